import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sampleConfiguration, sampleLogo } from '../testing/index.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-config-'));
});
after(() => rm(folder, { recursive: true }));

/** The command as an operator runs it. */
function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...words], { cwd: folder }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

async function put(name: string, value: unknown): Promise<void> {
  await writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
}

test('from keys to a signed file, and what a kiosk says to it', async () => {
  assert.equal((await run('keys', 'k')).code, 0);
  assert.equal((await stat(join(folder, 'k/signing-key.private.json'))).mode & 0o777, 0o600);
  const again = await run('keys', 'k');
  assert.equal(again.code, 2);
  assert.match(again.err, /cannot be written \(EEXIST\)/);

  await put('logo.svg', sampleLogo);
  const { logo: _, ...source } = sampleConfiguration();
  const description = { vi: 'Biểu trưng', en: 'Logo' };
  await put('v12.json', { ...source, logo: { file: 'logo.svg', description } });
  assert.match((await run('check', 'v12.json')).out, /version 12 is right/);
  const signing = ['--key', 'k/signing-key.private.json'] as const;
  assert.match((await run('sign', 'v12.json', ...signing, '--out', 'v12.jws')).out, /v12\.jws: version 12/);

  const key = ['--key', 'k/signing-key.public.json'] as const;
  const verified = await run('verify', 'v12.jws', ...key, '--kiosk', 'Kiosk 1', '--print');
  assert.equal(verified.code, 0, verified.err);
  assert.ok(verified.out.includes(Buffer.from(sampleLogo).toString('base64')));
  assert.match((await run('verify', 'v12.jws', ...key, '--unit', '00001')).err, /is not for this kiosk/);

  await put('v13.json', { ...source, version: 13, brand: { hue: 20, chroma: 0.05 } });
  const diff = await run('diff', 'v12.jws', 'v13.json');
  assert.equal(diff.code, 1);
  assert.match(diff.out, /~ \/brand\/hue: 255 → 20\n/);
  assert.equal((await run('diff', 'v12.jws', 'v12.json')).code, 0);
  assert.equal(
    (await run('sign', 'v13.json', ...signing, '--out', 'v13.jws', '--previous', 'v12.jws')).code,
    0,
  );
  const older = await run('sign', 'v12.json', ...signing, '--out', 'x.jws', '--previous', 'v13.jws');
  assert.match(older.err, /kiosks would refuse this as older/);

  const jws = await readFile(join(folder, 'v12.jws'), 'utf8');
  await put(
    'bent.jws',
    jws.replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`),
  );
  const bent = await run('verify', 'bent.jws', ...key);
  assert.equal(bent.code, 1);
  assert.match(bent.err, /was changed after it was signed/);
});

test('what is wrong is said with its field; nothing is signed', async () => {
  await put('wrong.json', { ...sampleConfiguration(), brand: { hue: 400, chroma: 0.05 } });
  const checked = await run('check', 'wrong.json');
  assert.equal(checked.code, 1);
  assert.match(checked.err, /wrong\.json: \/brand\/hue/);
  await put('script.svg', '<svg><script/></svg>');
  await put('script.json', {
    ...sampleConfiguration(),
    logo: { file: 'script.svg', description: { vi: 'a', en: 'a' } },
  });
  assert.match((await run('check', 'script.json')).err, /\/logo: must not have <script>/);
});

test('called wrongly: how it is called, exit code 2', async () => {
  for (const words of [[], ['nonsense'], ['sign'], ['check', 'missing.json'], ['verify', 'missing.jws']]) {
    const { code, err } = await run(...words);
    assert.equal(code, 2, words.join(' '));
    assert.match(err, /motcua-config: /);
  }
  await put('text.json', 'not json');
  assert.match((await run('check', 'text.json')).err, /is not JSON/);
});

test('the example of the operator’s guide is right', async () => {
  const example = fileURLToPath(
    new URL('../../../../docs/guides/kiosk-example/kiosk-config.json', import.meta.url),
  );
  const checked = await run('check', example);
  assert.deepEqual([checked.code, checked.err], [0, '']);
  assert.match(checked.out, /version 1 is right\n$/);
});
