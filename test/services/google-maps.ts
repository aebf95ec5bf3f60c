import type { ServiceCase } from './case.js';

export const googleMaps: ServiceCase = {
  id: 'google-maps',
  given: {
    apiKey: 'AIzaSyAbCdEf',
    callback: 'initMap',
    libraries: 'marker,places',
    language: 'fr',
  },
  scripts: [
    'https://maps.googleapis.com/maps/api/js?loading=async&key=AIzaSyAbCdEf&callback=initMap&libraries=marker,places&language=fr',
  ],
  fake: "hear(['there']);",
  start: [['there']],
  stop: [],
};
