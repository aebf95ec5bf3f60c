// The attributes of our script tag as config keys. An attribute beats the JSON.
import { isObject } from './bare.js';
import type { Config } from './config-keys.js';

/** A config without what is undefined. */
const defined = (config: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(config));

/**
 * @param written - the parsed JSON
 * @param data - `dataset` of the script: `data-policy-url` is `policyUrl`
 * @returns the config that both make. Consent Mode is on with the script tag,
 *   unless the owner says no.
 */
export const mergeAttributes = (
  written: Config,
  data: DOMStringMap,
): Config => {
  // Spread into an object it would pass for an empty config.
  if (!isObject(written)) return written;
  const { revision, locale, google, dataLayer } = data;
  const names = data['categories']?.match(/[^\s,]+/g);
  const config: Record<string, unknown> = {
    google: 'basic',
    ...written,
    ...defined({
      revision,
      locale,
      google: google === 'false' ? false : google,
      dataLayer,
    }),
  };
  const sections = defined({
    controller: { name: data['controller'], policyUrl: data['policyUrl'] },
    ui: {
      layout: data['layout'],
      position: data['position'],
      theme: data['theme'],
    },
    storage: { domain: data['domain'] },
  });
  for (const [key, value] of Object.entries(sections)) {
    const before = config[key];
    // What is no object stays, for the check to refuse.
    if (before === undefined || isObject(before)) {
      config[key] = Object.assign({}, before, value);
    }
  }
  if (names) {
    config['categories'] = Object.fromEntries(
      names.map((name) => [name, written.categories?.[name] ?? {}]),
    );
  }
  return config;
};
