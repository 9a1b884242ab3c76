import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ConformanceReport } from '../verdict.ts';
import { conformanceCommand } from './conformance-command.ts';

const reference = pathToFileURL(join(import.meta.dirname, '../reference/reference-subject.ts')).href;
const wrong = pathToFileURL(join(import.meta.dirname, '../wrong/wrong-subjects.ts')).href;
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-conformance-'));
});
after(() => rm(folder, { recursive: true, force: true }));

async function driverFile(name: string, source: string): Promise<string> {
  const file = join(folder, `${name}.mjs`);
  await writeFile(file, source);
  return file;
}

/** Runs the command; what it asks is answered with the lines that `answer` gives. */
async function run(words: readonly string[], answer: (said: string) => string | undefined = () => undefined) {
  const input = new PassThrough();
  const output = new PassThrough();
  let said = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const typed = text.includes('[Enter / skip]') ? answer(text) : undefined;
    if (typed !== undefined) input.write(`${typed}\n`);
  });
  const code = await conformanceCommand(words, { input, output });
  return { code, said };
}

test('a driver that conforms: exit code 0, and a report in each form', async () => {
  const file = await driverFile(
    'good',
    `import { referenceSubject } from '${reference}'; export const subject = referenceSubject('lights');`,
  );
  const jsonFile = join(folder, 'report.json');
  const htmlFile = join(folder, 'report.html');
  const words = ['--driver', file, '--only', 'lights/', '--json', jsonFile, '--html', htmlFile];
  const { code, said } = await run(words);
  assert.equal(code, 0, said);
  assert.match(said, /✓ lights\/set-is-seen[\s\S]*5 passed, 0 failed[\s\S]*CONFORMS/);
  const report = JSON.parse(await readFile(jsonFile, 'utf8')) as ConformanceReport;
  assert.equal(report.clauses.length, 5);
  const html = await readFile(htmlFile, 'utf8');
  assert.match(html, /<td><code>lights\/set-is-seen<\/code><\/td>/);
  assert.doesNotMatch(html, /<script|style=|http/);
});

test('a driver that breaks a clause: exit code 1, and the clause in its own words', async () => {
  const breaks = 'lights/set-is-seen';
  const file = await driverFile(
    'wrong',
    `import { wrongSubjects } from '${wrong}';
     export const { subject } = wrongSubjects('lights').find(({ breaks }) => breaks === '${breaks}');`,
  );
  const { code, said } = await run(['--driver', file, '--only', breaks]);
  assert.equal(code, 1);
  assert.match(said, /✗ lights\/set-is-seen FAILED: "status" is "on" instead of "blink"/);
  assert.match(said, /After `set` every light/);
});

test('what cannot be tried says why: exit code 2', async () => {
  const empty = await driverFile('empty', 'export const nothing = 1;');
  const good = await driverFile(
    'simulated-only',
    `import { referenceSubject } from '${reference}'; export const subject = referenceSubject('lights');`,
  );
  for (const [words, reason] of [
    [[], /--driver FILE is missing/],
    [['--driver', join(folder, 'none.mjs')], /there is no such file/],
    [['--driver', empty], /exports no "subject"/],
    [['--driver', good, '--hardware'], /no "openHardware"/],
    [['--driver', good, '--set', 'path'], /NAME=VALUE/],
    [['--list', 'teleporter'], /--list: one of/],
    [['--frobnicate'], /frobnicate/],
  ] as const) {
    const { code, said } = await run(words);
    assert.equal(code, 2, said);
    assert.match(said, reason);
  }
  assert.equal((await run(['--help'])).code, 0);
  assert.match((await run(['--list', 'lights'])).said, /lights\/set-is-seen\n    After `set`/);
});

test('on hardware a person is asked in two languages, and may skip', async () => {
  const file = await driverFile(
    'hardware',
    `import { referenceSubject } from '${reference}';
     const simulated = referenceSubject('lights');
     export const subject = { ...simulated, openHardware: async () => (await simulated.open()).device };`,
  );
  const words = ['--driver', file, '--hardware', '--only', 'close-puts-them-out'];
  const done = await run(words, () => 'off');
  assert.equal(done.code, 0, done.said);
  assert.match(done.said, /Đèn này đang thế nào[\s\S]*How is this light/);
  const skipped = await run(words, () => 'skip');
  assert.equal(skipped.code, 1);
  assert.match(skipped.said, /\? lights\/close-puts-them-out: skipped by the person/);
});

test('on hardware a scanner is shown a code to scan', async () => {
  const file = await driverFile(
    'scanner',
    `import { referenceSubject } from '${reference}';
     const simulated = referenceSubject('barcode-scanner');
     export const subject = { ...simulated, openHardware: async () => (await simulated.open()).device };`,
  );
  const { code, said } = await run(
    ['--driver', file, '--hardware', '--only', 'barcode-scanner/text-is-whole'],
    () => 'skip',
  );
  assert.equal(code, 1);
  assert.match(said, /Hold this code to the scanner[\s\S]*[▀▄█]{3}/);
});

test('on hardware a smart reader is given cards by hand', async () => {
  const file = await driverFile(
    'smart',
    `import { referenceSubject } from '${reference}';
     const simulated = referenceSubject('smart-card-reader');
     export const subject = { ...simulated, openHardware: async () => (await simulated.open()).device };`,
  );
  const asked: string[] = [];
  const tryOut = (only: string): Promise<{ readonly said: string }> =>
    run(['--driver', file, '--hardware', '--only', `smart-card-reader/${only}`], (text) => {
      asked.push(text);
      return 'skip';
    });
  assert.match((await tryOut('torn-card')).said, /pull it at once/);
  assert.match((await tryOut('unreadable-card')).said, /that is no ID card/);
  assert.match((await tryOut('nonsense')).said, /– smart-card-reader\/nonsense-is-garbled/);
  assert.match((await tryOut('aborted-signal')).said, /✓ smart-card-reader\/aborted-signal-reads-nothing/);
  assert.equal(asked.length, 2);
});
