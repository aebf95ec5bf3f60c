import type { ServiceCase } from './case.js';

export const optimizely: ServiceCase = {
  id: 'optimizely',
  given: { projectId: '1234567890' },
  scripts: ['https://cdn.optimizely.com/js/1234567890.js'],
  fake: `
    const waiting = window.optimizely;
    window.optimizely = { push: (...items) => items.forEach((item) => hear([item])) };
    waiting.forEach((item) => hear([item]));`,
  cookies: ['optimizelyEndUserId'],
  early: "optimizely.push({ type: 'event', eventName: 'signup' })",
  start: [],
  heardEarly: [{ type: 'event', eventName: 'signup' }],
  stop: [[{ type: 'optOut', isOptOut: true }]],
  again: [[{ type: 'optOut', isOptOut: false }]],
};
