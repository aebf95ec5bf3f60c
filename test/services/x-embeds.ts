import type { ServiceCase } from './case.js';

export const xEmbeds: ServiceCase = {
  id: 'x-embeds',
  given: {},
  scripts: ['https://platform.twitter.com/widgets.js'],
  fake: `
  hear(['runs']);
  const { _e: waiting } = window.twttr;
  window.twttr.ready = (run) => run();
  waiting.forEach((run) => run());`,
  early: "twttr.ready(() => heard['x-embeds'].push(['ready']))",
  start: [['runs']],
  heardEarly: ['ready'],
  stop: [],
};
