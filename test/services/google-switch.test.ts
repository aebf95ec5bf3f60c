// @vitest-environment happy-dom
// Consent Mode speaks of categories; a visitor may refuse one service of them.
import { beforeEach, describe, expect, it } from 'vitest';
import { startConsentMode } from '../../src/integrations/google-consent-mode.js';
import type { Grants } from '../../src/types.js';
import { loader } from '../../src/vendors/google-analytics.js';

const ID = 'google-analytics';
const given = { measurementId: 'G-AB12CD34EF' };
const FLAG = 'ga-disable-G-AB12CD34EF';
const isOff = () => Reflect.get(window, FLAG) === true;

/** What the page does at a choice: Consent Mode hears it first. */
const createPage = (hasConsentMode = true) => {
  const tellGoogle = hasConsentMode ? startConsentMode() : () => {};
  let told = '';
  const stateOf = (grants: Grants) => ({
    ...{
      grants,
      isGranted: grants[ID] === true,
      dataLayer: 'dataLayer',
    },
  });
  return {
    start: (grants: Grants) => {
      tellGoogle(grants);
      for (const call of loader.start?.(given, stateOf(grants)) ?? []) {
        loader.send?.(call, stateOf(grants), given);
      }
      told = JSON.stringify(loader.tell?.(stateOf(grants), given));
    },
    choose: (grants: Grants) => {
      tellGoogle(grants);
      const calls = loader.tell?.(stateOf(grants), given) ?? [];
      const news = JSON.stringify(calls);
      if (news === told) return;
      told = news;
      for (const call of calls) loader.send?.(call, stateOf(grants), given);
    },
  };
};

const BOTH = { analytics: true, [ID]: true };
const CATEGORY = { analytics: true, [ID]: false };
const NEITHER = { analytics: false, [ID]: false };

beforeEach(() => {
  Reflect.deleteProperty(window, FLAG);
  Reflect.set(window, 'dataLayer', []);
});

describe('Google Analytics', () => {
  it('is off while it is refused, whatever its category is, and on again with a yes', () => {
    const { start, choose } = createPage();
    start(BOTH);
    expect(isOff()).toBe(false);
    const steps = [
      ...[CATEGORY, NEITHER, BOTH, NEITHER, CATEGORY],
      ...[{ ...CATEGORY, marketing: true }, BOTH, NEITHER, BOTH],
    ];
    for (const grants of steps) {
      choose(grants);
      expect(isOff(), JSON.stringify(grants)).toBe(!grants[ID]);
    }
  });

  it.each([
    ['the names of its categories', { analytics: true }],
    ['names of the owner', { statistics: true }],
  ])('is off after a no where Consent Mode is not on, with %s', (_, yes) => {
    const { start, choose } = createPage(false);
    start({ ...yes, [ID]: true });
    for (const isGranted of [false, true, false, true]) {
      choose({ ...(isGranted && yes), [ID]: isGranted });
      expect(isOff()).toBe(!isGranted);
    }
  });

  it('stays off if the owner has switched it off', () => {
    const { start, choose } = createPage();
    Reflect.set(window, FLAG, true);
    start(BOTH);
    for (const grants of [CATEGORY, BOTH, NEITHER, BOTH]) {
      choose(grants);
      expect(isOff()).toBe(true);
    }
  });

  it('is off from the start where it runs ahead of a yes that its category has', () => {
    const { start, choose } = createPage();
    start(NEITHER);
    choose(CATEGORY);
    expect(isOff()).toBe(true);
    choose(BOTH);
    expect(isOff()).toBe(false);
  });
});
