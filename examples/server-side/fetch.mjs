// The same for runtimes that answer a `Request` with a `Response`:
// `Deno.serve(handle)`, `Bun.serve({ fetch: handle })`, `export default
// { fetch: handle }` in a worker, or a route handler of a framework.
import {
  contentSecurityPolicy,
  readGrants,
  readRecord,
  renewRecord,
} from 'consentry/server';

const config = {
  revision: '2026-01',
  services: {
    stats: { category: 'analytics', hosts: ['stats.example'] },
  },
  storage: { renew: '/consent' },
};

export const handle = (request) => {
  const { pathname } = new URL(request.url);
  if (pathname === '/consent') {
    return new Response(null, renewRecord(request, config));
  }
  const cookie = request.headers.get('cookie');
  const record = readRecord(cookie, { config });
  const grants = readGrants(cookie, config);
  const nonce = crypto.randomUUID();
  const html = `<!doctype html>
    <script type="application/json" data-consentry="config">${JSON.stringify(config)}</script>
    <script nonce="${nonce}" src="/consentry.js"></script>
    <p>Analytics: ${grants.analytics ? 'granted' : 'refused'}</p>`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy({
        config,
        record,
        nonce,
      }),
      'cache-control': 'private, no-store',
    },
  });
};
