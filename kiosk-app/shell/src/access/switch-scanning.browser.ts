import { assert } from 'chai';
import { applyInWords, atPageOf, takeNumberInWords } from '../testing/apply-in-words.ts';
import { assertAccessible, openKiosk, openShell, useKioskPage } from '../testing/kiosk-page.ts';
import { frames, until } from '../testing/page.ts';
import { SwitchPerson } from '../testing/switch-person.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import { usualAids } from './aids.ts';

useKioskPage();

function enter(): { readonly kiosk: TestKiosk; readonly person: SwitchPerson } {
  const kiosk = openKiosk();
  return { kiosk, person: new SwitchPerson(kiosk, () => openShell().access.scanning.step) };
}

it('a whole application without a card, from the closed door to the case code, by one key', async function () {
  this.timeout(240_000);
  const { kiosk, person } = enter();
  await kiosk.at('start');
  await frames(4);
  await person.hold();
  assert.equal(kiosk.actor.getSnapshot().context.aids.switches, 'one');
  // A key opens the door at once, as every key does.
  await applyInWords(kiosk, {
    choose: (words) => person.choose(words),
    identify: async () => {
      await person.choose('Không mang thẻ');
      await atPageOf(kiosk, 'applicant');
      await person.choose('Phím dấu');
      await person.type('A', 'n', 'Tiếp tục');
      await person.type(...'001099012345'.split(''), 'Tiếp tục');
      await person.type(...'20051999'.split(''), 'Tiếp tục');
      await person.type('X', 'a', 'ã ngã', 'dấu cách', 'b', 'a', 'Tiếp tục');
    },
    typePhone: (digits) => person.type(...digits, 'Tiếp tục'),
  });
  assert.deepEqual(kiosk.actor.getSnapshot().context.aids, usualAids);
  assert.isNull(document.querySelector('.scan-frame'));
});

it('a number for the counter, from the closed door to the paper, by one key', async function () {
  this.timeout(120_000);
  const { kiosk, person } = enter();
  await kiosk.at('start');
  await frames(4);
  await person.hold();
  await takeNumberInWords(kiosk, { choose: (words) => person.choose(words) });
});

it('a touch anywhere is the switch, once somebody has held the screen; the panel turns it off again', async () => {
  const { kiosk, person } = enter();
  await kiosk.at('start');
  await frames(4);
  const pointer = (type: string): boolean =>
    document.body.dispatchEvent(
      new PointerEvent(type, { clientX: 400, clientY: innerHeight / 2, bubbles: true, cancelable: true }),
    );
  pointer('pointerdown');
  await kiosk.pass(3000);
  pointer('pointerup');
  const start = document.querySelector<HTMLElement>('[data-start]');
  start?.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, cancelable: true }));
  await frames(3);
  assert.equal(kiosk.screen.name, 'start', 'letting go does not open the door');
  const { aids } = kiosk.actor.getSnapshot().context;
  assert.deepEqual([aids.switches, aids.touchSwitch], ['one', true]);
  assert.isFalse(pointer('pointerdown'), 'a touch reaches nothing but the scan');
  await frames(2);
  assert.notEqual(openShell().access.scanning.step, '');
  await person.choose('Nhìn, nghe');
  await until(
    () => kiosk.overlay === 'access',
    () => 'the panel',
  );
  await frames(4);
  await assertAccessible();
  await person.choose('Chọn bằng công tắc');
  assert.equal(kiosk.actor.getSnapshot().context.aids.switches, 'none');
  assert.isNull(document.querySelector('.scan-frame'));
});
