import type { ServiceCase } from './case.js';

export const livechat: ServiceCase = {
  id: 'livechat',
  given: { license: 1234567 },
  scripts: ['https://cdn.livechatinc.com/tracking.js'],
  fake: `
  hear(['license', window.__lc.license]);
  const widget = window.LiveChatWidget;
  widget._h = (...call) => hear(call);
  widget._q.forEach((call) => widget._h(...call));`,
  cookies: ['__lc_cid'],
  early: "LiveChatWidget.call('hide')",
  start: [['license', 1234567]],
  heardEarly: ['call', ['hide']],
  stop: [['call', ['destroy']]],
};
