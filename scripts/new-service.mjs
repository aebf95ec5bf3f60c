// `npm run new:service -- <id>`: a file for a service that the catalogue lacks.
import { existsSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { newService, serviceFile } from './catalogue.mjs';

const [id = ''] = process.argv.slice(2);

const refusal = () => {
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(id)) {
    return 'Name it: npm run new:service -- <id>, a small letter, then up to 31 small letters, digits or hyphens.';
  }
  return (
    existsSync(serviceFile(id)) && `catalogue/${id}.json is there already.`
  );
};

const refused = refusal();
if (refused) {
  console.error(refused);
  process.exitCode = 1;
} else {
  const today = new Date().toISOString().slice(0, 10);
  const json = JSON.stringify(newService(id, today));
  writeFileSync(serviceFile(id), await format(json, { parser: 'json' }));
  console.log(
    `catalogue/${id}.json: fill it in, then npm run docs:services && npx vitest run test/catalogue`,
  );
}
