import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChipReadOutcome } from '@motcua/devices/wire';
import { chipFailureCodes } from '@motcua/emrtd';
import { annsCard, settle, TestKiosk } from '../testing/test-kiosk.ts';
import { chipProblems } from './chip-problem.ts';

const sourceOf = (kiosk: TestKiosk): string | undefined =>
  kiosk.application.getSnapshot().context.draft.answers['applicantName']?.provenance;

test('a genuine chip fills in the form, asked for what the form needs and nothing else', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  assert.deepEqual(kiosk.world.chips.requests, [
    { idNumber: '001099012345', items: ['fullName', 'idNumber', 'birthDate', 'address'], portrait: true },
  ]);
  kiosk.world.chips.end(kiosk.world.chips.answer());
  await kiosk.at('chip-read');
  kiosk.chip.send({ type: 'NEXT' });
  await kiosk.at('form');
  assert.equal(sourceOf(kiosk), 'chip-verified');
});

test('a chip that is not proven fills it in as one that was only read', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  kiosk.world.chips.end(kiosk.world.chips.answer({ verdict: 'not-proven' }));
  await kiosk.at('chip-read');
  kiosk.chip.send({ type: 'NEXT' });
  await kiosk.at('form');
  assert.equal(sourceOf(kiosk), 'id-card-chip');
});

test('back from the form the chip is not asked for again, and its values keep their source', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  kiosk.world.chips.end(kiosk.world.chips.answer());
  await kiosk.at('chip-read');
  kiosk.chip.send({ type: 'NEXT' });
  kiosk.application.send({ type: 'BACK' });
  await kiosk.at('confirm');
  kiosk.press('NEXT');
  assert.equal(sourceOf(kiosk), 'chip-verified');
});

test('nothing of a chip that is not genuine is kept, and the way leads to the counter', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  kiosk.world.chips.tell({ step: 'personal-data', fullName: 'Tên Trong Chip' });
  const items = { fullName: 'Tên Trong Chip' };
  kiosk.world.chips.end(kiosk.world.chips.answer({ verdict: 'not-genuine', items }));
  await kiosk.at('chip-refused');
  assert.doesNotMatch(JSON.stringify(kiosk.chip.getSnapshot().context), /Tên Trong Chip|image/);
  kiosk.chip.send({ type: 'NEXT' });
  assert.equal(kiosk.screen.name, 'chip-refused', 'nothing to go on with');
  kiosk.chip.send({ type: 'FINISH' });
  await kiosk.at('start');
});

test('after a chip that is not genuine the code is what it always was: not proven', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  kiosk.world.chips.end(kiosk.world.chips.answer({ verdict: 'not-genuine' }));
  await kiosk.at('chip-refused');
  kiosk.chip.send({ type: 'SKIP' });
  await kiosk.at('confirm');
  kiosk.press('NEXT');
  assert.equal(sourceOf(kiosk), 'id-card-qr');
});

test('skipping at any moment goes on with the code and ends the reading', async () => {
  for (const step of [undefined, 'card-present', 'access-opened'] as const) {
    using kiosk = new TestKiosk();
    await kiosk.toChip();
    if (step !== undefined) kiosk.world.chips.tell({ step });
    kiosk.chip.send({ type: 'SKIP' });
    await kiosk.at('confirm');
    assert.equal(kiosk.world.chips.reading, 0);
    kiosk.press('NEXT');
    assert.equal(sourceOf(kiosk), 'id-card-qr');
  }
});

test('the screen knows what is true, as it becomes true', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  assert.equal(kiosk.chip.getSnapshot().context.progress, undefined);
  for (const step of ['card-present', 'access-opened', 'personal-data'] as const) {
    kiosk.world.chips.tell(step === 'personal-data' ? { step, fullName: 'Nguyễn Văn An' } : { step });
    assert.equal(kiosk.chip.getSnapshot().context.progress, step);
  }
  assert.equal(kiosk.chip.getSnapshot().context.fullName, 'Nguyễn Văn An');
});

const ends: readonly ChipReadOutcome[] = [
  ...chipFailureCodes.map((reason) => ({ code: 'refused', reason }) as const),
  { code: 'refused', reason: 'constructor' },
  { code: 'timeout' },
  { code: 'canceled' },
  { code: 'device-lost' },
  { code: 'host-lost' },
  { code: 'busy' },
  { code: 'failed' },
];

test('every end of a reading has a screen that can be left three ways', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  const seen = new Set<string>();
  for (const outcome of ends) {
    kiosk.world.chips.end(outcome);
    await kiosk.at('chip-fault');
    const { problem } = kiosk.chip.getSnapshot().context;
    assert.ok(problem !== undefined);
    seen.add(problem);
    kiosk.chip.send({ type: 'RETRY' });
    await kiosk.at('chip');
    await settle(() => kiosk.world.chips.reading === 1);
  }
  assert.deepEqual(seen, new Set(chipProblems));
  kiosk.world.chips.end({ code: 'device-lost' });
  await kiosk.at('chip-fault');
  kiosk.chip.send({ type: 'SKIP' });
  await kiosk.at('confirm');
});

test('a number that is typed opens the chip too; skipping leads to typing all of it', async () => {
  using kiosk = new TestKiosk();
  kiosk.world.chips.works = true;
  await kiosk.toCard();
  kiosk.press('TYPE_NUMBER');
  await kiosk.at('chip-number');
  kiosk.chip.send({ type: 'TYPE', text: '001 099 0123' });
  kiosk.chip.send({ type: 'NEXT' });
  assert.equal(kiosk.screen.name, 'chip-number', 'two digits are missing');
  kiosk.chip.send({ type: 'TYPE', text: '001 099 012 345' });
  kiosk.chip.send({ type: 'NEXT' });
  await kiosk.at('chip');
  assert.equal(kiosk.world.chips.requests[0]?.idNumber, '001099012345');
  kiosk.chip.send({ type: 'BACK' });
  await kiosk.at('chip-number');
  assert.equal(kiosk.world.chips.reading, 0);
  kiosk.chip.send({ type: 'SKIP' });
  await kiosk.at('form');
  assert.equal(sourceOf(kiosk), undefined);
});

test('a card held up at home leads to its chip too, once the person has read what is needed', async () => {
  using kiosk = new TestKiosk();
  kiosk.world.chips.works = true;
  await kiosk.at('start');
  kiosk.actor.send({ type: 'START', language: 'vi' });
  kiosk.world.scan({ code: 'id-card', items: annsCard });
  await kiosk.at('info');
  assert.equal(kiosk.world.chips.reading, 0);
  kiosk.press('NEXT');
  await kiosk.at('chip');
});

test('without a reader, or with a lost one, everything is as it was without chips', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toConsent();
  assert.deepEqual(kiosk.world.chips.requests, []);
});

test('the card is read again from the start when the person goes back', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  kiosk.chip.send({ type: 'BACK' });
  await kiosk.at('card');
  assert.equal(kiosk.world.chips.reading, 0);
});

test('nobody there: the session ends and the reading with it', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  await kiosk.pass(46_000);
  assert.equal(kiosk.overlay, 'idle');
  await kiosk.pass(31_000);
  await kiosk.at('start');
  assert.equal(kiosk.world.chips.reading, 0);
});

test('while a chip is being read nobody is asked whether they are still there', async () => {
  using kiosk = new TestKiosk();
  await kiosk.toChip();
  kiosk.world.chips.tell({ step: 'card-present' });
  await kiosk.pass(60_000);
  assert.equal(kiosk.overlay, 'none');
});
