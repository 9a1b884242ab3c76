import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { PreviewState } from '../preview/preview-server.node.ts';
import { lineWith, sampleText, sampleWith } from '../testing/sample.node.ts';
import type { CommandOutcome } from './outcome.ts';
import { runPreview } from './preview.node.ts';

interface Preview extends AsyncDisposable {
  readonly address: string;
  readonly said: readonly string[];
  readonly temporaryFolder: string;
  state(): Promise<PreviewState>;
  /** Saves the file and waits until pages are told to load anew. */
  save(text: string): Promise<void>;
  end(): Promise<CommandOutcome>;
}

async function preview(text: string): Promise<Preview> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-preview-test-'));
  const file = join(folder, 'sample.json');
  await writeFile(file, text);
  await writeFile(join(folder, 'motcua.js'), '// the widgets');
  const temporaryFolder = join(folder, 'scratch');
  await mkdir(temporaryFolder);
  const stop = new AbortController();
  const said: string[] = [];
  const open = Promise.withResolvers<string>();
  const outcome = runPreview(file, {
    signal: stop.signal,
    widgetFolder: folder,
    temporaryFolder,
    say: (line) => {
      said.push(line);
      const [, address] = /is open at (\S+)\/$/.exec(line) ?? [];
      if (address !== undefined) open.resolve(address);
    },
  });
  outcome.then(({ complaint }) => open.reject(new Error(complaint ?? 'ended'))).catch(open.reject);
  const address = await open.promise;
  const end = async (): Promise<CommandOutcome> => {
    stop.abort();
    return await outcome;
  };
  return {
    address,
    said,
    temporaryFolder,
    end,
    state: async () => (await (await fetch(`${address}/state.json`)).json()) as PreviewState,
    save: async (saved) => {
      const reader = (await fetch(`${address}/changes`)).body
        ?.pipeThrough(new TextDecoderStream())
        .getReader();
      assert.ok(reader);
      await writeFile(file, saved);
      let told = '';
      while (!told.includes('event: changed')) {
        const { value, done } = await reader.read();
        if (done) throw new Error('the preview ended');
        told += value;
      }
      await reader.cancel();
    },
    [Symbol.asyncDispose]: async () => {
      await end();
      await rm(folder, { recursive: true });
    },
  };
}

async function titleOf({ gateway, procedure }: PreviewState): Promise<unknown> {
  const response = await fetch(`${gateway}/v1/procedures/${procedure}`);
  return ((await response.json()) as { pages: { title: { en: string } }[] }).pages[0]?.title.en;
}

test('the page follows the file: good, broken, mended', async () => {
  await using shown = await preview(sampleText);
  const before = await shown.state();
  assert.deepEqual([before.procedure, before.unit, before.problems], ['bicycle-card', '26740', []]);
  assert.equal(await titleOf(before), 'Which card?');

  const broken = sampleWith('"level": 4', '"level": 5');
  await shown.save(broken);
  const during = await shown.state();
  assert.deepEqual(
    [during.stale, during.problems.map(({ line }) => line)],
    [true, [lineWith('"level"', broken)]],
  );
  assert.equal(await titleOf(during), 'Which card?', 'what was there before is still served');
  assert.ok(shown.said.some((line) => line.includes(`sample.json:${lineWith('"level"', broken)}:`)));

  await shown.save(sampleWith('"Which card?"', '"Which one?"'));
  const after = await shown.state();
  assert.deepEqual([after.stale, after.problems, after.gateway], [false, [], before.gateway]);
  assert.equal(await titleOf(after), 'Which one?');
});

test('a file that is broken from the start is told about, and shown once it is mended', async () => {
  await using shown = await preview('{');
  const { procedure, problems, stale } = await shown.state();
  assert.deepEqual([procedure, problems.length, stale], [undefined, 1, false]);
  await shown.save(sampleWith('"validFrom": "2026-01-01"', '"validFrom": "2999-01-01"'));
  assert.equal(await titleOf(await shown.state()), 'Which card?', 'although it is not valid yet');
});

test('only this computer, under its own name and a strict policy, sees it', async () => {
  await using shown = await preview(sampleText);
  const { gateway } = await shown.state();
  const page = await fetch(`${shown.address}/`);
  const policy = page.headers.get('content-security-policy') ?? '';
  assert.ok(
    policy.includes(`connect-src 'self' ${gateway};`) && policy.includes("default-src 'none'"),
    policy,
  );
  assert.ok(!policy.includes('unsafe'), policy);
  assert.equal((await fetch(`${shown.address}/motcua/motcua.js`)).status, 200);
  for (const path of [
    '/motcua/sample.json',
    '/motcua/../sample.json',
    '/motcua/%2e%2e/x.js',
    '/nothing',
    '/toString',
  ]) {
    assert.equal((await fetch(`${shown.address}${path}`)).status, 404, path);
  }
  const rebound = await new Promise<number | undefined>((resolve, reject) => {
    request(`${shown.address}/state.json`, { headers: { host: 'evil.example' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  assert.equal(rebound, 403);
});

test('it ends with nothing left: no server, no gateway, no folder', async () => {
  await using shown = await preview(sampleText);
  const { gateway } = await shown.state();
  assert.equal((await readdir(shown.temporaryFolder)).length, 1);
  assert.deepEqual(await shown.end(), { output: 'The preview has ended.\n', exitCode: 0 });
  for (const address of [gateway, shown.address]) await assert.rejects(fetch(address));
  assert.deepEqual(await readdir(shown.temporaryFolder), []);
});

test('a port that is taken is said to be', async () => {
  await using shown = await preview(sampleText);
  const { exitCode, complaint } = await runPreview(import.meta.filename, {
    signal: new AbortController().signal,
    say: () => undefined,
    widgetFolder: import.meta.dirname,
    port: new URL(shown.address).port,
  });
  assert.equal(exitCode, 2);
  assert.match(complaint ?? '', /is taken by another program: leave --port out/);
});

test('a wrong command line is refused', async () => {
  const options = { signal: new AbortController().signal, say: () => undefined };
  assert.equal((await runPreview(undefined, options)).exitCode, 2);
  assert.equal((await runPreview('/no/such/file.json', options)).exitCode, 2);
  assert.equal((await runPreview(import.meta.filename, { ...options, unit: '00000' })).exitCode, 2);
  for (const port of ['x', '-1', '70000', '1.5']) {
    assert.equal((await runPreview(import.meta.filename, { ...options, port })).exitCode, 2, port);
  }
});
