// The entry for servers: what the visitor chose, read from a request; the
// policy that fits it; the answer that keeps it. Runs in any JavaScript
// runtime; knows no page.
export { encodeRecord } from './consent/record.js';
export { contentSecurityPolicy } from './server/content-security-policy.js';
export type { PolicyOptions } from './server/content-security-policy.js';
export { readGrants, readRecord } from './server/read-record.js';
export type { ClockOptions, ReadOptions } from './server/read-record.js';
export { renewRecord } from './server/renew-record.js';
export type { Renewal, RenewalRequest } from './server/renew-record.js';
export type { Config } from './config-keys.js';
export type { ConsentRecord, Method, Signal } from './types.js';
