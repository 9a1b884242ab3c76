import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everyField } from '@motcua/procedures/samples';
import { usualAids } from './access/aids.ts';
import { fileNamed } from './testing/fake-phone.ts';
import { settle, TestKiosk } from './testing/test-kiosk.ts';
import { atPapers } from './testing/walk.ts';
import { wishOf } from './whereabouts.ts';

/** Answers of a synthetic person that stand nowhere else. */
const planted = ['Nguyễn Văn An', '001099012345', '1999-05-20', 'Đông Quý', '0903123456'];

test('after the session nothing in the machines remembers the person', async () => {
  using kiosk = new TestKiosk();
  await kiosk.submit();
  await kiosk.at('printing');
  assert.deepEqual(foundIn(kiosk.actor), planted);
  kiosk.world.finishPrint({ code: 'printed' });
  await kiosk.at('done');
  const { screen } = kiosk;
  assert.ok('receipt' in screen);
  screen.receipt.send({ type: 'FINISH' });
  await kiosk.at('feedback');
  assert.deepEqual(foundIn(kiosk.actor), []);
  await kiosk.at('start');
  assert.deepEqual(foundIn(kiosk.actor), []);
});

test('of what was scanned at the door nothing is left, once it is used and after the session', async () => {
  using kiosk = new TestKiosk((world) => world.putCase(world.caseOf('H29.26740-261119-0042')));
  await kiosk.at('start');
  kiosk.world.scan({ code: 'case', caseCode: 'H29.26740-261119-0042' });
  await kiosk.at('case');
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(foundIn(kiosk.actor, ['H29.26740-261119-0042']), []);
});

test('what an adviser is told, and what is said at the end, holds nothing of the person', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'CALL_ADVISER', wish: wishOf(kiosk.actor.getSnapshot()) });
  await kiosk.pass(0);
  const { adviser } = kiosk.actor.getSnapshot().children;
  assert.deepEqual(foundIn(adviser?.getSnapshot().context), []);
  assert.deepEqual(foundIn(kiosk.world.adviserCalls), []);
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(foundIn(kiosk.actor), []);
});

test('a wipe in the middle of the form leaves nothing either', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(foundIn(kiosk.actor), []);
});

test('of papers from a phone and an application on its way to one nothing is left', async () => {
  using kiosk = await atPapers(everyField);
  kiosk.application.send({ type: 'BY_PHONE', fieldId: 'lease' });
  await settle();
  kiosk.world.phone.send(fileNamed('hop-dong-cua-An.jpg'));
  await settle();
  const traces = ['hop-dong-cua-An.jpg', 'kiosk-token-of-handoff-1', 'phone-token-of-handoff-1'];
  assert.deepEqual(foundIn(kiosk.actor, traces), traces);
  const { screen } = kiosk;
  assert.ok('phoneFiles' in screen);
  screen.phoneFiles.send({ type: 'DONE' });
  await kiosk.at('form');
  kiosk.application.send({ type: 'CARRY' });
  await settle();
  assert.deepEqual(foundIn(kiosk.actor, ['#a.handoff.key']), ['#a.handoff.key']);
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(foundIn(kiosk.actor, [...traces, '#a.handoff.key']), []);
});

test('of a chip nothing is left, read or half read, and no reading goes on', async () => {
  const traces = ['Tên Trong Chip', '/9j/4AAQ', '001099012345'];
  const items = { fullName: 'Tên Trong Chip' };
  for (const half of [true, false]) {
    using kiosk = new TestKiosk();
    await kiosk.toChip();
    kiosk.world.chips.tell({ step: 'personal-data', ...items });
    if (!half) {
      kiosk.world.chips.end(kiosk.world.chips.answer({ items }));
      await kiosk.at('chip-read');
    }
    assert.deepEqual(
      foundIn(kiosk.actor, traces),
      traces.filter((text) => !half || !text.startsWith('/9j')),
    );
    kiosk.actor.send({ type: 'WIPE' });
    assert.deepEqual(foundIn(kiosk.actor, traces), []);
    assert.equal(kiosk.world.chips.reading, 0);
  }
});

test('the next person finds speech off, at the usual pace and level, and every other aid as usual', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  const change = { speech: true, rate: 2, levelDba: 75, larger: true, lowReach: true, leftHanded: true };
  kiosk.actor.send({ type: 'AIDS', change });
  kiosk.actor.send({ type: 'ACCESS' });
  assert.equal(kiosk.overlay, 'access');
  kiosk.actor.send({ type: 'WIPE' });
  assert.deepEqual(kiosk.actor.getSnapshot().context.aids, usualAids);
  assert.ok(usualAids.levelDba <= 65);
  assert.ok(!usualAids.speech);
  assert.equal(kiosk.overlay, 'none');
});

test('the next person starts with an empty form', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  kiosk.actor.send({ type: 'WIPE' });
  await kiosk.toForm();
  const { draft, wizard } = kiosk.application.getSnapshot().context;
  assert.deepEqual(draft, wizard.start(draft.unit));
});

/** Which planted values can be reached from `root`, through everything that holds anything. */
function foundIn(root: unknown, texts: readonly string[] = planted): readonly string[] {
  const seen = new Set<unknown>();
  const found = new Set<string>();
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      for (const text of texts) if (value.includes(text)) found.add(text);
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (value instanceof Map) waiting.push(...value.keys(), ...value.values());
    else if (value instanceof Set) waiting.push(...value);
    for (const key of Reflect.ownKeys(value)) waiting.push(Reflect.get(value, key));
  }
  return texts.filter((text) => found.has(text));
}
