// Keeps the record on the device: cookie, else localStorage, else memory.
import { readCookies, setCookie } from '../browser/cookie.js';
import { attempt } from '../browser/guard.js';
import type { ConsentRecord, Report, Settings } from '../types.js';
import {
  decodeRecord,
  encodeRecord,
  isCurrent,
  keptDays,
  newest,
} from './record.js';

type Stored = ConsentRecord | undefined;

export interface Persist {
  /** The newest record that counts now, `heard` from another tab included. */
  load: (heard?: string) => Stored;
  save: (record: ConsentRecord) => void;
}

export const createPersist = (
  { name, domain, days }: Settings['storage'],
  report: Report,
): Persist => {
  /** Where nothing else holds the record. */
  let memory: Stored;
  const decode = (text: string): Stored => {
    const record = decodeRecord(text);
    if (!record) report('record', name, text.slice(0, 80));
    else if (isCurrent(record, days, Date.now() / 1000)) return record;
    return undefined;
  };

  return {
    load: (heard) => {
      const spare = attempt(() => localStorage.getItem(name));
      const texts = [...readCookies(name), spare ?? '', heard ?? ''];
      const record = newest([...texts.filter(Boolean).map(decode), memory]);
      memory &&= record;
      return record;
    },

    save: (record) => {
      const text = encodeRecord(record);
      const seconds = keptDays(record, days) * 86400;
      setCookie(
        `${name}=${text};Path=/;Max-Age=${seconds};SameSite=Lax` +
          (domain ? `;Domain=${domain}` : ''),
      );
      memory = undefined;
      if (readCookies(name).includes(text)) return;
      attempt(() => localStorage.setItem(name, text));
      if (attempt(() => localStorage.getItem(name)) !== text) memory = record;
      report('storage', name, memory ? 'memory' : 'localStorage');
    },
  };
};
