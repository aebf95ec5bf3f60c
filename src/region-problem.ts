// Regions of Consent Mode that name what Google, or the config, does not know.
import { knownCategories } from './known-names.js';
import { didYouMean, show } from './problem-words.js';
import type { Sentence } from './problem-words.js';
import type { Problem } from './parts/contract.js';
import type { Settings } from './types.js';

/** A country, or a part of one: ISO 3166. */
const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** Regions for Google that it does not know, and categories that we don't. */
export const strayRegions = ({
  consentMode,
  categories,
}: Settings): Problem[] =>
  (consentMode?.regions ?? []).flatMap(({ region, granted }, at) => {
    const path = `consentMode.regions.${at}`;
    return [
      ...(region ?? []).flatMap((found, index): Problem[] =>
        REGION.test(found)
          ? []
          : [{ code: 'region', where: `${path}.region.${index}`, found }],
      ),
      ...(granted ?? []).flatMap((found, index): Problem[] =>
        categories.some(({ name }) => name === found)
          ? []
          : [
              {
                code: 'region-category',
                where: `${path}.granted.${index}`,
                found,
              },
            ],
      ),
    ];
  });

export const explainRegion: Sentence = ({ found }) => [
  `is ${show(found)}, a region that Google does not know; expected an ISO 3166 code such as "FR" or "US-CA".`,
  'Write the capital letters of the country; for a part of it, a hyphen and the code of that part.',
];

export const explainRegionCategory: Sentence = ({ found }) => [
  `is ${show(found)}, which is no category of the config, so nothing is granted by it.${didYouMean(found, knownCategories())}`,
  `Use one of ${knownCategories().join(', ')}.`,
];
