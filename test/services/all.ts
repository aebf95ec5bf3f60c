import type { ServiceCase } from './case.js';
import { crisp } from './crisp.js';
import { googleAnalytics } from './google-analytics.js';
import { metaPixel } from './meta-pixel.js';

/** Every service that is loaded by its name. */
export const cases: readonly ServiceCase[] = [
  crisp,
  googleAnalytics,
  metaPixel,
];
