import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadDefinitions } from '../load/index.node.ts';
import { help } from './help.ts';
import { run as runWith } from './run.node.ts';
import type { CommandOutcome } from './commands/outcome.ts';
import { lineWith, sampleText, sampleWith } from './testing/sample.node.ts';

const now = new Date('2026-11-22T20:00:00Z');

const run = (...typed: readonly string[]): Promise<CommandOutcome> =>
  runWith(typed, { now, signal: new AbortController().signal, say: () => undefined });

async function folder(
  files: Readonly<Record<string, string>> = {},
): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'motcua-cli-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

test('check: each problem on a line with file, line and column; exit code 1', async () => {
  const bad = sampleWith('"level": 4', '"level": 5');
  await using at = await folder({ 'bad.json': bad, 'notes.txt': 'no definition' });
  const file = join(at.path, 'bad.json');
  for (const path of [file, at.path]) {
    const { output, exitCode } = await run('check', path);
    assert.equal(exitCode, 1);
    assert.match(output, /^1 problem in 1 file\.$/m);
    assert.ok(output.startsWith(`${file}:${lineWith('"level"', bad)}:3: `), output);
  }
});

test('check: what cannot be decided is counted, and listed when asked for; exit code 0', async () => {
  await using at = await folder({ 'good.json': sampleText });
  const short = await run('check', at.path);
  assert.equal(short.exitCode, 0);
  assert.match(short.output, /^Not decided: 1 condition\. .* --notes\nNo problem in 1 definition\.\n$/);
  const long = await run('check', '--notes', at.path);
  assert.equal(long.exitCode, 0);
  assert.match(long.output, /good\.json:\d+:\d+: note: Not decided/);
});

test('check: the built-in catalogue has no problem', async () => {
  const { output, exitCode } = await run('check');
  assert.equal(exitCode, 0, output);
});

test('new: what it writes passes the check, and the gateway takes it', async () => {
  await using at = await folder();
  const written = await run('new', 'pet-registration', '--folder', at.path);
  assert.equal(written.exitCode, 0, written.complaint);
  const checked = await run('check', at.path);
  assert.equal(checked.output, 'No problem in 1 definition.\n');
  const loaded = await loadDefinitions(at.path);
  assert.ok(loaded.code === 'ok');
  assert.equal(loaded.definitions[0]?.validFrom, '2026-11-23', 'today in Vietnam');
});

test('new: the editor finds the schema', async () => {
  await using at = await folder();
  await run('new', 'x', '--folder', at.path);
  const { $schema } = JSON.parse(await readFile(join(at.path, 'x.json'), 'utf8')) as { $schema: string };
  const schema = JSON.parse(await readFile(join(at.path, $schema), 'utf8')) as { title: string };
  assert.equal(schema.title, 'Procedure definition');
});

test('new: no file is written over, and an id has rules', async () => {
  await using at = await folder({ 'mine.json': 'precious' });
  const again = await run('new', 'mine', '--folder', at.path);
  assert.deepEqual([again.exitCode, await readFile(join(at.path, 'mine.json'), 'utf8')], [2, 'precious']);
  for (const id of ['Mine', '../mine', 'my card', '1st', '-x', 'x'.repeat(61)]) {
    const { exitCode } = await run('new', '--folder', at.path, '--', id);
    assert.equal(exitCode, 2, id);
  }
  assert.equal((await run('new', '--folder', join(at.path, 'nowhere'), 'x')).exitCode, 2);
});

test('diff: two files, in words', async () => {
  const changed = sampleWith(
    '"version": "1.0.0"',
    '"version": "2.0.0"',
    sampleWith('"amount": 5000', '"amount": 6000'),
  );
  await using at = await folder({ 'old.json': sampleText, 'new.json': changed, 'bad.json': '{' });
  const [old, newer, bad] = ['old.json', 'new.json', 'bad.json'].map((name) => join(at.path, name)) as [
    string,
    string,
    string,
  ];
  const { output, exitCode } = await run('diff', old, newer);
  assert.equal(exitCode, 0);
  assert.match(output, /"Card for a month" costs 6\.000 đ in place of 5\.000 đ/);
  const refused = await run('diff', old, bad);
  assert.deepEqual([refused.exitCode, refused.complaint?.includes('motcua check')], [1, true]);
  assert.equal((await run('diff', old)).exitCode, 2);
});

test('help for all and for each; a wrong command says what there is', async () => {
  assert.deepEqual(await run('--help'), { output: help.motcua, exitCode: 0 });
  for (const command of ['check', 'new', 'diff', 'preview'] as const) {
    assert.deepEqual(await run(command, '--help'), { output: help[command], exitCode: 0 });
  }
  for (const typed of [
    [],
    ['fly'],
    ['motcua'],
    ['toString'],
    ['check', '--loud'],
    ['check', '/no/such/file'],
  ]) {
    const { exitCode, complaint } = await run(...typed);
    assert.equal(exitCode, 2, typed.join(' '));
    assert.match(complaint ?? '', /^motcua: /);
  }
});
