// What a page can see of itself: requests, cookies, keys in localStorage.
// Knows nothing about consent.

// Behind `/vendor/` the example server plays these companies.
const STAND_INS = [
  ['/vendor/g', 'Google'],
  ['/vendor/facebook/', 'Meta'],
  ['/vendor/tr', 'Meta'],
  ['/vendor/stripe/', 'Stripe'],
  ['/vendor/clarity/', 'Microsoft'],
  ['/vendor/linkedin/', 'LinkedIn'],
  ['/vendor/brevo/', 'Brevo'],
  ['/vendor/matomo/', 'Matomo'],
  ['/vendor/crisp/', 'Crisp'],
  ['/vendor/osm/', 'OpenStreetMap'],
  ['/vendor/recaptcha/', 'reCAPTCHA'],
  ['/vendor/cinetpay/', 'CinetPay'],
];

// What a site asks of itself and should be seen.
const OWN = [['/lumivoraqent/compte', 'compteur sans cookie']];

/** Address → whether the browser said that it failed. */
const requests = new Map();

/** Calls `onNews` whenever a request was made, failed ones included. */
export function watchRequests(onNews) {
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (!requests.has(name)) requests.set(name, false);
    }
    onNews();
  });
  observer.observe({ type: 'resource', buffered: true });

  // What a blocker stops is not in the resource timing, but its element errs.
  const onError = ({ target }) => {
    if (!target?.src) return;
    requests.set(target.src, true);
    onNews();
  };
  addEventListener('error', onError, true);
}

function nameSource(address) {
  const { host, pathname } = new URL(address);
  if (host !== location.host) return { name: host, isThird: true };
  const standIn = STAND_INS.find(([path]) => pathname.startsWith(path));
  if (standIn) return { name: `${standIn[1]} (doublure)`, isThird: true };
  const own = OWN.find(([path]) => pathname === path);
  return { name: own?.[1] ?? host, isThird: false };
}

/** Who was asked, how often, and how often that failed. */
export function readSources() {
  const sources = new Map();
  for (const [address, hasFailed] of requests) {
    if (!address.startsWith('http')) continue;
    const { name, isThird } = nameSource(address);
    const source = sources.get(name) ?? { name, isThird, count: 0, failed: 0 };
    source.count += 1;
    source.failed += Number(hasFailed);
    sources.set(name, source);
  }
  return [...sources.values()];
}

/** Names of the cookies that scripts can read. */
export function readCookieNames() {
  return document.cookie
    .split('; ')
    .filter(Boolean)
    .map((pair) => pair.split('=')[0]);
}

/** Keys in localStorage; none where the browser forbids it. */
export function readStorageKeys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}
