// Source: https://developers.google.com/maps/documentation/javascript/load-maps-js-api
import type { Loader } from '../services/loader.js';

export const parameters = {
  /** Absent: the page has maps in frames alone. */
  'apiKey?': ['[\\w-]+', 'AIzaSyAbCdEf'],
  /** Name of the function of the page that is called once it is there. */
  'callback?': ['[A-Za-z_$][\\w$]*(\\.[\\w$]+)*', 'initMap'],
  /** What else of the API is loaded, with commas between. */
  'libraries?': ['[a-z]+(,[a-z]+)*', 'marker,places'],
  /** Of the map's words; default: the browser's. */
  'language?': ['[A-Za-z]{2,3}(-\\w+)?', 'fr'],
  /** Country whose point of view the map takes. */
  'region?': ['[A-Za-z]{2}', 'FR'],
  /** Of the API. Default: Google's. */
  'version?': ['weekly|quarterly|beta|alpha|\\d\\.\\d+', 'weekly'],
} as const;

export const loader: Loader<typeof parameters> = {
  scripts: ({ apiKey: key, version: v, ...given }) =>
    key
      ? [
          `https://maps.googleapis.com/maps/api/js?loading=async` +
            Object.entries({ key, v, ...given })
              .map(([name, value]) => (value ? `&${name}=${value}` : ''))
              .join(''),
        ]
      : [],
};
