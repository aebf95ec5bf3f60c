// A site for node:http. Its pages carry the policy for the visitor's stored
// choice; `/consent` keeps the choice for longer than a week in Safari.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  contentSecurityPolicy,
  readGrants,
  readRecord,
  renewRecord,
} from 'consentry/server';

const { resolve } = createRequire(import.meta.url);
const DIST = dirname(resolve('consentry/consentry.js'));

/** The same config for the page and for the server. */
const configFor = (vendor) => ({
  revision: '2026-01',
  controller: { name: 'Example Ltd', policyUrl: '/privacy' },
  categories: { analytics: {}, marketing: {} },
  services: {
    stats: { category: 'analytics', hosts: [vendor] },
    ads: { category: 'marketing', hosts: ['ads.example'] },
  },
  storage: { renew: '/consent' },
});

// What is in here can't end the script element.
const inScript = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

const page = ({ config, grants, nonce, vendor }) => `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Consentry on a server</title>
<link rel="icon" href="data:," />
<script type="application/json" data-consentry="config">${inScript(config)}</script>
<script nonce="${nonce}" src="/consentry.js"></script>
<script nonce="${nonce}" src="/page.js"></script>
<h1>Consentry on a server</h1>
<p>Analytics is <b id="answer">${grants.analytics ? 'granted' : 'refused'}</b>, says the server.</p>
<p>Nobody marked this script and this image. The policy alone holds them:</p>
<script nonce="${nonce}" src="//${vendor}/untagged.js"></script>
<img src="//${vendor}/untagged.svg" alt="A picture of the vendor" />
<p><a href="/privacy" data-consentry="open">Cookie settings</a></p>
</html>`;

const readScript = (path) => {
  if (path === '/page.js') return readFile(new URL('page.js', import.meta.url));
  const isOurs = /^\/(consentry|parts\/[\w.-]+)\.js$/.test(path);
  return isOurs && readFile(join(DIST, path)).catch(() => undefined);
};

/**
 * A request listener.
 * @param vendor - host of the third party
 */
export const createSite = (vendor) => {
  const config = configFor(vendor);
  return async (request, response) => {
    const [path] = request.url.split('?');
    if (path === '/consent') {
      const { status, headers } = renewRecord(request, config);
      return response.writeHead(status, headers).end();
    }
    const script = await readScript(path);
    if (script) {
      const type = 'text/javascript; charset=utf-8';
      return response.writeHead(200, { 'content-type': type }).end(script);
    }
    if (path !== '/') return response.writeHead(404).end('Not found');
    const { cookie } = request.headers;
    const record = readRecord(cookie, { config });
    const grants = readGrants(cookie, config);
    const nonce = randomBytes(16).toString('base64');
    const policy = { config, record, nonce, trustedTypes: true };
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(policy),
      // Each visitor has a page of their own: no cache may mix them up.
      'cache-control': 'private, no-store',
    });
    return response.end(page({ config, grants, nonce, vendor }));
  };
};
