// Every key that a file of catalogue/ may have, written as in config-keys.ts.
// What a service of the config can say too has the same key here.
import type { Value } from '../config-keys.js';

export const SERVICE_KEYS = {
  /** The name of the file, and of the service in a config. */
  id: 'name!',
  name: 'string!',
  /** The company that gets a European visitor's data. Absent: the site itself, with software of its own. */
  provider: 'string',
  /** Where the provider is: ISO 3166-1, two letters. */
  country: 'country',
  policyUrl: 'address',
  /** Who else gets the data. */
  recipients: { '[]': 'string' },
  /** Where an owner puts it, unless the owner knows better. */
  category: 'essential|functional|analytics|marketing!',
  /** The main one first. */
  purposes: { '[]!': 'purpose' },
  /** The usual legal basis: Article 6(1)(a), (f), (b) or (c) GDPR. */
  basis: 'consent|legitimate-interest|contract|legal-obligation!',
  /** `host` or `host/path`, where it loads from or sends to; `*` stands for any characters. */
  hosts: { '[]': 'host' },
  cookies: {
    '[]': {
      /** `*` stands for any characters. */
      name: 'string!',
      /** ISO 8601 duration or `session`, as the vendor asks for. Absent: nobody says for certain. */
      lifetime: 'lifetime',
      setBy: 'first-party|third-party|server',
      /** Of a third-party cookie. */
      domain: 'host',
      purpose: 'purpose',
      /** So common a name that the site may use it for something else: never erased. */
      generic: 'boolean',
      /** Not found in a public source: never shown, never erased. */
      unverified: 'boolean',
    },
  },
  localStorage: { '[]': { key: 'string!', purpose: 'purpose' } },
  sessionStorage: { '[]': { key: 'string!', purpose: 'purpose' } },
  indexedDB: { '[]': { name: 'string!', purpose: 'purpose' } },
  caches: { '[]': { name: 'string!', purpose: 'purpose' } },
  /** Public pages that say so; the vendor's own first. */
  sources: { '[]!': 'address' },
  /** When these facts were last compared with the sources: year-month-day. */
  checked: 'date!',
} as const;

/** A service as its file in catalogue/ has it. */
export type CatalogueService = Value<typeof SERVICE_KEYS>;
