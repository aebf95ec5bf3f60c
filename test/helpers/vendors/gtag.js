// A fake of Google's gtag.js for one id. As the real one it obeys commands
// that are `arguments` objects only, keeps `_ga*` on the widest domain it can
// set, and sends a hit for each page view and event.
{
  const { id, layer: layerName } = 'VALUES';
  const TWO_YEARS = 63072000;
  const state = { analytics_storage: 'granted', ad_storage: 'granted' };
  const configured = new Set();

  const readCookie = (name) =>
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);

  // test, site.test, sub.site.test: the first that the browser takes.
  const domains = location.hostname
    .split('.')
    .map((_label, at, all) => all.slice(all.length - 1 - at).join('.'));

  const keepCookie = (name, fresh) => {
    const value = readCookie(name) ?? fresh;
    for (const domain of domains) {
      document.cookie = `${name}=${value}; domain=${domain}; path=/; max-age=${TWO_YEARS}; secure; samesite=lax`;
      if (readCookie(name)) break;
    }
  };

  const flag = (signal) => Number(state[signal] === 'granted');

  const sendHit = (tag, event) => {
    if (window[`ga-disable-${tag}`] === true) return;
    if (state.analytics_storage === 'granted') {
      const now = Math.floor(Date.now() / 1000);
      keepCookie('_ga', `GA1.1.${Math.floor(Math.random() * 1e9)}.${now}`);
      keepCookie(`_ga_${tag.slice(2)}`, `GS2.1.s${now}$o1$g0$t${now}`);
    }
    const query = new URLSearchParams({
      v: '2',
      tid: tag,
      en: event,
      gcs: `G1${flag('ad_storage')}${flag('analytics_storage')}`,
      dl: location.href,
    });
    fetch(`https://www.google-analytics.com/g/collect?${query}`, {
      method: 'POST',
      mode: 'no-cors',
      keepalive: true,
      credentials: 'include',
    }).catch(() => {});
  };

  const commands = {
    js: () => {},
    set: () => {},
    consent: (_phase, values) => Object.assign(state, values),
    config: (tag) => {
      configured.add(tag);
      sendHit(tag, 'page_view');
    },
    event: (name) => {
      for (const tag of configured) sendHit(tag, name);
    },
  };

  const obey = (entry) => {
    if (Object.prototype.toString.call(entry) !== '[object Arguments]') return;
    const [command, ...rest] = entry;
    if (Object.hasOwn(commands, command)) commands[command](...rest);
  };

  const layer = (window[layerName] = window[layerName] || []);
  for (const entry of [...layer]) obey(entry);
  const push = layer.push;
  layer.push = function (...entries) {
    const length = push.apply(this, entries);
    for (const entry of entries) obey(entry);
    return length;
  };

  // What tests ask for: which copies ran.
  (window.gtagRan = window.gtagRan || []).push(id);
}
