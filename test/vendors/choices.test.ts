// @vitest-environment happy-dom
// What an owner may choose, and what the cases in the browser don't reach.
import { afterEach, describe, expect, it } from 'vitest';
import { loader as analytics } from '../../src/vendors/google-analytics.js';
import { loader as crisp } from '../../src/vendors/crisp.js';
import { loader as ads } from '../../src/vendors/google-ads.js';
import { loader as clarity } from '../../src/vendors/microsoft-clarity.js';
import { loader as criteo } from '../../src/vendors/criteo.js';
import { loader as maps } from '../../src/vendors/google-maps.js';
import { loader as rtbHouse } from '../../src/vendors/rtb-house.js';
import { loader as tagManager } from '../../src/vendors/google-tag-manager.js';
import { loader as uet } from '../../src/vendors/microsoft-uet.js';
import { loader as adroll } from '../../src/vendors/adroll.js';
import { loader as amazon } from '../../src/vendors/amazon-ads.js';
import { loader as outbrain } from '../../src/vendors/outbrain.js';
import { loader as tiktok } from '../../src/vendors/tiktok-pixel.js';
import { createQueue } from '../../src/services/queues.js';
import type { Loader, State } from '../../src/services/loader.js';

const granted: State = {
  isGranted: true,
  grants: { essential: true, analytics: true, marketing: true },
  dataLayer: 'dataLayer',
};

afterEach(() => {
  for (const name of ['dataLayer', 'layer', 'UET', 'uetq']) {
    Reflect.deleteProperty(window, name);
  }
});

describe('Google Tag Manager', () => {
  const containerId = 'GTM-AB12CD3';

  it('comes from the host, the environment and for the layer of the owner', () => {
    const given = {
      containerId,
      host: 'tags.example.com',
      environment: 'gtm_auth=aB-1_c&gtm_preview=env-12',
    };
    expect(
      tagManager.scripts?.(given, { ...granted, dataLayer: 'layer' }),
    ).toEqual([
      'https://tags.example.com/gtm.js?id=GTM-AB12CD3&l=layer&gtm_auth=aB-1_c&gtm_preview=env-12&gtm_cookies_win=x',
    ]);
  });

  it('starts on a layer that is not there yet', () => {
    tagManager.send?.(
      [{ event: 'gtm.js' }],
      {
        ...granted,
        dataLayer: 'layer',
      },
      { containerId },
    );
    expect(Reflect.get(window, 'layer')).toEqual([{ event: 'gtm.js' }]);
  });

  it('takes out the events of the page, not what it needs itself, and puts them behind it', () => {
    const kept = [
      { 'gtm.start': 1, event: 'gtm.js' },
      { event: 'consentry_consent_update' },
      { pageType: 'shop' },
      ['config', 'G-AB12CD34EF'],
    ];
    const said = [{ event: 'sign_up' }, ['event', 'sign_up']];
    Reflect.set(window, 'dataLayer', [said[0], ...kept, said[1]]);
    const giveBack = tagManager.take?.(granted);
    expect(Reflect.get(window, 'dataLayer')).toEqual(kept);
    giveBack?.();
    expect(Reflect.get(window, 'dataLayer')).toEqual([...kept, ...said]);
  });
});

describe('Google Ads', () => {
  it('sends page views as Google does unless the owner says', () => {
    const conversionId = 'AW-123456789';
    const config = (given: { sendPageView?: boolean }) =>
      ads.start?.({ conversionId, ...given }, granted)[1];
    expect(config({})).toEqual(['config', conversionId, {}]);
    expect(config({ sendPageView: true })).toEqual([
      'config',
      conversionId,
      { send_page_view: true },
    ]);
  });
});

describe('Google Maps', () => {
  it('asks for no script where the page has frames alone', () => {
    expect(maps.scripts?.({}, granted)).toEqual([]);
    expect(maps.scripts?.({ region: 'FR' }, granted)).toEqual([]);
  });

  it('has what was given in its address, and nothing else', () => {
    expect(
      maps.scripts?.(
        { apiKey: 'key', version: 'weekly', region: 'FR' },
        granted,
      ),
    ).toEqual([
      'https://maps.googleapis.com/maps/api/js?loading=async&key=key&v=weekly&region=FR',
    ]);
  });
});

describe('Microsoft Clarity', () => {
  it('hears of advertising what the visitor said of marketing', () => {
    const grants = { essential: true, analytics: true };
    expect(clarity.tell?.({ ...granted, grants }, { projectId: 'a' })).toEqual([
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }],
    ]);
  });

  it('hears a no to both where it is refused itself', () => {
    const state = { ...granted, isGranted: false };
    expect(clarity.tell?.(state, { projectId: 'a' })).toEqual([
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
    ]);
  });
});

describe('Microsoft Advertising', () => {
  const load = (src: string) => {
    const script = document.createElement('script');
    // Without being fetched.
    Object.defineProperty(script, 'src', { value: src });
    document.head.append(script);
    script.dispatchEvent(new Event('load'));
    script.remove();
  };

  it('is started by its own script alone, with the calls that wait, once', () => {
    const started: unknown[] = [];
    const pushed: unknown[] = [];
    const queue = ['event', 'sign_up', {}];
    Reflect.set(window, 'uetq', queue);
    Reflect.set(
      window,
      'UET',
      class {
        constructor(options: unknown) {
          started.push(options);
        }
        push(...items: unknown[]) {
          pushed.push(items);
        }
      },
    );
    uet.start?.({ tagId: '1', spaTracking: false }, granted);
    load('https://example.com/other.js');
    expect(started).toEqual([]);
    load('https://bat.bing.com/bat.js');
    load('https://bat.bing.com/bat.js');
    expect(started).toEqual([
      { ti: '1', enableAutoSpaTracking: false, q: queue },
    ]);
    expect(pushed).toEqual([['pageLoad']]);
  });

  it('leaves a page alone whose script brought nothing', () => {
    uet.start?.({ tagId: '1' }, granted);
    Reflect.set(window, 'uetq', []);
    load('https://bat.bing.com/bat.js');
    expect(Reflect.get(window, 'uetq')).toEqual([]);
  });
});

describe('Criteo', () => {
  it('tells no page view where the page tells what it shows', () => {
    expect(
      criteo.start?.({ accountId: '12345', viewPage: false }, granted),
    ).toEqual([
      [
        { event: 'setAccount', account: 12345 },
        { event: 'setSiteType', type: expect.stringMatching(/^[dmt]$/) },
      ],
    ]);
  });
});

describe('Crisp', () => {
  it('has its globals from what the owner gives, and no other', () => {
    const websiteId = '01234567-89ab-cdef-0123-456789abcdef';
    expect(crisp.globals?.({ websiteId })).toEqual({
      CRISP_WEBSITE_ID: websiteId,
    });
    expect(
      crisp.globals?.({ websiteId, cookieDomain: '.a.test', tokenId: 't' }),
    ).toEqual({
      CRISP_WEBSITE_ID: websiteId,
      CRISP_COOKIE_DOMAIN: '.a.test',
      CRISP_TOKEN_ID: 't',
    });
  });
});

describe('Google Analytics', () => {
  it('is set as the owner says, in the words of Google', () => {
    const given = {
      ...{ measurementId: 'G-1', cookieExpires: 60 },
      ...{ cookieUpdate: false, sendPageView: false },
    };
    expect(analytics.start?.(given, granted)[1]).toEqual([
      ...['config', 'G-1'],
      { cookie_expires: 60, cookie_update: false, send_page_view: false },
    ]);
  });
});

describe('RTB House', () => {
  it('is in Europe unless the owner says', () => {
    expect(rtbHouse.start?.({ tagId: 'AbC' }, granted)).toEqual([
      [{ eventType: 'init', value: 'AbC', dc: '' }],
    ]);
  });
});

describe('before a yes', () => {
  const given = { tagId: 'ours', advertiserId: 'ours', pixelId: 'ours' };
  const all: Readonly<Record<string, Loader>> = {
    ...{ adroll, amzn: amazon, obApi: outbrain, ttq: tiktok, uetq: uet },
  };

  // A script of the vendor that the page itself loads would work for it.
  it.each(Object.entries(all))(
    '%s knows nothing of the account',
    (name, loader) => {
      loader.queues?.forEach(createQueue);
      loader.install?.({ ...given, marketerId: 'ours', visitorCountry: 'FR' });
      const stub: unknown = Reflect.get(window, name);
      expect(stub).toBeDefined();
      expect(JSON.stringify({ ...Object(stub) })).not.toContain('ours');
    },
  );
});
