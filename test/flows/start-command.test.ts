import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePorts, takenPorts } from '../../scripts/demo/ports.ts';

let dataFolder: string;
before(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'motcua-start-'));
});
after(async () => {
  await rm(dataFolder, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly exit: Promise<number | null>;
}

function npmStart(port: number): Started {
  const child = spawn('npm', ['start'], {
    env: { ...process.env, MOTCUA_PORT: String(port), MOTCUA_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, exit };
}

async function until(started: Started, pattern: RegExp): Promise<void> {
  if (pattern.test(started.output())) return;
  await new Promise<void>((resolve, reject) => {
    for (const stream of [started.child.stdout, started.child.stderr]) {
      stream?.on('data', () => pattern.test(started.output()) && resolve());
    }
    started.child.once('close', () => reject(new Error(`ended before ${pattern}: ${started.output()}`)));
  });
}

test('npm start prints addresses that answer, names its data folder, and stops cleanly when told', async () => {
  const ports = await freePorts();
  const started = npmStart(ports.kiosk);
  await until(started, /Ctrl-C stops everything/);
  const output = started.output();
  assert.ok(output.includes(dataFolder), 'the data folder is named');
  const addresses = output.match(/http:\/\/127\.0\.0\.1:\d+[^\s]*/g) ?? [];
  assert.equal(addresses.length, 6);
  for (const address of addresses) {
    const response = await fetch(address.replace(/#.*/, ''));
    assert.equal(response.status, 200, address);
  }
  started.child.kill('SIGTERM');
  await until(started, /stopped\./);
  assert.match(started.output(), /stopped\./);
  assert.deepEqual(await takenPorts(ports), [], 'nothing goes on listening');
});

test('a port that is taken is named, with a way out', async () => {
  const ports = await freePorts();
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(ports.website, '127.0.0.1', resolve));
  try {
    const started = npmStart(ports.kiosk);
    assert.notEqual(await started.exit, 0);
    assert.match(started.output(), new RegExp(`port ${ports.website} \\(website\\) is taken`));
    assert.match(started.output(), /MOTCUA_PORT=\d+ npm start/);
  } finally {
    squatter.close();
  }
});
