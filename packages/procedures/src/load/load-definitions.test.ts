import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { civilStatusExtract } from '../catalogue/index.ts';
import { builtInCatalogueFolder, describeProblem, loadDefinitions } from './index.node.ts';

async function folderWith(t: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-definitions-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const good = JSON.stringify(civilStatusExtract);

test('the built-in catalogue loads', async () => {
  const outcome = await loadDefinitions(builtInCatalogueFolder);
  assert.ok(outcome.code === 'ok');
  assert.ok(outcome.definitions.some((definition) => definition.id === 'civil-status-extract'));
});

test('several versions, a byte-order mark, and files that are none of ours', async (t) => {
  const folder = await folderWith(t, {
    'a.json': `\uFEFF${good}`,
    'b.json': JSON.stringify({ ...civilStatusExtract, version: '1.1.0' }),
    'README.md': '# not a definition',
  });
  const outcome = await loadDefinitions(folder);
  assert.ok(outcome.code === 'ok');
  assert.deepEqual(
    outcome.definitions.map((definition) => definition.version),
    [civilStatusExtract.version, '1.1.0'],
  );
});

test('each bad file is named, with path and reason, and nothing is served', async (t) => {
  const folder = await folderWith(t, {
    'a.json': good,
    'b.json': '{',
    'c.json': JSON.stringify({ ...civilStatusExtract, id: 'other', validFrom: '2025-13-01' }),
    'd.json': good,
  });
  const outcome = await loadDefinitions(folder);
  assert.ok(outcome.code === 'invalid');
  const lines = outcome.problems.map(describeProblem);
  assert.equal(lines.length, 3);
  assert.ok(lines[0]?.startsWith(`${join(folder, 'b.json')} /: This is not JSON`));
  assert.equal(lines[1], `${join(folder, 'c.json')} /validFrom: There is no such day.`);
  assert.match(lines[2] ?? '', /d\.json \/version: Another file holds version/);
});

test('an empty folder and one that is not there are problems too', async (t) => {
  const folder = await folderWith(t, {});
  const empty = await loadDefinitions(folder);
  assert.ok(empty.code === 'invalid');
  assert.match(empty.problems[0]?.reason ?? '', /no \*\.json/);
  const missing = await loadDefinitions(join(folder, 'nowhere'));
  assert.ok(missing.code === 'invalid');
  assert.match(missing.problems[0]?.reason ?? '', /cannot be read/);
});
