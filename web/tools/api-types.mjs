// Types of the API, made from the document that the server's routes generate.
// With --check it only says whether the committed file is in step.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../openapi/openapi.json', import.meta.url);
const target = new URL('../src/shared/api/schema.gen.ts', import.meta.url);

const banner = '// Generated from openapi/openapi.json by `npm run types`. Not edited by hand.\n\n';
const ast = await openapiTS(source, { exportType: false, alphabetize: false });
const wanted = banner + astToString(ast);

if (process.argv.includes('--check')) {
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present !== wanted) {
    console.error('schema.gen.ts does not match openapi.json: run `npm run types`.');
    process.exit(1);
  }
  console.log('API types are in step.');
} else {
  await writeFile(target, wanted);
  console.log('API types written.');
}
