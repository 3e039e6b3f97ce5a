// Fails when the built page outgrew what a counter PC on a slow line should have to load.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const KIB = 1024;
const limits = { firstScript: 200, startPage: 220, firstStyle: 20, lazyScript: 60, wholeWithoutFonts: 1536 };

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
if (files.length === 0) throw new Error('Nothing is built: run `npm run build` first.');

const zipped = (path) => gzipSync(readFileSync(path), { level: 6 }).length / KIB;
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const inPage = (path) => html.includes(path.slice(dist.length));
const sum = (paths) => paths.reduce((total, path) => total + zipped(path), 0);

const scripts = files.filter((path) => path.endsWith('.js'));
const styles = files.filter((path) => path.endsWith('.css'));
/** A chunk and everything that it imports at once. */
function withImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) {
    withImports(join(dist, 'assets', name), seen);
  }
  return seen;
}
const named = (start) => scripts.filter((path) => basename(path).startsWith(start));
// What somebody who signs in waits for: the frame, the words of one language, the start page.
const startPage = new Set();
for (const path of [...scripts.filter(inPage), ...named('es-'), ...named('home.lazy-')]) withImports(path, startPage);

const lazy = scripts.filter((path) => !inPage(path));
const largestLazy = lazy.map((path) => [zipped(path), path]).sort((a, b) => b[0] - a[0])[0];
const whole = files.filter((path) => !path.endsWith('.woff2')).reduce((total, path) => total + statSync(path).size, 0);

const rows = [
  ['JS before first paint, gzip', sum(scripts.filter(inPage)), limits.firstScript],
  ['JS of the signed-in start page, gzip', sum([...startPage]), limits.startPage],
  ['CSS before first paint, gzip', sum(styles.filter(inPage)), limits.firstStyle],
  ['largest lazy JS chunk, gzip', largestLazy ? largestLazy[0] : 0, limits.lazyScript],
  ['everything but fonts, raw', whole / KIB, limits.wholeWithoutFonts],
];
let over = false;
for (const [name, size, limit] of rows) {
  const bad = size > limit;
  over ||= bad;
  console.log(`${bad ? 'OVER' : 'ok  '}  ${name.padEnd(38)} ${size.toFixed(1).padStart(8)} KiB of ${limit}`);
}
process.exit(over ? 1 : 0);
