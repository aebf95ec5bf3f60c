import type { ServiceCase } from './case.js';

export const segment: ServiceCase = {
  id: 'segment',
  given: { writeKey: 'Ab12Cd34Ef56' },
  scripts: [
    'https://cdn.segment.com/analytics.js/v1/Ab12Cd34Ef56/analytics.min.js',
  ],
  // What it is told of consent is heard by the middleware alone.
  fake: `
    const waiting = window.analytics;
    let stamp;
    const calls = (call) => {
      if (call[0] !== 'addSourceMiddleware') return hear([...call].slice(0, 2));
      stamp = call[1];
      const payload = { obj: { context: { ip: '0' } } };
      stamp({ payload, next: ({ obj }) => {
        const { analytics } = obj.context.consent.categoryPreferences;
        hear([call[0], obj.context.ip, analytics]);
      } });
    };
    window.analytics = Object.fromEntries(
      ['page', 'track', 'reset'].map((method) => [
        method, (...rest) => calls([method, ...rest]),
      ]),
    );
    waiting.forEach(calls);`,
  cookies: ['ajs_anonymous_id'],
  early: "analytics.track('Signup')",
  start: [['addSourceMiddleware', '0', true], ['page']],
  heardEarly: ['track', 'Signup'],
  stop: [['reset']],
  again: [['track', 'Segment Consent Preference Updated']],
};
