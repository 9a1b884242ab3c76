import { assert } from 'chai';
import { everyField } from '@motcua/procedures/samples';
import { fieldWithFocus } from './field-with-focus.ts';
import { fileNamed } from './testing/fake-phone.ts';
import { assertAccessible, drawn, says, startOnPage, useKioskPage } from './testing/kiosk-page.ts';
import { appears, elementsIn, find, focused, press, until, writtenOn } from './testing/page.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';
import { answerPage, atPage, atPapers, filledIn } from './testing/walk.ts';

let kiosk: TestKiosk | undefined;
const start = startOnPage();

useKioskPage();

for (const look of ['vi', 'en', 'large'] as const) {
  it(`papers from a phone, ${look}: every state without a finding of axe, and the way back`, async () => {
    kiosk = await atPapers(everyField, start);
    const { phone } = kiosk.world;
    if (look === 'en') kiosk.actor.send({ type: 'LANGUAGE', language: 'en' });
    if (look === 'large') {
      kiosk.actor.send({ type: 'LARGER' });
      kiosk.actor.send({ type: 'LARGER' });
    }
    await drawn('form');
    await assertAccessible();
    press('.send');
    await drawn('phone-files');
    await appears('mc-qr');
    assert.equal(focused()?.localName, 'h1');
    await assertAccessible();
    phone.send(fileNamed('hop-dong.jpg'));
    await says('hop-dong.jpg');
    await assertAccessible();
    await kiosk.pass(1000);
    phone.end('expired');
    await until(
      () => document.querySelector('mc-qr') === null,
      () => 'no code any more',
    );
    await assertAccessible();
    press('[data-action=without-phone]');
    await drawn('no-phone');
    await assertAccessible();
    press('[data-action=slip]');
    kiosk.world.finishPrint({ code: 'faulted', faults: ['paper-out'] });
    await appears('.status.bad');
    await assertAccessible();
    press('.actions mc-button.back');
    await drawn('phone-files');
    press('.actions mc-button.back');
    await drawn('form');
    assert.include(writtenOn(document), 'hop-dong.jpg');
  });

  it(`the application goes on at a phone, ${look}: axe finds nothing`, async () => {
    kiosk = await atPapers(everyField, start);
    if (look === 'en') kiosk.actor.send({ type: 'LANGUAGE', language: 'en' });
    if (look === 'large') kiosk.actor.send({ type: 'LARGER' });
    await drawn('form');
    press('[data-action=carry]');
    await drawn('carry');
    await appears('mc-qr');
    await assertAccessible();
    press('.actions mc-button[variant=main]');
    await drawn('feedback');
    assert.notInclude(writtenOn(document), '#a.handoff.key');
    press('[data-action=skip] mc-button');
    await drawn('start');
  });
}

it('a file is taken out again where it stands', async () => {
  kiosk = await atPapers(everyField, start);
  kiosk.application.send({ type: 'ANSWER', fieldId: 'lease', value: [fileNamed('wrong.jpg')] });
  await drawn('form');
  await until(
    () => writtenOn(document).includes('wrong.jpg'),
    () => 'the file',
  );
  press('[aria-label="Bỏ: wrong.jpg"]');
  await until(
    () => !writtenOn(document).includes('wrong.jpg'),
    () => 'no file',
  );
});

it('leaving offers to go on at a phone instead', async () => {
  kiosk = await atPapers(everyField, start);
  await drawn('form');
  press('[data-sill=exit]');
  await appears('.dialog');
  await assertAccessible();
  press('.dialog mc-button:nth-of-type(2)');
  await drawn('carry');
  assert.equal(kiosk.overlay, 'none');
});

it('items of a group are typed with the keys on the screen, one box after the other, each in sight', async () => {
  kiosk = await atPage(everyField, 'co-owners', start);
  kiosk.actor.send({ type: 'AIDS', change: { inputMethod: 'telex' } });
  await drawn('form');
  assert.isNull(document.querySelector('mc-keyboard'), 'nothing is typed yet');
  await until(
    () => boxes().length > 0,
    () => 'a box',
  );
  boxes()[0]?.focus();
  await appears('mc-keyboard');
  await drawn('form');
  await until(
    () => keys().some((one) => one.textContent.trim() === 'T'),
    () => 'keys for a name',
  );
  for (const letter of ['t', 'r', 'a', 'n']) {
    key(letter);
    await drawn('form');
  }
  assert.equal(answer('coOwners.1.name'), 'Tran');
  press('.key.go');
  await typingInto('coOwners.1.idNumber');
  await inSight();
  for (const digit of '001099012345') key(digit);
  press('.key.go');
  await typingInto('coOwners.1.birthDate');
  await inSight();
  for (const digit of '20051999') {
    key(digit);
    await drawn('form');
  }
  assert.equal(answer('coOwners.1.birthDate'), '1999-05-20');
  press('.key.go');
  await typingInto('coOwners.1.brings');
  press('.key.go');
  await until(
    () => elementsIn(document).some((element) => element.matches('.error, .summary')),
    () => 'what is missing',
  );
  await assertAccessible();
});

it('amounts and measures have their own keys, a comma where it may be', async () => {
  kiosk = await atPage(everyField, 'shop', start);
  await drawn('form');
  box('area').focus();
  await until(
    () => keys().some((one) => one.textContent.trim() === ','),
    () => 'a comma',
  );
  for (const digit of '85,5') key(digit);
  assert.equal(answer('area'), 85.5);
  box('capital').focus();
  await until(
    () => !keys().some((one) => one.textContent.trim() === ','),
    () => 'digits alone',
  );
  for (const digit of '20000000') key(digit);
  assert.equal(answer('capital'), 20_000_000);
});

it('"Sửa" in the review opens the answer of an item', async () => {
  kiosk = await atPage(everyField, 'co-owners', start);
  answerPage(kiosk, filledIn(everyField), { papers: true });
  await drawn('form');
  const { application } = kiosk;
  for (let left = 20; left > 0 && kiosk.screen.name === 'form'; left -= 1) {
    answerPage(kiosk, filledIn(everyField), { papers: true });
    application.send({ type: 'NEXT' });
  }
  await drawn('fee');
  application.send({ type: 'NEXT' });
  await drawn('review');
  press('[aria-label^="Sửa: Người góp vốn 1"]');
  await drawn('form');
  await typingInto('coOwners.1.name');
});

function boxes(): readonly HTMLInputElement[] {
  return elementsIn(document).filter(
    (element) => element instanceof HTMLInputElement && element.type === 'text',
  ) as HTMLInputElement[];
}

const box = (fieldId: string): HTMLElement => find(`[data-field="${fieldId}"]`);

function keys(): readonly HTMLElement[] {
  return elementsIn(document).filter((element) => element.matches('mc-keyboard *, .key')) as HTMLElement[];
}

/** Touches a key on the screen. */
function key(text: string): void {
  const found = keys().find((one) => one.textContent.trim().toLowerCase() === text);
  assert.isDefined(found, `a key ${text}`);
  found?.click();
}

function answer(fieldId: string): unknown {
  return kiosk?.application.getSnapshot().context.draft.answers[fieldId]?.value;
}

async function typingInto(fieldId: string): Promise<void> {
  await until(
    () => fieldWithFocus()?.dataset['field'] === fieldId,
    () => `${fieldId}, but ${fieldWithFocus()?.dataset['field'] ?? 'nothing'}`,
  );
}

/** The box that has the focus is above the keyboard, whole. */
async function inSight(): Promise<void> {
  const opening = document.querySelector('.opening');
  await until(
    () => {
      const frame = opening?.getBoundingClientRect();
      const here = focused()?.getBoundingClientRect();
      return (
        frame !== undefined && here !== undefined && here.top >= frame.top && here.bottom <= frame.bottom
      );
    },
    () => 'the box in sight',
  );
}
