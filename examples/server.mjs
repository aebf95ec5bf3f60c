// Serves the example sites, the built library, and stand-ins of the vendors so
// that everything can be seen with no internet. Run it after a build.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as minlessika from './minlessika/server.mjs';

const EXAMPLES = dirname(fileURLToPath(import.meta.url));
const DIST = resolve(EXAMPLES, '../dist');

// Folders whose files are served as they are.
const SITES = /^\/(chats-llm|cravelynos|crisp|lumivoraqent|minlessika)(?=\/)/;
const SHARED = /^\/panel\//;

/** Sites with a server side of their own. */
const SERVERS = { '/minlessika': minlessika };

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

// Pages and the library carry the vendors' real addresses. Pages are served with
// the stand-ins instead, unless they are asked for with `?vendors=real`; they get
// the library from a folder in which the same is done to its files.
const LOCAL = '/stand-ins';
const STAND_INS = {
  'src="/consentry.js"': `src="${LOCAL}/consentry.js"`,
  'https://www.googletagmanager.com/gtag/js': '/vendor/gtag/js',
  'https://connect.facebook.net/': '/vendor/facebook/',
  'https://js.stripe.com/': '/vendor/stripe/',
  'https://www.clarity.ms/tag/': '/vendor/clarity/tag?id=',
  'https://snap.licdn.com/li.lms-analytics/insight.min.js':
    '/vendor/linkedin/insight.min.js',
  'https://cdn.brevo.com/js/sdk-loader.js': '/vendor/brevo/sdk-loader.js',
  'https://cdn.matomo.cloud/': '/vendor/matomo/',
  'https://client.crisp.chat/l.js': '/vendor/crisp/l.js',
  'https://www.openstreetmap.org/export/embed.html': '/vendor/osm/embed.html',
  'https://www.google.com/recaptcha/': '/vendor/recaptcha/',
  'https://cdn.cinetpay.com/seamless/main.js': '/vendor/cinetpay/main.js',
};

const VENDOR_FILES = {
  '/vendor/gtag/js': 'gtag.js',
  '/vendor/facebook/en_US/fbevents.js': 'fbevents.js',
  '/vendor/stripe/v3/': 'stripe.js',
  '/vendor/clarity/tag': 'clarity.js',
  '/vendor/linkedin/insight.min.js': 'linkedin.js',
  '/vendor/brevo/sdk-loader.js': 'brevo.js',
  '/vendor/matomo/cravelynos.matomo.cloud/matomo.js': 'matomo.js',
  '/vendor/crisp/l.js': 'crisp.js',
  '/vendor/osm/embed.html': 'osm.html',
  '/vendor/recaptcha/api.js': 'recaptcha.js',
  '/vendor/cinetpay/main.js': 'cinetpay.js',
};

// What the stand-ins, and a counter of the site's own, send their hits to.
const HITS = new Set([
  '/vendor/g/collect',
  '/vendor/tr',
  '/vendor/clarity/collect',
  '/vendor/linkedin/collect',
  '/vendor/brevo/p',
  '/vendor/matomo/matomo.php',
  '/lumivoraqent/compte',
]);

function withStandIns(text) {
  return Object.entries(STAND_INS).reduce(
    (changed, [real, standIn]) => changed.replaceAll(real, standIn),
    text,
  );
}

// What the visitor of the examples switches goes from page to page in the URL: no
// cookie. The config of a page counts as a page.
const SWITCHES = { vendors: 'real', politique: '2027' };

function withQuery(text, query) {
  return text.replace(
    /"(\/[a-z-]+\/(?:[a-z0-9-]+\.(?:html|json))?)(#[a-z-]+)?"/g,
    `"$1?${query}$2"`,
  );
}

// Cravelynos asks anew on 1 January 2027: the page of the day after.
function withNextPolicy(text) {
  return text.replaceAll(
    '/cravelynos/consentry.json',
    '/cravelynos/consentry-2027.json',
  );
}

function rewrite(text, query) {
  const asked = query.get('politique') ? withNextPolicy(text) : text;
  const local = query.get('vendors') ? asked : withStandIns(asked);
  return query.size > 0 ? withQuery(local, query) : local;
}

function inside(folder, path) {
  const file = resolve(folder, `.${path}`);
  return file.startsWith(folder + sep) ? file : undefined;
}

/** The file behind a path of the URL, or undefined. */
function locate(path) {
  if (Object.hasOwn(VENDOR_FILES, path)) {
    return join(EXAMPLES, 'vendor', VENDOR_FILES[path]);
  }
  const built = path.startsWith(`${LOCAL}/`) ? path.slice(LOCAL.length) : path;
  if (/^\/(consentry[^/]*$|(parts|catalogue)\/)/.test(built)) {
    return inside(DIST, built);
  }
  if (path === '/' || SITES.test(path) || SHARED.test(path)) {
    return inside(EXAMPLES, path.endsWith('/') ? `${path}index.html` : path);
  }
  return undefined;
}

async function readText(file) {
  if (!file || !Object.hasOwn(TYPES, extname(file))) return undefined;
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined; // no such file, or a folder
  }
}

function parse(address) {
  try {
    const url = new URL(address, 'http://localhost');
    const switched = Object.entries(SWITCHES).filter(
      ([name, value]) => url.searchParams.get(name) === value,
    );
    return {
      path: decodeURIComponent(url.pathname),
      query: new URLSearchParams(switched),
    };
  } catch {
    return undefined; // not a URL, or `%` followed by nonsense
  }
}

/** The file as it is served, or undefined. */
async function load(file, path, query) {
  const text = await readText(file);
  if (text === undefined) return undefined;
  const type = TYPES[extname(file)];
  if (path.startsWith(`${LOCAL}/`)) return { type, body: withStandIns(text) };
  const isSwitched = SITES.test(path) && /\.(html|json)$/.test(file);
  return { type, body: isSwitched ? rewrite(text, query) : text };
}

/** The site's own words for a page that it does not have. */
async function missing(path, query) {
  const [site] = SITES.exec(path) ?? [];
  if (!site || !['', '.html'].includes(extname(path))) return undefined;
  return load(join(EXAMPLES, site, '404.html'), path, query);
}

async function answerFile({ method }, { path, query }) {
  if (HITS.has(path)) return { status: 204 };
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, body: 'Method not allowed' };
  }
  if (SITES.test(`${path}/`) && !path.includes('/', 1)) {
    return { status: 302, location: `${path}/` };
  }
  const found = await load(locate(path), path, query);
  if (found) return { status: 200, ...found };
  return { status: 404, body: 'Not found', ...(await missing(path, query)) };
}

async function answer(request) {
  const url = parse(request.url);
  if (!url) return { status: 400, body: 'Bad request' };
  const [site] = SITES.exec(url.path) ?? [];
  const server = SERVERS[site];
  const own = await server?.answer(request, url.path);
  if (own) return own;
  const file = await answerFile(request, url);
  const isPage = file.type === TYPES['.html'];
  return isPage ? { ...file, headers: server?.pageHeaders(request) } : file;
}

/** A request listener for `node:http`, usable behind another server. */
export async function handle(request, response) {
  const { status, type, location, headers, body } = await answer(request);
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-type': type ?? 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(location && { location }),
    ...headers,
  });
  response.end(body);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const port = Number(process.env.PORT ?? 4173);
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  server.on('error', ({ code, message }) => {
    console.error(
      code === 'EADDRINUSE'
        ? `Port ${port} is taken. Name another one: PORT=${port + 7} npm start`
        : message,
    );
    process.exitCode = 1;
  });
  server.listen(port, 'localhost', () => {
    console.log(`Consentry examples: http://localhost:${port}`);
  });
}
