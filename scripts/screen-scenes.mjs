// What is on the board of pictures: a page of a shop in five languages, with
// everything of ours that can be visible on it.

const SIZES = {
  320: { width: 320, height: 568 },
  768: { width: 768, height: 1024 },
  1280: { width: 1280, height: 800 },
};
const WIDTHS = Object.keys(SIZES);
const THEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'fr', 'de', 'ar', 'ja'];

const COMPANIES = {
  en: 'Greenfield & Sons',
  fr: 'Les Ateliers du Marais',
  de: 'Donaudampfschifffahrtsgesellschaft mbH',
  ar: 'متجر الواحة',
  ja: '株式会社みどりの里',
};

const SERVICES = {
  login: { category: 'essential', name: 'Sign-in' },
  chat: { category: 'functional', name: 'Crisp', provider: 'Crisp IM SAS' },
  video: { category: 'functional', name: 'YouTube' },
  'google-analytics': {
    category: 'analytics',
    name: 'Google Analytics',
    provider: 'Google Ireland Ltd',
    policyUrl: 'https://policies.google.com/privacy',
    retention: '26 months',
    cookies: [
      { name: '_ga', lifetime: 'P2Y', purpose: 'Tells visitors apart' },
      { name: '_ga_*', lifetime: 'P2Y' },
    ],
  },
};

const MORE_SERVICES = {
  pixel: {
    category: 'marketing',
    name: 'Meta Pixel',
    provider: 'Meta Platforms Ireland Ltd',
    cookies: [
      { name: '_fbp', lifetime: 'P90D', purpose: 'Measures advertising' },
      { name: 'fr', lifetime: 'P90D', setBy: 'third-party' },
    ],
    localStorage: [{ key: 'lastExternalReferrer', purpose: 'Referrer' }],
  },
};

export const POSTER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" preserveAspectRatio="xMidYMid slice">
  <rect width="16" height="9" fill="#7a9e87"/><circle cx="5" cy="6" r="3" fill="#d9b44a"/><circle cx="12" cy="3" r="2" fill="#a8503c"/>
</svg>`;

/** What stands in the page itself, by the scene's kind. */
const PIECES = {
  inline: '<section data-consentry="preferences"></section>',
  declaration: '<section data-consentry="declaration"></section>',
  placeholder: `<style>iframe { width: 100%; max-width: 560px; height: 315px; border: 0 }
    iframe.map { max-width: 320px; height: 200px }</style>
    <p><iframe data-category="functional" data-service="video" title="How we bake bread"
      data-src="https://video.test/1"></iframe></p>
    <p><iframe data-category="functional" data-service="video" title="A walk through the garden"
      data-src="https://video.test/2" data-consentry-poster="/poster.svg"></iframe></p>
    <p><iframe data-category="marketing" class="map" data-src="https://map.test/"></iframe></p>`,
};

const page = (language, config, piece) => `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Shop</title>
<script type="application/json" data-consentry="config">${JSON.stringify(config)}</script>
<script src="/lib/consentry.js"></script>
<style>
  :root { color-scheme: light dark }
  body { margin: 0; font: 17px/1.6 'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans Arabic', sans-serif;
    color: light-dark(#222, #ddd); background: light-dark(#f6f4f0, #101214) }
  main { max-width: 60rem; margin: auto; padding: 1rem 1.5rem }
  .hero { height: 13rem; border-radius: 1rem;
    background: #a3c1ad }
  .row { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 1rem }
  .row div { height: 8rem; border-radius: .75rem; background: #8883 }
</style>
<main><h1>${COMPANIES[language]}</h1>${piece ?? `<div class="hero"></div>`}
<p>${'Lorem ipsum dolor sit amet, consectetur adipiscing elit. '.repeat(6)}</p>
<div class="row">${'<div></div>'.repeat(12)}</div></main>`;

const tell = (tab, verb) =>
  tab.evaluate((name) => window.consentry.push((one) => one[name]()), verb);

/** Shows what a scene is about. */
const ACTIONS = {
  inline: async (tab) => {
    await tell(tab, 'rejectAll');
    await tab.locator('[data-consentry=inline] details.receipt').waitFor();
  },
  declaration: async (tab) => {
    await tab.locator('table').waitFor();
  },
  placeholder: async (tab) => {
    await tab.locator('[data-consentry=placeholder]').nth(2).waitFor();
    await tab
      .locator('[data-consentry=placeholder] img')
      .evaluate((poster) => poster.decode());
  },
  receipt: async (tab) => {
    await tab.locator('[data-consentry=banner]').waitFor();
    await tell(tab, 'acceptAll');
    await tab.locator('[data-consentry=reopen]').click();
    await tab.locator('.receipt summary').click();
    await tab.locator('.receipt').scrollIntoViewIfNeeded();
  },
  banner: async (tab) => {
    await tab.locator('[data-consentry=banner]').waitFor();
  },
  unfolded: async (tab) => {
    await tab.locator('[data-consentry=banner] [aria-expanded]').click();
  },
  preferences: async (tab) => {
    await tab.locator('[data-consentry-action=preferences]').click();
    await tab.locator('[data-consentry=panel] dialog').waitFor();
  },
  services: async (tab) => {
    await ACTIONS.preferences(tab);
    await tab.locator('summary').nth(2).click();
    await tab.locator('summary').nth(2).scrollIntoViewIfNeeded();
  },
  reopen: async (tab) => {
    await tab.locator('[data-consentry-action=reject-all]').click();
    await tab.locator('[data-consentry=reopen]').waitFor();
  },
  notice: async (tab) => {
    await tab.locator('[data-consentry-action=accept-all]').click();
    // What follows from a yes is done after the next paint.
    await tab.evaluate(
      () =>
        new Promise((done) => {
          requestAnimationFrame(() => setTimeout(done));
        }),
    );
    await tab.evaluate(() => {
      document.cookie = '_ga=1';
      window.consentry.withdraw('analytics');
    });
    await tab
      .locator('[data-consentry=notice] [role=status]:not(:empty)')
      .waitFor();
    await tab.locator('[data-consentry=reopen]').waitFor();
  },
};

/** A scene is told by the words of its name. */
const scene = (name, isReference = false) => ({ name, isReference });

const every = (...lists) =>
  lists.reduce(
    (names, list) =>
      names.flatMap((name) => list.map((word) => `${name} ${word}`.trim())),
    [''],
  );

const IN_THE_TEXT = [...Object.keys(PIECES), 'receipt'];

/** Less of what stands in the page: its pictures are large. */
const isReference = (name) =>
  (IN_THE_TEXT.includes(name.split(' ')[0])
    ? /(en light (320|1280)|ar light 320)$/
    : /^\w+ \w+ (en (light|dark)|(ar|ja) light) (320|1280)$/
  ).test(name);

export const scenes = [
  ...every(['banner'], ['bar', 'box', 'dialog'], LANGUAGES, THEMES, WIDTHS),
  ...every(
    ['banner'],
    [
      'bar.top',
      'box.top-start',
      'box.top-end',
      'box.bottom-end',
      'dialog.top',
      'dialog.bottom-end',
    ],
    ['en', 'ar'],
    ['light'],
    WIDTHS,
  ),
  ...every(['preferences'], ['box'], LANGUAGES, THEMES, WIDTHS),
  ...every(['services'], ['box'], ['en', 'ar'], THEMES, WIDTHS),
  ...every(
    ['unfolded'],
    ['box', 'bar', 'dialog'],
    ['en', 'de'],
    ['light'],
    ['320'],
  ),
  ...every(['reopen', 'notice'], ['box'], ['en', 'ar'], THEMES, WIDTHS),
  ...every(IN_THE_TEXT, ['box'], ['en', 'ar'], [...THEMES, 'forced'], WIDTHS),
  ...every(
    ['banner', 'preferences'],
    ['bar', 'box', 'dialog'],
    ['en'],
    ['forced'],
    WIDTHS,
  ),
  ...every(
    ['banner'],
    ['bar.dismiss', 'box.dismiss', 'dialog.dismiss'],
    ['en', 'ar'],
    ['light'],
    WIDTHS,
  ),
].map((name) => scene(name.replaceAll(' ', '_'), isReference(name)));

/** Pictures in the documents: a scene, where it goes, if it is cut to what is ours, and its own settings. */
export const docsScenes = [
  {
    file: 'docs/banner.png',
    name: 'banner_box_en_light_1280',
    viewport: { width: 680, height: 620 },
    deviceScaleFactor: 2,
  },
  {
    file: 'docs/preferences.png',
    name: 'preferences_box_en_light_1280',
    viewport: { width: 760, height: 760 },
    deviceScaleFactor: 2,
  },
  ...['bar', 'box', 'dialog'].map((layout) => ({
    file: `docs/layout-${layout}.png`,
    name: `banner_${layout}_en_light_1280`,
    viewport: { width: 1100, height: 600 },
  })),
  ...Object.keys(PIECES).map((piece) => ({
    file: `docs/${piece}.png`,
    name: `${piece}_box_en_light_1280`,
    isCut: true,
    viewport: { width: 760, height: 760 },
  })),
];

/** How a scene is drawn: the page, the browser's settings, what is done. */
export const settingsOf = (name) => {
  const [kind, place, language, theme, width] = name.split('_');
  const [layout, word] = place.split('.');
  const config = {
    revision: '1',
    google: false,
    controller: {
      name: COMPANIES[language],
      policyUrl: '/privacy',
      email: 'privacy@example.com',
      dpo: 'Ada Lovelace',
    },
    services: kind in PIECES ? { ...SERVICES, ...MORE_SERVICES } : SERVICES,
    ui: {
      layout,
      ...(kind in PIECES && { quietOn: ['/'] }),
      ...(word === 'dismiss'
        ? { dismiss: 'refuse' }
        : word && { position: word }),
    },
  };
  return {
    html: page(language, config, PIECES[kind]),
    isWhole: kind in PIECES,
    context: {
      viewport: SIZES[width],
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'forced' ? 'active' : 'none',
      hasTouch: width === '320',
      locale: language,
    },
    action: ACTIONS[kind],
  };
};
