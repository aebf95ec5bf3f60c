// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import {
  eventually,
  message,
  messages,
  settled,
  startEachTestAfresh,
  visit,
  leave,
} from '../journeys/visit.js';

startEachTestAfresh();

const config = {
  google: 'basic',
  services: {
    chat: {
      category: 'functional',
      cookies: [
        { name: 'chat-client/*' },
        { name: 'chat_server', setBy: 'server' },
      ],
      localStorage: [{ key: 'chat.*' }],
      sessionStorage: [{ key: 'chat-tab' }],
    },
    pixel: {
      category: 'marketing',
      cookies: [{ name: '_px' }, { name: 'shared' }],
    },
    stats: { category: 'analytics', cookies: [{ name: 'shared' }] },
    'sign-in': {
      category: 'essential',
      cookies: [{ name: 'session*' }, { name: 'also' }],
    },
    ads: {
      category: 'marketing',
      cookies: [{ name: 'session-ads' }, { name: 'also' }],
    },
  },
} as const;

const set = (...names: string[]) => {
  for (const name of names) document.cookie = `${name}=1;Path=/`;
};
const names = () =>
  document.cookie
    .split('; ')
    .map((pair) => pair.split('=')[0])
    .filter((name) => name !== 'consentry')
    .sort();

/** Everything granted, these cookies there, then this is withdrawn. */
const afterWithdrawing = async (
  cookies: string[],
  ...withdrawn: ('analytics' | 'marketing' | 'functional')[]
) => {
  const consent = visit(config);
  consent.acceptAll();
  set(...cookies);
  await settled();
  consent.withdraw(...withdrawn);
  return consent;
};

describe('a withdrawal', () => {
  it('erases the cookies that the services of the category declare', async () => {
    await afterWithdrawing(['_px', 'mine'], 'marketing');
    await eventually(() => expect(names()).toEqual(['mine']));
  });

  it('erases after the visitor has seen the choice taken', async () => {
    await afterWithdrawing(['_px'], 'marketing');
    expect(names()).toEqual(['_px']);
    await eventually(() => expect(names()).toEqual([]));
  });

  it('erases the cookies of Google tags', async () => {
    const analytics = [
      '_ga',
      '_ga_ABC123',
      '_gid',
      '_gat',
      '_gat_gtag_UA_1',
      '_dc_gtm_UA-1',
      'FPLC',
    ];
    const marketing = [
      '_gcl_au',
      '_gcl_aw',
      '_gac_UA-1',
      '__gads',
      '__gpi',
      '__eoi',
    ];
    await afterWithdrawing(
      [...analytics, ...marketing, '_gamma', 'ga'],
      'analytics',
    );
    await eventually(() =>
      expect(names()).toEqual([...marketing, '_gamma', 'ga'].sort()),
    );
  });

  it('keeps what a granted service declares as well', async () => {
    await afterWithdrawing(['_px', 'shared'], 'marketing');
    await eventually(() => expect(names()).toEqual(['shared']));
  });

  it('keeps what is essential, unknown, set by the server, or ours', async () => {
    const kept = ['session-ads', 'session1', 'also', 'unknown', 'chat_server'];
    await afterWithdrawing(['_px', ...kept]);
    await eventually(() => expect(names()).toEqual([...kept].sort()));
    expect(document.cookie).toContain('consentry=1~');
  });

  it('reads a star as any characters, and nothing else as a pattern', async () => {
    await afterWithdrawing(
      ['chat-client/', 'chat-client/session', 'xchat-client/', 'chat-clientx'],
      'functional',
    );
    await eventually(() =>
      expect(names()).toEqual(['chat-clientx', 'xchat-client/']),
    );
  });

  it('erases declared keys of both storages', async () => {
    localStorage.setItem('chat.a', '1');
    localStorage.setItem('chat.b', '1');
    localStorage.setItem('chatx', '1');
    sessionStorage.setItem('chat-tab', '1');
    sessionStorage.setItem('chat-tab2', '1');
    await afterWithdrawing([], 'functional');
    await eventually(() => expect(localStorage.getItem('chat.a')).toBeNull());
    expect(localStorage.getItem('chat.b')).toBeNull();
    expect(localStorage.getItem('chatx')).toBe('1');
    expect(sessionStorage.getItem('chat-tab')).toBeNull();
    expect(sessionStorage.getItem('chat-tab2')).toBe('1');
  });

  it('erases nothing that is granted again by the time', async () => {
    const consent = await afterWithdrawing(['_px'], 'marketing');
    consent.acceptAll();
    await settled();
    await settled();
    expect(names()).toEqual(['_px']);
  });

  it('of one service leaves the cookies of the others', async () => {
    const consent = visit(config);
    consent.acceptAll();
    set('_px', 'session-ads', 'shared');
    consent.withdraw('pixel');
    await eventually(() => expect(names()).toEqual(['session-ads', 'shared']));
  });
});

describe('a first refusal', () => {
  it('erases what was there before the banner', async () => {
    set('_ga', '_px', 'mine');
    visit(config).rejectAll();
    await eventually(() => expect(names()).toEqual(['mine']));
  });
});

describe('a page view', () => {
  it('erases what is left of refused services', async () => {
    visit(config).rejectAll();
    leave();
    set('_px', 'mine');
    visit(config);
    await eventually(() => expect(names()).toEqual(['mine']));
  });

  it('erases nothing that is granted', async () => {
    visit(config).acceptAll();
    leave();
    set('_px', '_ga', 'mine');
    visit(config);
    await settled();
    await settled();
    expect(names()).toEqual(['_ga', '_px', 'mine']);
  });
});

describe('a pattern of hardly more than a star', () => {
  it.each(['*', '**', '*a', 'a*'])(
    'such as %s erases nothing',
    async (pattern) => {
      const services = {
        all: { category: 'marketing', cookies: [{ name: pattern }] },
      };
      set('a1', '1a');
      visit({ services }).rejectAll();
      await settled();
      await settled();
      expect(names()).toEqual(['1a', 'a1']);
    },
  );
});

describe('what cannot be erased', () => {
  it('is named to the owner', async () => {
    const consent = visit(config);
    consent.acceptAll();
    set('_px');
    const spy = vi.spyOn(Document.prototype, 'cookie', 'get');
    spy.mockReturnValue('consentry=x; _px=1');
    consent.withdraw();
    const said = await message('_px', 'could not be removed');
    spy.mockRestore();
    expect(said).toContain('"setBy": "server"');
  });

  it('is not said of what could be', async () => {
    await afterWithdrawing(['_px', '_ga'], 'marketing');
    await eventually(() => expect(names()).toEqual(['_ga']));
    expect(messages()).toEqual([]);
  });
});
