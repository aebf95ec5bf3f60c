// News of the record from outside this page: other tabs of this origin at
// once, other subdomains and the back button when the page is looked at again.
import { doc, listen } from '../browser/document.js';
import { attempt } from '../browser/guard.js';

/**
 * @param name - of the channel
 * @param signal - ends it
 * @param hear - called with another tab's encoded record, or without one when
 *   the stored record may have changed
 * @returns sends an encoded record to the other tabs
 */
export const startSync = (
  name: string,
  signal: AbortSignal,
  hear: (text?: string) => void,
): ((text: string) => void) => {
  let channel: BroadcastChannel | undefined;
  const close = () => {
    channel?.close();
    channel = undefined;
  };
  const look = () => {
    channel ??= attempt(() => new BroadcastChannel(name));
    // The message carries the record because it can overtake the cookie.
    if (channel) channel.onmessage = ({ data }) => hear(String(data));
    hear();
  };
  for (const type of ['pageshow', 'focus', 'storage']) {
    listen(window, type, look, signal);
  }
  // Hidden comes after `pagehide`, too: the channel stays closed.
  const lookIfSeen = () => {
    if (!doc('hidden')) look();
  };
  listen(document, 'visibilitychange', lookIfSeen, signal);
  const cookies = window.cookieStore;
  if (cookies) listen(cookies, 'change', look, signal);
  // A channel that receives throws its page out of the back/forward cache.
  listen(window, 'pagehide', close, signal);
  listen(signal, 'abort', close);
  look();
  return (text) => channel?.postMessage(text);
};
