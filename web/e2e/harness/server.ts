import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    origin: string;
    password: string;
  }
}

const web = resolve(import.meta.dirname, '../..');
const READY_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 15_000;

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

async function untilReady(origin: string, server: ChildProcess, log: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 200));
  }
  throw new Error(`The server did not become ready.\n${log()}`);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise<void>((done) => server.once('exit', () => done()));
  server.kill('SIGTERM');
  const kill = setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(kill);
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const binary = resolve(web, process.env.LAUNDRYPRO_BIN ?? '../target/debug/laundrypro');
  if (!existsSync(binary)) throw new Error(`No server at ${binary}: build it, or set LAUNDRYPRO_BIN.`);
  if (!existsSync(join(web, 'dist/index.html'))) throw new Error('No pages in dist: run `npm run build`.');
  const home = await mkdtemp(join(tmpdir(), 'laundrypro-e2e-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const password = `Lino-${crypto.randomUUID().slice(0, 12)}-Aa1!`;
  const lines: string[] = [];
  const server = spawn(binary, ['serve', '--web-root', join(web, 'dist')], {
    cwd: home,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LAUNDRYPRO_HOME: home,
      BIND: `127.0.0.1:${port}`,
      OPERATOR_BIND: `127.0.0.1:${await freePort()}`,
      DEMO_PASSWORD: password,
      // One address plays all the people of the shop at once; what throttling does is tested in the server.
      API_THROTTLE_ANON_IP_RATE: '6000/min',
      API_THROTTLE_USER_RATE: '6000/min',
      API_THROTTLE_SENSITIVE_USER_RATE: '6000/min',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      lines.push(chunk.toString());
      if (lines.length > 400) lines.shift();
    });
  }
  try {
    await untilReady(origin, server, () => lines.join(''));
  } catch (error) {
    await stop(server);
    await rm(home, { recursive: true, force: true });
    throw error;
  }
  project.provide('origin', origin);
  project.provide('password', password);
  return async () => {
    await stop(server);
    await rm(home, { recursive: true, force: true });
  };
}
