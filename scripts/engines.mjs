// Which engines the browser tests run in here, after getting what is missing.
import { findLacks } from './browsers.mjs';
import { installBrowsers } from './install-browsers.mjs';

const lackingOf = (lacks) =>
  Object.entries(lacks).filter(([, reason]) => reason);

/**
 * In CI all three engines must run; elsewhere those that are there, and if
 * there is none, those that can be installed.
 * @returns names of the engines to run, a line for each that is not, and
 *   whether that is good enough
 */
export const prepareEngines = () => {
  const mustHaveAll = Boolean(process.env['CI']);
  let lacks = findLacks();
  const count = Object.keys(lacks).length;
  const isEnough = () => lackingOf(lacks).length < (mustHaveAll ? 1 : count);

  if (!isEnough()) {
    for (const [name, reason] of lackingOf(lacks)) {
      console.log(`${name}: ${reason}`);
    }
    console.log('Installing browsers:');
    installBrowsers();
    lacks = findLacks();
  }
  return {
    engines: Object.keys(lacks).filter((name) => !lacks[name]),
    notRun: lackingOf(lacks).map(([name, reason]) => `${name} (${reason})`),
    isEnough: isEnough(),
  };
};

/** Playwright's arguments for these engines and their variants. */
export const projectArguments = (engines) =>
  engines.flatMap((name) => [`--project=${name}`, `--project=${name}-*`]);
