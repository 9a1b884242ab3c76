import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fieldTypes } from './testing/field-types.node.ts';
import { help } from './help.ts';
import { run } from './run.node.ts';

const guides = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'guides');
const guide = readFileSync(join(guides, 'procedure-author.md'), 'utf8');
const example = readFileSync(join(guides, 'examples', 'marital-status-certificate.json'), 'utf8');

/** Blanks and line ends do not count, nor does a comma at the end. */
const bare = (json: string): string => json.replaceAll(/\s+/g, '').replace(/,$/, '');

function blocks(language: string): readonly string[] {
  return Array.from(
    guide.matchAll(new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``, 'g')),
    (match) => match[1] ?? '',
  );
}

test('the example of the guide for authors passes the check', async () => {
  const { signal } = new AbortController();
  const { output, exitCode } = await run(['check', join(guides, 'examples')], {
    signal,
    say: () => undefined,
  });
  assert.equal(exitCode, 0, output);
});

test('what the guide shows stands in its example', () => {
  assert.ok(blocks('json').length >= 5);
  for (const block of blocks('json')) assert.ok(bare(example).includes(bare(block)), block);
});

test('the commands of the guide exist', () => {
  const commands = Array.from(guide.matchAll(/npx motcua (\w+)/g), (match) => match[1] ?? '');
  assert.ok(commands.length >= 8);
  for (const command of commands) assert.ok(Object.hasOwn(help, command), command);
});

test('the guide explains every type of field, and none that is not there', () => {
  const table = /\| type \| for \|.*\n\|[-|]+\n((?:\|.*\n)+)/.exec(guide)?.[1] ?? '';
  const explained = table
    .split('\n')
    .flatMap((row) =>
      Array.from(row.split('|')[1]?.matchAll(/`([\w-]+)`/g) ?? [], (match) => match[1] ?? ''),
    );
  assert.deepEqual(explained.toSorted(), [...fieldTypes].toSorted());
});
