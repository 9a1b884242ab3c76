import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { createDriverCommand } from './create-driver-command.ts';
import { templateKinds } from './write-driver.ts';

const root = resolve(import.meta.dirname, '../../..');
const limit = { timeout: 240_000 };
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-create-driver-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs a program; its whole output comes with the exit code. */
async function run(program: string, words: readonly string[], cwd: string) {
  // Of a test runner in a test runner only the inner one's own report is wanted.
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  const child = spawn(program, words, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

async function create(...words: readonly string[]) {
  let said = '';
  const code = await createDriverCommand(words, (text) => (said += text));
  return { code, said };
}

/** What `npm install` would bring. */
async function install(driver: string): Promise<void> {
  await mkdir(join(driver, 'node_modules/@motcua'), { recursive: true });
  await mkdir(join(driver, 'node_modules/@types'));
  await symlink(join(root, 'packages/devices'), join(driver, 'node_modules/@motcua/devices'));
  await symlink(join(root, 'node_modules/@types/node'), join(driver, 'node_modules/@types/node'));
}

for (const kind of templateKinds)
  test(`a new ${kind} has right types and passes its tests at once`, limit, async () => {
    const driver = join(folder, kind);
    const { code, said } = await create(`@acme/queue-${kind}`, '--kind', kind, '--folder', driver);
    assert.equal(code, 0, said);
    await install(driver);
    const types = await run(join(root, 'node_modules/.bin/tsc'), ['-p', '.'], driver);
    assert.equal(types.code, 0, types.output);
    const tests = await run(process.execPath, ['--test', 'src/**/*.test.ts'], driver);
    assert.equal(tests.code, 0, tests.output);
    const main = join(root, 'packages/devices/src/conformance/cli/main.ts');
    const words = [main, '--driver', 'src/conformance.ts', '--only', 'device/names-itself'];
    const report = await run(process.execPath, words, driver);
    assert.match(report.output, new RegExp(`${kind}: @acme/queue-${kind}, on its simulator[^]*CONFORMS`));
    assert.match(await readFile(join(driver, 'package.json'), 'utf8'), /"@motcua\/devices": "0.1.0"/);
  });

test('with a copy of Một Cửa the driver uses its SDK', async () => {
  const driver = join(folder, 'with-copy');
  const { code } = await create('with-copy', '--kind', 'lights', '--folder', driver, '--sdk', root);
  assert.equal(code, 0);
  const written = await readFile(join(driver, 'package.json'), 'utf8');
  assert.ok(written.includes(`"file:${root}/packages/devices"`));
});

test('what is wrong is said, and nothing is written over', async () => {
  for (const [words, reason] of [
    [[], /one NAME/],
    [['a', 'b'], /one NAME/],
    [['scanner'], /--kind: one of/],
    [['scanner', '--kind', 'teleporter'], /--kind: one of/],
    [['My Scanner', '--kind', 'lights', '--folder', join(folder, 'x')], /small letters/],
    [['scanner', '--kind', 'lights', '--folder', folder], /is there already/],
    [['--frobnicate'], /frobnicate/],
  ] as const) {
    const { code, said } = await create(...words);
    assert.equal(code, 2, said);
    assert.match(said, reason);
  }
  assert.equal((await create('--help')).code, 0);
});
