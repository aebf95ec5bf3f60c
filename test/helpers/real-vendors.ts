// The scripts that vendors publish as packages, served where they really are,
// with collectors that write down what they are sent.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IncomingMessage } from 'node:http';
import type { World } from './world.js';

const MODULES = join(import.meta.dirname, '../../node_modules');

export interface RealVendor {
  /** Of the catalogue. */
  readonly id: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** Host → what it answers at a path: a script, or JSON. */
  readonly hosts: Readonly<Record<string, (path: string) => string | object>>;
  /** JavaScript by which a page sends an event of this name. */
  readonly send: (event: string) => string;
  /** Its own note of the answer, which is never erased. */
  readonly note?: string;
  /** Whether a no ends it without a reload. */
  readonly hasOffSwitch?: boolean;
  /** Whether it may send under a no, until the page has been loaded anew. */
  readonly sendsOn?: boolean;
}

const HEX = '0123456789abcdef0123456789abcdef';

/** A file of a package. */
const file = (path: string): string =>
  readFileSync(join(MODULES, path), 'utf8');

const nothing = (): object => ({});

const lastOf = (path: string): string => path.split('/').at(-1) ?? '';

const SEGMENT = {
  integrations: { 'Segment.io': { apiKey: 'Ab12Cd34Ef56' } },
  plan: { track: { __default: { enabled: true, integrations: {} } } },
};

export const realVendors: readonly RealVendor[] = [
  {
    id: 'amplitude',
    given: { apiKey: HEX },
    hosts: {
      'cdn.amplitude.com': () =>
        file('@amplitude/analytics-browser/lib/scripts/amplitude-min.js'),
      'api2.amplitude.com': () => ({ code: 200 }),
      'sr-client-cfg.amplitude.com': () => ({ configs: {} }),
    },
    send: (event) => `amplitude.track('${event}')`,
    hasOffSwitch: true,
  },
  {
    id: 'microsoft-clarity',
    given: { projectId: 'abcdefghij' },
    hosts: {
      'www.clarity.ms': () => CLARITY_TAG,
      'scripts.clarity.ms': () => file('clarity-js/build/clarity.min.js'),
      'a.clarity.ms': nothing,
    },
    send: (event) => `clarity('event', '${event}')`,
    sendsOn: true,
  },
  {
    id: 'mixpanel',
    given: { token: HEX, trackPageview: true },
    hosts: {
      'cdn.mxpnl.com': () => file('mixpanel-browser/dist/mixpanel.min.js'),
      'api-js.mixpanel.com': () => ({ code: 200 }),
    },
    send: (event) => `mixpanel.track('${event}')`,
    note: `__mp_opt_in_out_${HEX}`,
    hasOffSwitch: true,
  },
  {
    id: 'piano-analytics',
    given: { site: 123456789, collectDomain: 'https://abcdefg.pa-cd.com' },
    hosts: {
      'tag.aticdn.net': () =>
        file('piano-analytics-js/dist/browser/piano-analytics.js'),
      'abcdefg.pa-cd.com': nothing,
    },
    send: (event) => `_paq.push(['sendEvent', '${event}', {}])`,
    note: 'pa_privacy',
    sendsOn: true,
  },
  {
    id: 'posthog',
    given: { apiKey: 'phc_Ab12Cd34', defaults: '2026-01-30' },
    hosts: {
      'us-assets.i.posthog.com': (path) =>
        path.includes('/static/')
          ? file(`posthog-js/dist/${lastOf(path)}`)
          : path.endsWith('.js')
            ? ''
            : { sessionRecording: { endpoint: '/s/' }, hasFeatureFlags: false },
      'us.i.posthog.com': nothing,
    },
    send: (event) => `posthog.capture('${event}')`,
    note: '__ph_opt_in_out_phc_Ab12Cd34',
    hasOffSwitch: true,
  },
  {
    id: 'segment',
    given: { writeKey: 'Ab12Cd34Ef56' },
    hosts: {
      'cdn.segment.com': (path) => {
        if (path.endsWith('/settings')) return SEGMENT;
        const name = lastOf(path).replace('analytics.min', 'standalone');
        return file(`@segment/analytics-next/dist/umd/${name}`);
      },
      'api.segment.io': nothing,
    },
    send: (event) => `analytics.track('${event}')`,
    sendsOn: true,
  },
];

/** What the address with a project's id answers: its settings, and the script for all projects. */
const CLARITY_TAG = `(() => {
  const script = document.createElement('script');
  script.async = true;
  script.src = 'https://scripts.clarity.ms/0.8.70/clarity.js';
  document.head.append(script);
  clarity('start', {
    projectId: 'abcdefghij',
    upload: 'https://a.clarity.ms/collect',
    expire: 365,
    track: true,
    content: true,
  });
  clarity.q.unshift(clarity.q.pop());
})()`;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const text = String(body[0] === 0x1f ? gunzipSync(body) : body);
  return text.startsWith('data=') ? decodeURIComponent(text) : text;
};

/** @returns what the vendor's hosts have been sent, oldest first */
export const serveVendor = (world: World, vendor: RealVendor): string[] => {
  const sent: string[] = [];
  for (const [host, answer] of Object.entries(vendor.hosts)) {
    world.mount(host, async (request, response) => {
      sent.push(await bodyOf(request));
      const { pathname } = new URL(request.url ?? '/', `https://${host}`);
      const found = answer(pathname);
      const isJson = typeof found === 'object';
      response.writeHead(200, {
        'content-type': isJson ? 'application/json' : 'text/javascript',
        'access-control-allow-origin': request.headers.origin ?? '*',
        'access-control-allow-credentials': 'true',
        'access-control-allow-headers':
          request.headers['access-control-request-headers'] ?? '',
      });
      response.end(isJson ? JSON.stringify(found) : found);
    });
  }
  return sent;
};
