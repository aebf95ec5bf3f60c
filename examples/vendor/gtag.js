// A stand-in of Google's gtag.js. Like the real one it reads the commands in
// `dataLayer` (only those that are `arguments` objects), obeys consent and the
// kill switch, sets `_ga` and `_ga_<id>` and sends a hit for each page view.
{
  const TWO_YEARS = 63072000;
  const consent = { analytics_storage: 'granted', ad_storage: 'granted' };
  const ids = new Set();

  const readCookie = (name) =>
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);

  const keepCookie = (name, fresh) => {
    const value = readCookie(name) ?? fresh;
    document.cookie = `${name}=${value}; path=/; max-age=${TWO_YEARS}; samesite=lax`;
    return value;
  };

  const sendHit = (id, event) => {
    if (window[`ga-disable-${id}`]) return;
    const stores = consent.analytics_storage === 'granted';
    const hit = new URLSearchParams({
      v: '2',
      tid: id,
      en: event,
      gcs: `G1${+(consent.ad_storage === 'granted')}${+stores}`,
    });
    if (stores) {
      const seconds = Math.floor(Date.now() / 1000);
      const random = Math.floor(Math.random() * 2 ** 31);
      hit.set('cid', keepCookie('_ga', `GA1.1.${random}.${seconds}`));
      keepCookie(`_ga_${id.slice(2)}`, `GS2.1.s${seconds}$o1$g0`);
    }
    fetch(`/vendor/g/collect?${hit}`, {
      method: 'POST',
      keepalive: true,
    }).catch(
      () => {}, // a hit that gets lost is nobody's problem
    );
  };

  const commands = {
    consent: (_phase, state) => Object.assign(consent, state),
    config: (id) => {
      ids.add(id);
      sendHit(id, 'page_view');
    },
    event: (name) => ids.forEach((id) => sendHit(id, name)),
  };

  const obey = (entry) => {
    if (String(entry) !== '[object Arguments]') return;
    const [command, ...details] = entry;
    if (Object.hasOwn(commands, command)) commands[command](...details);
  };

  const layer = (window.dataLayer ??= []);
  const push = layer.push;
  layer.push = function (...entries) {
    const length = push.apply(this, entries);
    entries.forEach(obey);
    return length;
  };
  layer.forEach(obey);
}
