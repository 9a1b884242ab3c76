import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { fileNamed } from '../testing/fake-phone.ts';
import { settle, TestKiosk } from '../testing/test-kiosk.ts';
import { atPapers } from '../testing/walk.ts';
import { attachmentAt } from './pages.ts';

test('files come from the phone while the person goes on sending, and stand on the page', async () => {
  using kiosk = await atPapers(everyField);
  const { phone } = kiosk.world;
  await askForFiles(kiosk);
  assert.equal(
    shown(kiosk).context.handoff?.address,
    'https://motcua.example/p/#f.handoff-1.phone-token-of-handoff-1',
  );
  phone.send(fileNamed('one.jpg'));
  await settle();
  phone.send(fileNamed('two.jpg'));
  await kiosk.pass(1000);
  assert.deepEqual(names(shown(kiosk).context.files), ['one.jpg', 'two.jpg']);
  phoneFiles(kiosk).send({ type: 'DONE' });
  await kiosk.at('form');
  assert.deepEqual(names(onPage(kiosk)), ['one.jpg', 'two.jpg']);
});

test('"done" on the phone leads on at the kiosk', async () => {
  using kiosk = await atPapers(everyField);
  await askForFiles(kiosk);
  kiosk.world.phone.send(fileNamed('one.jpg'));
  kiosk.world.phone.end('done');
  await kiosk.pass(1000);
  assert.equal(kiosk.screen.name, 'form');
  assert.deepEqual(names(onPage(kiosk)), ['one.jpg']);
});

test('back keeps what has come, and the same way goes on when the person comes again', async () => {
  using kiosk = await atPapers(everyField);
  const { phone } = kiosk.world;
  await askForFiles(kiosk);
  phone.send(fileNamed('one.jpg'));
  await settle();
  phoneFiles(kiosk).send({ type: 'BACK' });
  await kiosk.at('form');
  phone.send(fileNamed('two.jpg'));
  await askForFiles(kiosk);
  assert.equal(phone.opened, 1, 'the phone has its page still open');
  assert.deepEqual(names(shown(kiosk).context.files), ['one.jpg', 'two.jpg']);
});

test('a file that the person has taken out does not come back', async () => {
  using kiosk = await atPapers(everyField);
  await askForFiles(kiosk);
  kiosk.world.phone.send(fileNamed('wrong.jpg'));
  await settle();
  phoneFiles(kiosk).send({ type: 'DONE' });
  await kiosk.at('form');
  kiosk.application.send({ type: 'ANSWER', fieldId: 'lease', value: [] });
  await askForFiles(kiosk);
  assert.deepEqual(shown(kiosk).context.files, []);
});

test('no gateway: the screen says so, tries again by itself, and leads back', async () => {
  using kiosk = await atPapers(everyField);
  kiosk.world.gateway = 'down';
  await askForFiles(kiosk);
  assert.ok(shown(kiosk).matches('unanswered'));
  kiosk.world.gateway = 'up';
  await kiosk.pass(5000);
  assert.ok(shown(kiosk).matches('open'));
  phoneFiles(kiosk).send({ type: 'BACK' });
  await kiosk.at('form');
});

test('the network goes while files are awaited, and what was sent meanwhile comes', async () => {
  using kiosk = await atPapers(everyField);
  const { phone } = kiosk.world;
  await askForFiles(kiosk);
  phone.cutOff(true);
  await settle();
  assert.ok(shown(kiosk).matches({ open: 'interrupted' }));
  phone.send(fileNamed('one.jpg'));
  phone.cutOff(false);
  await kiosk.pass(5000);
  assert.deepEqual(names(shown(kiosk).context.files), ['one.jpg']);
});

test('the code runs out: what has come is kept, and a new code is given', async () => {
  using kiosk = await atPapers(everyField);
  const { phone } = kiosk.world;
  await askForFiles(kiosk);
  phone.send(fileNamed('one.jpg'));
  phone.end('expired');
  await kiosk.pass(1000);
  assert.ok(shown(kiosk).matches('expired'));
  phoneFiles(kiosk).send({ type: 'RETRY' });
  await settle();
  assert.equal(phone.opened, 2);
  phone.send(fileNamed('two.jpg'));
  await settle();
  assert.deepEqual(names(shown(kiosk).context.files), ['one.jpg', 'two.jpg']);
});

test('an end on the phone does not keep its files from being deleted with the session', async () => {
  using kiosk = await atPapers(everyField);
  await askForFiles(kiosk);
  kiosk.world.phone.end('done');
  await kiosk.at('form');
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(kiosk.world.phone.closed, ['handoff-1']);
});

test('without a phone: the way to the counter on paper, and back', async () => {
  using kiosk = await atPapers(everyField);
  await askForFiles(kiosk);
  phoneFiles(kiosk).send({ type: 'WITHOUT_PHONE' });
  assert.equal(kiosk.screen.name, 'no-phone');
  shown(kiosk).children.slip?.send({ type: 'PRINT', language: 'en' });
  await settle();
  assert.match(JSON.stringify(kiosk.world.printed[0]), /What to bring/);
  kiosk.world.finishPrint({ code: 'printed' });
  await settle();
  assert.ok(shown(kiosk).children.slip?.getSnapshot().matches('printed'));
  phoneFiles(kiosk).send({ type: 'BACK' });
  await kiosk.at('phone-files');
});

test('with the session every way from a phone ends', async () => {
  using kiosk = await atPapers(everyField);
  await askForFiles(kiosk);
  phoneFiles(kiosk).send({ type: 'BACK' });
  await kiosk.at('form');
  assert.deepEqual(kiosk.world.phone.closed, []);
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(kiosk.world.phone.closed, ['handoff-1']);
});

test('a way that opens after the session has ended is ended at once', async () => {
  using kiosk = await atPapers(everyField);
  const opening = Promise.withResolvers<undefined>();
  const { openHandoff } = kiosk.world.ports;
  Object.assign(kiosk.world.ports, {
    openHandoff: async (...given: Parameters<typeof openHandoff>) => {
      await opening.promise;
      return await openHandoff(...given);
    },
  });
  kiosk.application.send({ type: 'BY_PHONE', fieldId: 'lease' });
  await settle();
  kiosk.actor.send({ type: 'WIPE' });
  opening.resolve(undefined);
  await settle();
  assert.deepEqual(kiosk.world.phone.closed, ['handoff-1']);
});

test('somebody busy with a phone is asked later', async () => {
  using kiosk = await atPapers(everyField);
  await askForFiles(kiosk);
  await kiosk.pass(170_000);
  assert.equal(kiosk.overlay, 'none');
  await kiosk.pass(10_000);
  assert.equal(kiosk.overlay, 'idle');
});

async function askForFiles(kiosk: TestKiosk): Promise<void> {
  kiosk.application.send({ type: 'BY_PHONE', fieldId: 'lease' });
  await settle();
}

function phoneFiles({ screen }: TestKiosk) {
  assert.ok('phoneFiles' in screen, screen.name);
  return screen.phoneFiles;
}

function shown(kiosk: TestKiosk) {
  return phoneFiles(kiosk).getSnapshot();
}

function onPage(kiosk: TestKiosk) {
  return attachmentAt(kiosk.application.getSnapshot().context, 'lease').files;
}

function names(files: readonly { readonly name: string }[]): readonly string[] {
  return files.map(({ name }) => name);
}
