import type { ServiceCase } from './case.js';

export const googleAdsense: ServiceCase = {
  id: 'google-adsense',
  given: { publisherId: 'ca-pub-1234567890123456' },
  scripts: [
    'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1234567890123456',
  ],
  fake: "hear(['there']);",
  cookies: ['__gpi'],
  start: [['there']],
  stop: [],
};
