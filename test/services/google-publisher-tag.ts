import type { ServiceCase } from './case.js';

export const googlePublisherTag: ServiceCase = {
  id: 'google-publisher-tag',
  given: {},
  scripts: ['https://securepubads.g.doubleclick.net/tag/js/gpt.js'],
  fake: "hear(['there']);",
  cookies: ['__gads'],
  start: [['there']],
  stop: [],
};
