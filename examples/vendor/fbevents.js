// A stand-in of Meta's fbevents.js. Like the real one it empties the queue of
// `fbq`, sets `_fbp` and requests an image for each event; a revoked consent
// holds the events back.
{
  const NINETY_DAYS = 7776000;
  const pixels = new Set();
  const held = [];
  let isRevoked = false;

  const setBrowserId = () => {
    if (/(^|; )_fbp=/.test(document.cookie)) return;
    const id = `fb.1.${Date.now()}.${Math.floor(Math.random() * 1e10)}`;
    document.cookie = `_fbp=${id}; path=/; max-age=${NINETY_DAYS}; samesite=lax`;
  };

  const track = (event) => {
    if (isRevoked) {
      held.push(event);
      return;
    }
    setBrowserId();
    for (const id of pixels) {
      new Image().src = `/vendor/tr?${new URLSearchParams({ id, ev: event })}`;
    }
  };

  const commands = {
    init: (id) => pixels.add(id),
    track,
    consent: (state) => {
      isRevoked = state === 'revoke';
      if (!isRevoked) held.splice(0).forEach(track);
    },
  };

  const obey = (command, ...details) => {
    if (Object.hasOwn(commands, command)) commands[command](...details);
  };

  window.fbq.callMethod = obey;
  window.fbq.queue.splice(0).forEach((entry) => obey(...entry));
}
