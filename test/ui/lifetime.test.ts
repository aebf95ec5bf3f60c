import { expect, it } from 'vitest';
import { durationText } from '../../src/ui/lifetime.js';

it.each([
  ['P13M', 'en', '13 months'],
  ['P1Y', 'en', '1 year'],
  ['P1Y6M', 'en', '1 year 6 months'],
  ['P2W', 'en', '2 weeks'],
  ['P90D', 'fr', '90 jours'],
  ['PT30M', 'en', '30 minutes'],
  ['PT20H', 'fr', '20 heures'],
  ['P1DT12H', 'en', '1 day 12 hours'],
])('%s in %s reads %s', (duration, locale, text) => {
  // French has a no-break space between number and unit.
  expect(durationText(duration, locale).replaceAll('\u00a0', ' ')).toBe(text);
});
