// The page that says what vendors are told, and what it is made from.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  loaderFile,
  readCatalogue,
  serviceIds,
} from '../../scripts/catalogue.mjs';
import { readParameters } from '../../scripts/parameters.mjs';
import { servicesPage, servicesTable } from '../../scripts/services-table.mjs';
import { readVendorNotes } from '../../scripts/vendor-notes.mjs';

const page = readFileSync(servicesPage, 'utf8');

/** What it says of one service that is loaded by name. */
const partOf = (id: string): string => {
  const [, part = ''] = page.split(`\n### ${id}\n`);
  return part.split('\n##')[0] ?? '';
};

describe('docs/services.md', () => {
  it('is what npm run docs:services makes of the catalogue and of the vendors', async () => {
    expect(page).toBe(
      await servicesTable(readCatalogue(), await readParameters()),
    );
  }, 30_000);

  it.each([
    // A function with a queue, a list, a list with methods, Google's layer.
    ['meta-pixel', '- After a yes:', "fbq('init', '1234567890123456')"],
    ['matomo', '- After a yes:', "_paq.push(['trackPageView'])"],
    ['posthog', '- After a yes:', "posthog.init('phc_Ab12Cd34', {"],
    ['google-analytics', '- After a yes:', "gtag('js', new Date())"],
    ['google-analytics', '- After a yes:', "gtag('config', 'G-AB12CD34EF'"],
    ['google-tag-manager', '- After a yes:', "'gtm.start': Date.now()"],
    ['hubspot', '- After a yes:', 'window.disableHubSpotCookieBanner = true'],
    ['umami', '- Asked for:', "script.js data-website-id='01234567-"],
    ['microsoft-uet', '- Once it has run:', 'window.uetq = new UET({'],
    ['the-trade-desk', '- Once it has run:', 'Api().init('],
    ['awin', '- After a no:', 'AWIN.Tracking.AdvertiserConsent = false'],
    ['crisp', '- After a no:', "$crisp.push(['do', 'session:reset'])"],
    ['google-analytics', '- After a no:', "['ga-disable-G-AB12CD34EF'] = true"],
    ['shopify', '- After a yes:', 'sale_of_data: true'],
    ['shopify', '- If `marketing` alone is refused', 'sale_of_data: false'],
    ['crisp', '- In place from the start:', '`$crisp`'],
  ])('says of %s, under "%s": %s', (id, title, text) => {
    const [, said = ''] = partOf(id).split(title);
    expect(said.split('\n- ')[0]).toContain(text);
  });

  it.each([
    ['meta-pixel', '- Off switch: yes.'],
    ['matomo', '- Off switch: none.'],
    ['shopify', '- A platform that runs by itself'],
    ['youtube', '- Loads no script'],
    ['google-ads', '- Follows Google Consent Mode, by `marketing`'],
    ['hubspot', 'Its own banner is switched off'],
  ])('says of %s: %s', (id, text) => {
    expect(partOf(id)).toContain(text);
  });

  it.each([
    ['what it means and its unit', 'crisp', 'Seconds that its cookies live.'],
    ['that it is needed', 'crisp', '| **`websiteId`** |'],
    ['which words it takes', 'amplitude', '| `US`, `EU` |'],
    ['what it changes', 'criteo', '| `false`: `criteo_q.push({ event'],
    ['what it changes beside another', 'google-maps', '&callback=initMap'],
  ])('says of a parameter %s', (_, id, text) => {
    expect(partOf(id)).toContain(text);
  });

  it('says what each parameter means that may be left out', () => {
    const notes = Object.entries(
      readVendorNotes(serviceIds.filter((id) => loaderFile(id))),
    );
    const silent = notes.flatMap(([id, { parameters }]) =>
      Object.entries(parameters)
        .filter(([key, note]) => key.endsWith('?') && !note)
        .map(([key]) => `${id}.${key}`),
    );
    expect(notes.length).toBeGreaterThan(60);
    expect(silent).toEqual([]);
  });
});
