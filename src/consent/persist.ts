// Keeps the record on the device: cookie, else localStorage, else memory.
import { readCookies, setCookie } from '../browser/cookie.js';
import { attempt } from '../browser/guard.js';
import type { ConsentRecord, Report, Settings } from '../types.js';
import {
  decodeRecord,
  encodeRecord,
  isCurrent,
  newest,
  secondsLeft,
} from './record.js';

type Stored = ConsentRecord | undefined;

export interface Persist {
  /** The newest record that counts now, `heard` from another tab included. */
  load: (heard?: string) => Stored;
  save: (record: ConsentRecord) => void;
  /** Lets the server set the cookie again, if the owner has an address for it. */
  renew: () => void;
}

/** Domains to try, the widest first; the browser refuses public suffixes. */
const domainsOf = (domain = ''): string[] => {
  if (domain !== 'auto') return [domain];
  const labels = location.hostname.split('.');
  return [...labels.map((_, at) => labels.slice(~at).join('.')), ''];
};

export const createPersist = (
  { name, domain, days, renew: address }: Settings['storage'],
  report: Report,
): Persist => {
  /** The record as text, where nothing else holds it. */
  let memory = '';
  const now = () => Date.now() / 1000;
  const decode = (text: string): Stored => {
    const record = decodeRecord(text);
    if (record && isCurrent(record, days, now())) return record;
    if (text && !record) report('record', name, text.slice(0, 80));
    return undefined;
  };
  const renew = () => {
    if (!address) return;
    // Ours alone to ask: another origin gets no say in the cookie.
    fetch(address, { method: 'POST', mode: 'same-origin', keepalive: true })
      .then(({ ok, status }) => {
        if (!ok) throw new Error(`${status}`);
      })
      .catch((error: unknown) => report('renew', address, error));
  };

  return {
    renew,

    load: (heard) => {
      const spare = attempt(() => localStorage.getItem(name));
      const texts = [...readCookies(name), spare ?? '', heard ?? '', memory];
      const record = newest(texts.map(decode));
      memory &&= record ? encodeRecord(record) : '';
      return record;
    },

    save: (record) => {
      const text = encodeRecord(record);
      const isKept = () => readCookies(name).includes(text);
      const seconds = secondsLeft(record, days, now());
      for (const one of domainsOf(domain)) {
        setCookie(
          `${name}=${text};Path=/;Max-Age=${seconds};SameSite=Lax` +
            (one && `;Domain=${one}`),
        );
        if (isKept()) break;
      }
      memory = '';
      if (isKept()) return renew();
      attempt(() => localStorage.setItem(name, text));
      if (attempt(() => localStorage.getItem(name)) !== text) memory = text;
      report('storage', name, memory ? 'memory' : 'localStorage');
    },
  };
};
