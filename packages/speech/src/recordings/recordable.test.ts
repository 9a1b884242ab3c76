import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listRecordings, recordableSentences } from './recordable.ts';

test('sentences that are always the same are listed by the names of their keys', () => {
  const all = recordableSentences('vi');
  const names = all.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.includes('vi/speech/panel.title'));
  // Two sentences, two files.
  assert.ok(names.includes('vi/speech/panel.lead') && names.includes('vi/speech/panel.lead.2'));
  // A number stands in it.
  assert.equal(
    all.some(({ key }) => key === 'speech/screen.more'),
    false,
  );
});

test('a folder has some, lacks the others, and what nobody asks for is told', () => {
  const files = ['vi/speech/panel.title.ogg', 'en/speech/panel.lead.2.mp3', 'vi/speech/no-such.ogg', 'a.txt'];
  const { missing, recorded, unknown } = listRecordings(files);
  assert.deepEqual(recorded, {
    vi: { 'Trợ giúp nhìn và nghe': 'vi/speech/panel.title.ogg' },
    en: { 'When you finish, everything goes back to usual.': 'en/speech/panel.lead.2.mp3' },
  });
  assert.deepEqual(unknown, ['vi/speech/no-such.ogg', 'a.txt']);
  assert.ok(missing.some(({ name }) => name === 'vi/speech/panel.lead'));
  assert.equal(
    missing.some(({ name }) => name === 'vi/speech/panel.title'),
    false,
  );
});

test('the tool says what is missing, with the names of the keys', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-recordings-'));
  try {
    mkdirSync(join(folder, 'vi/speech'), { recursive: true });
    writeFileSync(join(folder, 'vi/speech/panel.title.ogg'), '');
    const tool = fileURLToPath(new URL('list-recordings.node.ts', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [tool, folder], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /^missing {2}vi\/speech\/panel\.speech {2}Đọc to$/m);
    assert.match(stdout, /^vi: 1 recorded, \d+ missing$/m);
    assert.equal(spawnSync(process.execPath, [tool]).status, 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
