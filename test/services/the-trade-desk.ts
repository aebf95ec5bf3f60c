import type { ServiceCase } from './case.js';

export const theTradeDesk: ServiceCase = {
  id: 'the-trade-desk',
  given: { advertiserId: 'ab1cd2e', pixelId: 'fg3hi4j' },
  scripts: ['https://js.adsrvr.org/up_loader.1.1.0.js'],
  fake: `window.TTDUniversalPixelApi = function () {
    this.init = (...call) => hear(call);
  };`,
  start: [['ab1cd2e', ['fg3hi4j'], 'https://insight.adsrvr.org/track/up']],
  stop: [],
};
