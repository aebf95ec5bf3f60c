// Runs the site beside a stand-in of its third party, with no internet. After a
// build: node examples/server-side/start.mjs
import { createServer } from 'node:http';
import { createSite } from './server.mjs';

const port = Number(process.env.PORT ?? 4174);
// Another port is another origin, so this is a third party.
const vendor = `localhost:${port + 1}`;
const handle = createSite(vendor);

createServer((request, response) => {
  void handle(request, response);
}).listen(port, 'localhost', () => {
  console.log(`Consentry on a server: http://localhost:${port}`);
});

const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="20"/></svg>';

createServer(({ url = '' }, response) => {
  console.log(`The vendor was asked for ${url}`);
  const isImage = url.endsWith('.svg');
  const type = isImage ? 'image/svg+xml' : 'text/javascript';
  response.writeHead(200, { 'content-type': type });
  response.end(isImage ? IMAGE : '');
}).listen(port + 1, 'localhost');
