// One https server that answers for every host name, and the proxy that sends
// the browsers there. Nothing leaves the machine.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeCertificate } from './certificate.js';

export type Handler = (
  request: http.IncomingMessage,
  response: http.ServerResponse,
) => unknown;

export interface Loopback {
  readonly proxyPort: number;
  /** Hosts that browsers connected to, with port, oldest first; grows. */
  readonly connections: string[];
  stop: () => Promise<void>;
}

const listen = async (server: net.Server): Promise<number> => {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
};

/** Ties two sockets: what one says the other hears, both end together. */
const join = (a: Duplex, b: Duplex): void => {
  a.pipe(b).pipe(a);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
};

/**
 * Starts both.
 * @param handler - answers all requests; the host name is in the Host header
 */
export const startLoopback = async (handler: Handler): Promise<Loopback> => {
  const answer = async (
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> => {
    try {
      await handler(request, response);
    } catch (error) {
      console.error(`${request.headers.host}${request.url}:`, error);
      response.destroy();
    }
  };
  const server = https.createServer(makeCertificate(), (request, response) => {
    void answer(request, response);
  });
  const serverPort = await listen(server);

  // Plain http comes to the proxy itself.
  const proxy = http.createServer((request, response) => {
    void answer(request, response);
  });
  const tunnels = new Set<Duplex>();
  const connections: string[] = [];
  proxy.on('connect', ({ url = '' }, browser: Duplex) => {
    connections.push(url);
    tunnels.add(browser);
    browser.on('close', () => tunnels.delete(browser));
    const upstream = net.connect(serverPort, '127.0.0.1', () => {
      browser.write('HTTP/1.1 200 OK\r\n\r\n');
    });
    join(browser, upstream);
  });
  const proxyPort = await listen(proxy);

  const stop = async (): Promise<void> => {
    for (const tunnel of tunnels) tunnel.destroy();
    for (const one of [server, proxy]) {
      one.closeAllConnections();
      await new Promise((done) => one.close(done));
    }
  };
  return { proxyPort, connections, stop };
};
