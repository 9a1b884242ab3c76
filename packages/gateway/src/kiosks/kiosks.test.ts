import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { assertProblem } from '../testing/assertions.ts';
import { startGateway } from '../testing/gateway-fixture.ts';

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const outside = await mkdtemp(join(tmpdir(), 'motcua-kiosks-'));
  try {
    await mkdir(join(outside, 'configs'));
    await writeFile(join(outside, 'secret.jws'), 'outside');
    await work(join(outside, 'configs'));
  } finally {
    await rm(outside, { recursive: true });
  }
}

test('a kiosk gets its own file, others the one for all, and the same one is not sent twice', async () => {
  await withFolder(async (folder) => {
    await using fixture = startGateway({ kioskConfigurations: folder });
    const ask = (name: string, tag = '') =>
      fixture.gateway.inject({
        url: `/v1/kiosks/${encodeURIComponent(name)}/config`,
        headers: { 'if-none-match': tag },
      });
    assertProblem(await ask('Kiosk 1'), 'kiosk-configuration-unknown');
    await writeFile(join(folder, 'all.jws'), 'for-all');
    await writeFile(join(folder, 'Quầy 1.jws'), 'for-quay-1');
    const answer = await ask('Quầy 1'.normalize('NFD'));
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.body, 'for-quay-1');
    assert.match(String(answer.headers['content-type']), /^application\/jose/);
    assert.equal((await ask('Kiosk 1')).body, 'for-all');
    const tag = String(answer.headers.etag);
    const again = await ask('Quầy 1', tag);
    assert.deepEqual([again.statusCode, again.body], [304, '']);
    await writeFile(join(folder, 'Quầy 1.jws'), 'newer');
    assert.equal((await ask('Quầy 1', tag)).body, 'newer');
  });
});

test('a file that is too large is not sent', async () => {
  await withFolder(async (folder) => {
    await using fixture = startGateway({ kioskConfigurations: folder });
    await writeFile(join(folder, 'all.jws'), Buffer.alloc(600_000, 'a'));
    assertProblem(await fixture.gateway.inject('/v1/kiosks/a/config'), 'kiosk-configuration-unknown');
  });
});

test('no name leads out of the folder', async () => {
  await withFolder(async (folder) => {
    await using fixture = startGateway({ kioskConfigurations: folder });
    const name = fc.oneof(
      fc.constantFrom('../secret', '..', '.', '/etc/passwd', 'a/../../secret', '..\\secret', 'secret\0'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((text) => text.toWellFormed()),
      fc.array(fc.constantFrom('..', '/', 'secret', '.', '%2e')).map((parts) => `a${parts.join('')}`),
    );
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const answer = await fixture.gateway.inject(`/v1/kiosks/${encodeURIComponent(text)}/config`);
        assert.notEqual(answer.statusCode, 500, text);
        assert.equal(answer.body.includes('outside'), false, text);
      }),
    );
  });
});

test('a gateway without such a folder has no such address', async () => {
  await using fixture = startGateway();
  assertProblem(await fixture.gateway.inject('/v1/kiosks/a/config'), 'not-found');
});
