// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mount as mountDeclaration } from '../../src/ui/declaration.js';
import { mount as mountPreferences } from '../../src/ui/preferences.js';
import { action, createScene, find, shadowOf, STATISTICS } from './scene.js';
import type { SceneOptions } from './scene.js';

let unmount = () => {};
// happy-dom has no layout, so every box would look hidden.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue(
    Object.assign([new DOMRect()], { item: () => null }),
  );
});
afterEach(() => {
  unmount();
  document.body.replaceChildren();
});

const SERVICES: NonNullable<SceneOptions['services']> = [
  {
    ...{ id: 'login', category: 'essential', name: 'Sign-in' },
    basis: 'contract',
  },
  {
    ...{ id: 'tax', category: 'essential', name: 'Invoices' },
    ...{ basis: 'legal-obligation', retention: '10 years' },
  },
  {
    ...STATISTICS,
    basis: 'contract',
    country: 'DE',
    recipients: ['Host Ltd', 'Cloud Ltd'],
    purposes: ['audience', 'testing'],
    policyUrl: 'https://numbers.example/privacy',
    cookies: [{ name: '_n', purpose: 'audience' }],
    localStorage: [{ key: 'q', purpose: { en: 'testing' } }],
  },
  { id: 'ads', category: 'marketing', name: 'Ads' },
];
const FRAUD = {
  ...{ id: 'fraud', category: 'marketing', name: 'Fraud check' },
  basis: 'legitimate-interest',
  objectable: true,
} as const;

const loaded = async () => {
  await vi.waitFor(() => expect(document.body.innerHTML).not.toBe(''));
  for (let turn = 0; turn < 9; turn++) await Promise.resolve();
};

const openPreferences = async (options: SceneOptions = {}) => {
  const scene = createScene({
    services: SERVICES,
    view: 'preferences',
    ...options,
  });
  unmount = mountPreferences(scene.ui, scene.texts.preferences);
  await loaded();
  const root = shadowOf('panel');
  /** What is told of the service with that name, line by line. */
  const told = (name: string): string[] => {
    const article = [...root.querySelectorAll('article')].find(
      (one) => one.querySelector('strong')?.textContent === name,
    );
    return [...(article?.querySelectorAll('dt, dd') ?? [])].map((one) =>
      (one.textContent ?? '').trim(),
    );
  };
  return { ...scene, root, told };
};

const openDeclaration = async (options: SceneOptions = {}) => {
  const scene = createScene({ services: SERVICES, view: 'none', ...options });
  const place = document.createElement('section');
  document.body.append(place);
  unmount = mountDeclaration(
    scene.ui,
    scene.texts.declaration,
    undefined,
    place,
  );
  await loaded();
  const tables = [...place.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    ),
  );
  return { ...scene, place, tables };
};

describe('the details of a service', () => {
  it('tell what the law wants told', async () => {
    const { told } = await openPreferences();
    expect(told('Statistics')).toEqual([
      ...['Provider', 'Numbers Ltd'],
      ...['Purpose', 'Audience measurement, A/B tests'],
      ...['Legal basis', 'Consent'],
      ...['Also shared with', 'Host Ltd, Cloud Ltd'],
      ...['Country', 'Germany'],
      ...['Stored on your device', '_n  Audience measurement'],
      ...['q (kept until deleted) A/B tests', 'Its privacy policy'],
    ]);
  });

  it('name another basis than consent only where nobody is asked', async () => {
    const { told } = await openPreferences();
    expect(told('Sign-in')).toEqual(['Legal basis', 'Contract']);
    expect(told('Invoices')).toEqual([
      ...['Legal basis', 'Legal obligation', 'Kept', '10 years'],
    ]);
    const services: SceneOptions['services'] = [
      { id: 'a', category: 'essential', name: 'A', basis: 'consent' },
      { id: 'b', category: 'analytics', name: 'B', country: 'CI' },
    ];
    unmount();
    const other = await openPreferences({ services });
    expect(other.told('A')).toEqual([]);
    expect(other.told('B')).toEqual([
      ...['Legal basis', 'Consent', 'Country', 'Côte d’Ivoire'],
    ]);
  });

  it('load the texts that they need, and no others', async () => {
    const plain = await openPreferences({ services: [STATISTICS] });
    expect(plain.ui.read).not.toHaveBeenCalled();
    unmount();
    const cookies = [{ name: '_n', purpose: 'audience' }];
    const worded = await openPreferences({
      services: [{ ...STATISTICS, cookies }],
    });
    expect(worded.ui.read).toHaveBeenCalledTimes(1);
    expect(worded.ui.read).toHaveBeenCalledWith('purposes');
    unmount();
    const stated = await openPreferences({
      services: [{ ...STATISTICS, country: 'FR' }],
    });
    expect(stated.ui.read).toHaveBeenCalledTimes(1);
    expect(stated.ui.read).toHaveBeenCalledWith('facts');
  });

  it('take a purpose in several languages, which has no prototype', async () => {
    const purpose: Record<string, string> = Object.create(null);
    purpose['en'] = 'Counts visitors';
    const cookies = [{ name: '_n', purpose }];
    const { root } = await openPreferences({
      services: [{ ...STATISTICS, cookies }],
    });
    expect(root.textContent).toContain('Counts visitors');
  });

  it('go without texts that can’t be loaded, and say so', async () => {
    const scene = createScene({ services: SERVICES, view: 'preferences' });
    const error = new Error('404');
    scene.ui.read = () => Promise.reject(error);
    unmount = mountPreferences(scene.ui, scene.texts.preferences);
    await loaded();
    expect(scene.report).toHaveBeenCalledWith('part', 'facts', error);
    expect(scene.report).toHaveBeenCalledWith('part', 'purposes', error);
    expect(shadowOf('panel').textContent).toContain('audience');
  });

  it('show a text of the owner as it is, and a cookie of the server', async () => {
    const cookies = [
      { name: 'a', purpose: 'constructor' },
      { name: 'b', purpose: 'dir' },
      { name: 'c', purpose: 'Audience', setBy: 'server' as const },
    ];
    const { told } = await openPreferences({
      services: [{ id: 's', category: 'analytics', name: 'S', cookies }],
    });
    expect(told('S').slice(1)).toEqual([
      ...['a  constructor', 'b  dir', 'c (set by the server) Audience'],
    ]);
  });
});

describe('the declaration', () => {
  it('has a second table with the services and their facts', async () => {
    const { tables } = await openDeclaration({
      services: [...SERVICES, FRAUD],
    });
    const [, services] = tables;
    const stats = 'Statistics, Numbers Ltd';
    const to = 'Host Ltd, Cloud Ltd';
    expect(services).toEqual([
      [
        ...['Service', 'Purpose', 'Legal basis', 'Kept'],
        ...['Also shared with', 'Country'],
      ],
      ['Essential'],
      ['Sign-in', '–', 'Contract', '–', '–', '–'],
      ['Invoices', '–', 'Legal obligation', '10 years', '–', '–'],
      ['Analytics'],
      [
        ...[`${stats}Its privacy policy`, 'Audience measurement, A/B tests'],
        ...['Consent', '–', to, 'Germany'],
      ],
      ['Marketing'],
      ['Ads', '–', 'Consent', '–', '–', '–'],
      ['Fraud check', '–', 'Legitimate interest', '–', '–', '–'],
    ]);
  });

  it('translates purposes in the table of what is stored', async () => {
    const { tables } = await openDeclaration();
    const purposes = tables[0]?.map((row) => row[2]);
    expect(purposes).toContain('Audience measurement');
    expect(purposes).toContain('A/B tests');
  });

  it('has columns that somebody fills, and links that can’t run code', async () => {
    const { tables, place, report } = await openDeclaration({
      services: [
        { ...STATISTICS, country: 'FR', policyUrl: 'javascript:alert(1)' },
      ],
    });
    expect(tables[1]?.[0]).toEqual(['Service', 'Legal basis', 'Country']);
    expect(place.querySelector('a')).toBeNull();
    expect(report).toHaveBeenCalledWith('link', 'javascript:alert(1)');
  });

  it('has one table at once for services without any facts', async () => {
    const scene = createScene({ services: [STATISTICS], view: 'none' });
    const place = document.createElement('section');
    document.body.append(place);
    unmount = mountDeclaration(
      scene.ui,
      scene.texts.declaration,
      undefined,
      place,
    );
    expect(place.querySelectorAll('table')).toHaveLength(1);
  });
});

describe('services that one objects to', () => {
  const options = { services: [...SERVICES, FRAUD], grants: { fraud: true } };
  const section = (root: ParentNode) => find('[part="interests"]', root);

  it('stand below the categories, without a switch', async () => {
    const { root } = await openPreferences(options);
    const parts = [...root.querySelectorAll('[part]')].map((one) =>
      one.getAttribute('part'),
    );
    expect(parts.lastIndexOf('category')).toBeLessThan(
      parts.indexOf('interests'),
    );
    expect(section(root).querySelector('input')).toBeNull();
    expect(root.querySelector('input[data-consentry-name="fraud"]')).toBeNull();
    expect(section(root).textContent).toContain('Fraud check');
    expect(section(root).textContent).not.toContain('Objection noted.');
    const [marketing] = [...root.querySelectorAll('[part="category"]')].slice(
      -1,
    );
    expect(marketing?.textContent).toContain('Services (1)');
  });

  it('are objected to by one press, which says so and offers to take it back', async () => {
    const { root, verbs, decide } = await openPreferences(options);
    verbs.save.mockImplementation((choices) => decide(choices as {}));
    const button = action('object', root);
    expect(button.textContent).toBe('Object');
    expect(button.getAttribute('aria-label')).toBe('Object: Fraud check');
    button.click();
    expect(verbs.save).toHaveBeenLastCalledWith({ fraud: false });
    await loaded();
    expect(section(root).textContent).toContain('Objection noted.');
    expect(find('[role="status"]', root).textContent).toBe(
      'Your choice is saved.',
    );
    const back = action('take-back', root);
    expect(back).toBe(button);
    expect(back.textContent).toBe('Take back the objection');
    back.click();
    expect(verbs.save).toHaveBeenLastCalledWith({ fraud: true });
    await loaded();
    expect(section(root).textContent).not.toContain('Objection noted.');
  });

  it('leave switches that are turned and not saved as they are', async () => {
    const { root, verbs, decide } = await openPreferences(options);
    verbs.save.mockImplementation((choices) => decide(choices as {}));
    const toggle = find('[data-consentry-name="marketing"]', root);
    toggle.click();
    action('object', root).click();
    await loaded();
    expect(toggle).toMatchObject({ checked: true });
  });

  it('are no part of what “Save” says', async () => {
    const { root, verbs } = await openPreferences(options);
    action('save', root).click();
    expect(verbs.save.mock.lastCall?.[0]).not.toHaveProperty('fraud');
  });

  it('have no button while the browser objects', async () => {
    const { root } = await openPreferences({
      services: [...SERVICES, FRAUD],
      grants: { fraud: false },
      signals: ['gpc'],
    });
    expect(section(root).textContent).toContain('Objection noted.');
    expect(section(root).querySelector('button')).toBeNull();
  });

  it('leave no trace where there are none', async () => {
    const { root } = await openPreferences();
    expect(root.querySelector('[part="interests"]')).toBeNull();
  });
});
