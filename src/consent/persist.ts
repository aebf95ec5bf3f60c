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
  /**
   * The newest record that counts now, `heard` from another tab included. Two
   * tabs that decide at once each find the other's record stored, come to the
   * same one, and the tab that holds it (`own`) stores it again.
   */
  load: (heard?: string, own?: Stored) => Stored;
  save: (record: ConsentRecord) => void;
}

/** Domains to try, the widest first; the browser refuses public suffixes. */
const domainsOf = (domain = ''): string[] => {
  if (domain !== 'auto') return [domain];
  const labels = location.hostname.split('.');
  return [...labels.map((_, at) => labels.slice(~at).join('.')), ''];
};

export const createPersist = (
  { name, domain, days }: Settings['storage'],
  report: Report,
): Persist => {
  /** The record as text, where nothing else holds it. */
  let memory = '';
  const now = () => Date.now() / 1000;
  const ifCurrent = (record: Stored): Stored =>
    record && isCurrent(record, days, now()) ? record : undefined;
  const decode = (text: string | null | undefined): Stored => {
    if (!text) return undefined;
    const record = decodeRecord(text);
    if (!record) report('record', name, text.slice(0, 80));
    return ifCurrent(record);
  };

  const persist: Persist = {
    load: (heard, own) => {
      const spare = attempt(() => localStorage.getItem(name));
      const texts = [...readCookies(name), spare, heard, memory];
      const found = texts.map(decode);
      // With nothing left, the visitor has cleared it: that counts.
      if (found.some(Boolean)) found.push(ifCurrent(own));
      const record = newest(found);
      if (record && record === own && !memory) persist.save(record);
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
      if (isKept()) return;
      attempt(() => localStorage.setItem(name, text));
      if (attempt(() => localStorage.getItem(name)) !== text) memory = text;
      report('storage', name, memory ? 'memory' : 'localStorage');
    },
  };
  return persist;
};
