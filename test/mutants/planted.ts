// Mistakes that the browser tests have to notice: each is planted into the
// built file, and the test that it names has to fail then.
import type { Mutant } from './mutant.js';

/** The name of what is shipped, on which all of the named tests pass. */
export const UNBROKEN = 'unbroken';

const planted: readonly Mutant[] = [
  {
    name: 'held-of-any-type',
    breaks: 'only text/plain scripts are held',
    file: 'gate/held.ts',
    from: "node.type === 'text/plain'",
    to: 'true',
    killedBy: 'json-ld',
  },
  {
    name: 'no-name-is-open',
    breaks: 'without a name nothing is released',
    file: 'gate/condition.ts',
    from: 'deciding.length > 0 && ',
    to: '',
    killedBy: 'category-names',
  },
  {
    name: 'run-again',
    breaks: 'a claimed run is not given again',
    file: 'gate/queue.ts',
    from: 'if (!takeBack) return;',
    to: 'if (!takeBack) return void advance([{ held, takeBack: () => {} }]);',
    killedBy: 'moved-held-script',
  },
  {
    name: 'one-group',
    breaks: 'scripts of different conditions are different groups',
    file: 'gate/queue.ts',
    from: "['category', 'service', 'when']",
    to: '[]',
    killedBy: 'hanging-script',
  },
  {
    name: 'download-goes-on',
    breaks: 'a withdrawal stops downloads',
    file: 'gate/queue.ts',
    from: 'if (!mayRun(held)) stop?.();',
    to: 'void [held, stop];',
    killedBy: 'refused-before-slow-script-arrives',
  },
  {
    name: 'equal-is-same',
    breaks: 'equal scripts that are both in the page are two',
    file: 'gate/run-once.ts',
    from: '!shown.isConnected',
    to: '!!shown',
    killedBy: 'equal-slots',
  },
  {
    name: 'code-as-address',
    breaks: 'an address that is code is not set',
    file: 'gate/address.ts',
    from: '/^https?:/',
    to: '/^(https?|javascript):/',
    killedBy: 'code-in-addresses',
  },
  {
    name: 'any-nonce',
    breaks: 'under a nonce, markup without it is not released',
    file: 'gate/gate.ts',
    from: '!nonce || node.nonce === nonce',
    to: 'nonce !== undefined',
    killedBy: 'injected-without-nonce',
  },
  {
    name: 'arguments-as-list',
    breaks: 'Google is told by Arguments objects',
    file: 'integrations/google-consent-mode.ts',
    from: 'Object(arguments)',
    to: '_command',
    killedBy: 'after a yes to all, everything runs once and in order',
  },
  {
    name: 'nothing-saved',
    breaks: 'a choice is stored',
    file: 'start.ts',
    from: 'guard(() => persist.save(record));',
    to: '',
    killedBy: 'a refusal is kept: nothing is asked again and nothing loads',
  },
  {
    name: 'broken-config-is-empty',
    breaks: 'a config that can’t be read keeps the gate shut',
    file: 'script.ts',
    from: 'config && readConfig(mergeAttributes(config, data), report)',
    to: 'readConfig(mergeAttributes(config ?? {}, data), report)',
    killedBy:
      'with malformed JSON, only essential tags run and a stored choice is kept',
  },
  {
    name: 'reload-never-comes',
    breaks: 'what has no off switch is ended by a reload',
    file: 'gate/erase.ts',
    in: 'parts/erase.js',
    from: 'if (!reloads) return;',
    to: 'if (reloads) return;',
    killedBy:
      'a script without an off switch is ended by loading the page again, once',
  },
];

const wanted = process.env['CONSENTRY_MUTANTS'] ?? '';

/** Those whose name or file contains what was asked for. */
export const chosen: readonly Mutant[] = planted.filter(
  ({ name, file }) => name.includes(wanted) || file.includes(wanted),
);
