// Source: https://help.calendly.com/hc/en-us/articles/223147027-Embed-options-overview
import type { Loader } from '../services/loader.js';

export const parameters = {} as const;

export const loader: Loader<typeof parameters> = {
  scripts: () => ['https://assets.calendly.com/assets/external/widget.js'],
};
