import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildGateway, catalogueOf, openDatabase } from '@motcua/gateway';
import { everyField } from '@motcua/procedures/samples';
import { asyncProperty, assert as assertProperty, constantFrom, json, oneof, string } from 'fast-check';
import { createFilesClient } from './files-client.ts';
import type { FilesClient } from './files-client.ts';
import { createHandoffClient } from './handoff-client.ts';
import type { HandoffClient } from './handoff-client.ts';
import { handoffLink, parseHandoffLink } from './handoff-link.ts';
import type { Outcome } from './outcome.ts';
import { openSealed, sealDraft } from './seal-draft.ts';

interface RealGateway extends AsyncDisposable {
  readonly handoffs: HandoffClient;
  readonly files: FilesClient;
}

async function startRealGateway(): Promise<RealGateway> {
  const filesFolder = await mkdtemp(join(tmpdir(), 'motcua-client-'));
  const database = openDatabase(':memory:');
  const catalogue = catalogueOf([everyField]);
  const officerToken = 'a-token-of-the-tests-only';
  const gateway = buildGateway({ database, catalogue, filesFolder, officerToken, origins: [] });
  const baseUrl = await gateway.listen({ host: '127.0.0.1', port: 0 });
  return {
    handoffs: createHandoffClient({ baseUrl }),
    files: createFilesClient({ baseUrl }),
    async [Symbol.asyncDispose]() {
      await gateway.close();
      database.close();
      await rm(filesFolder, { recursive: true, force: true });
    },
  };
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.code === 'ok') return outcome.value;
  throw new Error(outcome.code === 'problem' ? outcome.problem.code : outcome.code);
}

const problemOf = (outcome: Outcome<unknown>): string =>
  outcome.code === 'problem' ? outcome.problem.code : outcome.code;

const pdf = new File(['%PDF-1.7\n%%EOF\n'], 'hợp đồng.pdf', { type: 'application/pdf' });
const lease = { procedure: everyField.id, fieldId: 'lease', unit: '26740' };

test('files from a phone reach the kiosk through the link in its QR code', async () => {
  await using gateway = await startRealGateway();
  const { handoffs, files } = gateway;
  const opened = valueOf(await handoffs.openForFiles(lease));
  const waiting = handoffs.files(opened, { after: 0 });

  const link = parseHandoffLink(handoffLink(opened.page, opened));
  if (link?.kind !== 'files') throw new Error('the link is of another kind');
  const { field, unit } = valueOf(await handoffs.question(link));
  assert.deepEqual([field.label.en, unit?.name.vi], ['Lease', 'Phường Sài Gòn']);
  const sent = valueOf(await files.upload(pdf, { handoff: link }));
  assert.deepEqual(valueOf(await waiting).files, [{ name: 'hợp đồng.pdf', ...sent }]);
  assert.equal(valueOf(await handoffs.done(link)), undefined);
  assert.deepEqual(valueOf(await handoffs.files(opened, { after: 1 })), { state: 'done', files: [] });
  assert.equal(valueOf(await handoffs.cancel(opened)), undefined);
  assert.equal(problemOf(await handoffs.files(opened)), 'handoff-unknown');
});

test('an application goes over to a phone sealed, and once', async () => {
  await using gateway = await startRealGateway();
  const { handoffs } = gateway;
  const saved = JSON.stringify({ name: 'Nguyễn Văn An' });
  const { sealed, key } = await sealDraft(saved);
  const { id: procedure, version } = everyField;
  const opened = valueOf(await handoffs.openForApplication({ procedure, version, sealed }));

  const link = parseHandoffLink(handoffLink(opened.page, { kind: 'application', id: opened.id, key }));
  if (link?.kind !== 'application') throw new Error('the link is of another kind');
  assert.deepEqual(valueOf(await handoffs.taken(link.id)), { state: 'open' });
  const claimed = valueOf(await handoffs.claim(link.id));
  assert.deepEqual(valueOf(await handoffs.taken(link.id)), { state: 'taken' });
  assert.deepEqual(claimed, { procedure, version, sealed });
  assert.deepEqual(await openSealed(claimed.sealed, link.key), { code: 'ok', saved });
  assert.equal(problemOf(await handoffs.claim(link.id)), 'handoff-used');
});

test('a direct upload is refused with the sentence to show', async () => {
  await using gateway = await startRealGateway();
  const outcome = await gateway.files.upload(new File(['MZ'], 'anh.png'), lease);
  if (outcome.code !== 'problem') throw new Error(outcome.code);
  assert.equal(outcome.problem.code, 'file-type-refused');
  assert.notEqual(outcome.problem.message.vi, '');
});

test('an abort ends the wait for files with its reason', async () => {
  await using gateway = await startRealGateway();
  const opened = valueOf(await gateway.handoffs.openForFiles(lease));
  const controller = new AbortController();
  const waiting = gateway.handoffs.files(opened, { signal: controller.signal });
  controller.abort(new Error('left'));
  await assert.rejects(waiting, /left/);
});

test('no answer body whatever makes a call throw or pass for done', async () => {
  await assertProperty(
    asyncProperty(oneof(json(), string()), constantFrom(200, 204, 404), async (body, status) => {
      const client = createHandoffClient({
        baseUrl: 'http://gateway.example',
        fetch: async () => new Response(status === 204 ? null : body, { status }),
      });
      const outcomes = await Promise.all([
        client.openForFiles(lease),
        client.openForApplication({ procedure: 'p', version: '1', sealed: 's' }),
        client.question({ id: 'i', phoneToken: 't' }),
        client.files({ id: 'i', kioskToken: 't' }),
        client.claim('i'),
        client.done({ id: 'i', phoneToken: 't' }),
        client.cancel({ id: 'i', kioskToken: 't' }),
      ]);
      const empty = status === 204 || (status === 200 && body === '');
      outcomes.forEach(({ code }, index) => {
        assert.equal(code, empty && index >= 5 ? 'ok' : 'garbled');
      });
    }),
    { numRuns: 100 },
  );
});
