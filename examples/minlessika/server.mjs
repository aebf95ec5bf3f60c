// The server side of this site: the cookies of a session, and the contact form.
// Nothing is kept and no message is sent anywhere.
import { randomBytes } from 'node:crypto';

const FOLDER = '/minlessika/';
const ATTRIBUTES = `Path=${FOLDER}; SameSite=Lax`;
const MOST_BYTES = 20_000;

/** What the plain question accepts. */
const SEVEN = /^\s*(7|sept)\s*\.?\s*$/i;

/** Cookies that the server sets on a page, unless the browser has them already. */
export function pageHeaders({ headers: { cookie = '' } }) {
  const fresh = [
    ['PsCookie', `${randomBytes(16).toString('hex')}; ${ATTRIBUTES}; HttpOnly`],
    ['lagune_orgid', `demonstration; ${ATTRIBUTES}`],
  ].filter(([name]) => !cookie.includes(`${name}=`));
  return { 'set-cookie': fresh.map(([name, rest]) => `${name}=${rest}`) };
}

async function readFields(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

/**
 * Here a real site asks Google about the token; this one knows those of the
 * stand-in. Source: https://developers.google.com/recaptcha/docs/verify
 */
function isKnownToken(token) {
  return token.startsWith('doublure-');
}

/** One of the two is enough: nobody has to accept reCAPTCHA in order to write. */
function isHuman(fields) {
  const token = fields.get('g-recaptcha-response') ?? '';
  return isKnownToken(token) || SEVEN.test(fields.get('reponse') ?? '');
}

function judge(fields) {
  const isWritten = ['nom', 'courriel', 'message'].every((name) =>
    fields?.get(name)?.trim(),
  );
  if (!isWritten) return { status: 400, result: 'incomplet' };
  return isHuman(fields)
    ? { status: 200, result: 'envoye' }
    : { status: 422, result: 'question' };
}

/** The answer to a request of this site, or undefined: a file of its folder. */
export async function answer(request, path) {
  if (path !== `${FOLDER}contact` || request.method !== 'POST') {
    return undefined;
  }
  const { status, result } = judge(await readFields(request));
  if (request.headers.accept?.includes('application/json')) {
    const type = 'application/json; charset=utf-8';
    return { status, type, body: JSON.stringify({ result }) };
  }
  // Without JavaScript: back to the page, which shows what its address names.
  return { status: 303, location: `${FOLDER}contact.html#${result}` };
}
