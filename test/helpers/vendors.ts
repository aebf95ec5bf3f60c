// The third parties. They behave as the real ones do in what matters here:
// which requests they make, which cookies and storage they leave.
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Handler } from './loopback.js';

const script = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'vendors', name), 'utf8');

const sendScript = (response: ServerResponse, source: string): void => {
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  });
  response.end(source);
};

const sendNothing: Handler = (_request, response) => {
  response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
};

const queryOf = (url = '/'): URLSearchParams =>
  new URL(url, 'https://vendor.test').searchParams;

const gtag: Handler = ({ url }, response) => {
  const query = queryOf(url);
  const values = { id: query.get('id'), layer: query.get('l') ?? 'dataLayer' };
  const source = script('gtag.js').replace("'VALUES'", JSON.stringify(values));
  sendScript(response, source);
};

/** `/js?ms=2000&name=x`: after 2 s a script that puts "x" into `window.ran`. */
const slow: Handler = ({ url }, response) => {
  const query = queryOf(url);
  const name = JSON.stringify(query.get('name'));
  setTimeout(
    () => {
      sendScript(response, `window.ran = (window.ran || []).concat(${name});`);
    },
    Number(query.get('ms') ?? 0),
  );
};

const pixel: Handler = (request, response) => {
  if (!/\.js(\?|$)/.test(request.url ?? '')) {
    sendNothing(request, response);
  } else {
    sendScript(response, script('pixel.js'));
  }
};

const facebook: Handler = (_request, response) => {
  sendScript(response, script('fbevents.js'));
};

const stripe: Handler = (_request, response) => {
  sendScript(response, 'window.Stripe = (key) => ({ key });');
};

/** A page that sets a cookie of its own and tells its parent it is there. */
const frame: Handler = ({ url = '/' }, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': 'frame=1; Path=/; Secure; SameSite=None',
  });
  response.end(
    '<!doctype html><title>frame</title><p>A frame</p>' +
      `<script>parent.postMessage(${JSON.stringify(`frame:${url}`)}, '*')</script>`,
  );
};

export const vendors: Readonly<Record<string, Handler>> = {
  'www.googletagmanager.com': gtag,
  'www.google-analytics.com': sendNothing,
  'connect.facebook.net': facebook,
  'www.facebook.com': sendNothing,
  'js.stripe.com': stripe,
  'pixel.vendor.test': pixel,
  'slow.vendor.test': slow,
  'frame.vendor.test': frame,
};
