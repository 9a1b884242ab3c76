import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FilesFlow } from './files-flow.ts';
import { FakeKiosk, no, picture, question } from './testing/fake-kiosk.ts';

const link = { kind: 'files', id: 'handoff-1', phoneToken: 'token' } as const;
const { signal } = new AbortController();

async function opened(kiosk: FakeKiosk): Promise<FilesFlow> {
  const flow = new FilesFlow(kiosk.ports, link, () => undefined);
  await flow.load();
  return flow;
}

test('papers go to the kiosk, as many as it takes, and it is told that these are all', async () => {
  const kiosk = new FakeKiosk();
  const flow = await opened(kiosk);
  assert.equal(flow.room, 3);
  for (const name of ['one.jpg', 'two.jpg']) {
    assert.equal((await flow.send(picture(name), signal)).code, 'ok');
    flow.arrived(name);
  }
  assert.deepEqual(kiosk.received, ['one.jpg', 'two.jpg']);
  assert.equal(flow.room, 1);
  await flow.finish();
  assert.equal(flow.phase.name, 'finished');
  assert.equal(kiosk.finished, 1);
});

test('what has come before counts', async () => {
  const kiosk = new FakeKiosk();
  kiosk.question = { code: 'ok', value: { ...question, files: 2 } };
  assert.equal((await opened(kiosk)).room, 1);
});

test('a link that has run out, or that never was, says so', async () => {
  for (const outcome of [no(404, 'handoff-unknown'), no(410, 'handoff-expired'), no(401, 'token-wrong')]) {
    const kiosk = new FakeKiosk();
    kiosk.question = outcome;
    assert.equal((await opened(kiosk)).phase.name, 'gone');
  }
  const over = new FakeKiosk();
  over.question = { code: 'ok', value: { ...question, state: 'expired' } };
  assert.equal((await opened(over)).phase.name, 'gone');
  const done = new FakeKiosk();
  done.question = { code: 'ok', value: { ...question, state: 'done' } };
  assert.equal((await opened(done)).phase.name, 'finished');
});

test('no network: it says so and tries again when asked', async () => {
  const kiosk = new FakeKiosk();
  kiosk.question = { code: 'offline' };
  const flow = await opened(kiosk);
  assert.equal(flow.phase.name, 'unanswered');
  kiosk.question = { code: 'ok', value: question };
  await flow.load();
  assert.equal(flow.phase.name, 'asking');
});

test('a file that is not taken is told apart from one that may go later', async () => {
  const kiosk = new FakeKiosk();
  const flow = await opened(kiosk);
  kiosk.refusal = no(415, 'file-type');
  assert.equal((await flow.send(picture('a.jpg'), signal)).code, 'refused');
  kiosk.refusal = no(503, 'busy');
  assert.equal((await flow.send(picture('a.jpg'), signal)).code, 'failed');
  kiosk.refusal = { code: 'offline' };
  assert.equal((await flow.send(picture('a.jpg'), signal)).code, 'failed');
  assert.equal(flow.phase.name, 'asking');
});

test('the kiosk cannot be told: nothing that was sent is lost', async () => {
  const kiosk = new FakeKiosk();
  const flow = await opened(kiosk);
  flow.arrived('one.jpg');
  kiosk.finish = { code: 'offline' };
  await flow.finish();
  assert.ok(flow.phase.name === 'asking' && flow.phase.finishing === 'failed');
  assert.deepEqual(flow.sent, ['one.jpg']);
});
