// Serves the example sites, the built library, and stand-ins of the vendors so
// that everything can be seen with no internet. Run it after a build.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const EXAMPLES = dirname(fileURLToPath(import.meta.url));
const DIST = resolve(EXAMPLES, '../dist');

const NOT_FOUND = join(EXAMPLES, 'chats-llm/404.html');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

// The HTML files carry the vendors' real addresses. Pages are served with the
// stand-ins instead, unless they are asked for with `?vendors=real`.
const STAND_INS = {
  'https://www.googletagmanager.com/gtag/js': '/vendor/gtag/js',
  'https://connect.facebook.net/en_US/fbevents.js': '/vendor/fbevents.js',
  'https://js.stripe.com/v3/': '/vendor/stripe/v3/',
};

const VENDOR_FILES = {
  '/vendor/gtag/js': 'gtag.js',
  '/vendor/fbevents.js': 'fbevents.js',
  '/vendor/stripe/v3/': 'stripe.js',
};

// What the stand-ins send their hits to.
const VENDOR_HITS = new Set(['/vendor/g/collect', '/vendor/tr']);

function withStandIns(html) {
  return Object.entries(STAND_INS).reduce(
    (text, [real, standIn]) => text.replaceAll(real, standIn),
    html,
  );
}

// The choice of real addresses goes from page to page in the URL: no cookie.
function withRealAddresses(html) {
  return html.replace(
    /"(\/chats-llm\/(?:[a-z-]+\.html)?)(#[a-z-]+)?"/g,
    '"$1?vendors=real$2"',
  );
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
  if (/^\/(consentry[^/]*$|parts\/)/.test(path)) return inside(DIST, path);
  if (path.startsWith('/chats-llm/')) {
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
    return {
      path: decodeURIComponent(url.pathname),
      real: url.searchParams.get('vendors') === 'real',
    };
  } catch {
    return undefined; // not a URL, or `%` followed by nonsense
  }
}

/** The file as it is served, or undefined. */
async function load(file, real) {
  const text = await readText(file);
  if (text === undefined) return undefined;
  const rewrite = real ? withRealAddresses : withStandIns;
  return {
    type: TYPES[extname(file)],
    body: extname(file) === '.html' ? rewrite(text) : text,
  };
}

async function answer({ method, url: address }) {
  const url = parse(address);
  if (!url) return { status: 400, body: 'Bad request' };
  const { path, real } = url;
  if (VENDOR_HITS.has(path)) return { status: 204 };
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, body: 'Method not allowed' };
  }
  if (path === '/' || path === '/chats-llm') {
    return { status: 302, location: '/chats-llm/' };
  }
  const found = await load(locate(path), real);
  if (found) return { status: 200, ...found };
  const isPage = ['', '.html'].includes(extname(path));
  const missing = isPage && (await load(NOT_FOUND, real));
  return { status: 404, body: 'Not found', ...missing };
}

/** A request listener for `node:http`, usable behind another server. */
export async function handle(request, response) {
  const { status, type, location, body } = await answer(request);
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-type': type ?? 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...(location && { location }),
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
