// What the page says to the library: its config, and what is stored by whom.

async function readConfig() {
  const element = document.querySelector('[data-consentry="config"]');
  if (element) return JSON.parse(element.textContent);
  const { dataset } = document.querySelector('script[data-config]');
  return (await fetch(dataset.config)).json();
}

/** A service of the config; one that has no name there is of the catalogue. */
async function complete([id, written]) {
  if (written.name) return { ...written, id };
  const { service } = await import(`/catalogue/${id}.js`);
  return { ...service, ...written };
}

const LABELS = {
  essential: 'Essentiel',
  functional: 'Fonctionnel',
  analytics: 'Mesure d’audience',
  marketing: 'Publicité',
};

export const config = await readConfig();
const services = await Promise.all(
  Object.entries(config.services).map(complete),
);

/** Name → label, in the order of the page. */
export const categories = Object.fromEntries(
  Object.entries({ essential: {}, ...config.categories }).map(
    ([name, { label }]) => [name, label?.fr ?? label ?? LABELS[name] ?? name],
  ),
);

/** Ids of the services of a category that the visitor is asked about. */
export function servicesOf(name) {
  return services
    .filter(
      ({ category, basis }) =>
        category === name && basis !== 'legitimate-interest',
    )
    .map(({ id }) => id);
}

/** The service that declares a cookie or key, in words. */
export function declaredBy(stored) {
  if (stored === (config.storage?.name ?? 'consentry')) return 'votre choix';
  const matches = (pattern) => {
    const [start, end = ''] = pattern.split('*');
    return pattern.includes('*')
      ? stored.startsWith(start) && stored.endsWith(end)
      : stored === pattern;
  };
  const service = services.find(
    ({ cookies = [], localStorage: keys = [] }) =>
      cookies.some(({ name }) => matches(name)) ||
      keys.some(({ key }) => matches(key)),
  );
  return service?.name ?? 'non déclaré';
}
