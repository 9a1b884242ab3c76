import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';
import '../shell.define.ts';
import { startShell } from '../start-shell.ts';
import { frames } from '../testing/hearing-person.ts';
import { loadKioskStyles, until } from '../testing/page.ts';
import { SwitchPerson } from '../testing/switch-person.ts';
import { TestKiosk } from '../testing/test-kiosk.ts';
import type { Access } from './access.ts';
import { usualAids } from './aids.ts';

declare const axe: { run(context: Element): Promise<AxeResults> };

let open: TestKiosk | undefined;
let access: Access | undefined;

before(async () => {
  document.title = 'Một Cửa';
  await loadKioskStyles();
});
afterEach(() => {
  open?.[Symbol.dispose]();
  open = undefined;
});

function enter(): { readonly kiosk: TestKiosk; readonly person: SwitchPerson } {
  const kiosk = new TestKiosk(
    () => undefined,
    (ports, clock) => {
      const shell = startShell({ ports, clock, target: document.body });
      access = shell.access;
      return shell;
    },
  );
  open = kiosk;
  return { kiosk, person: new SwitchPerson(kiosk, () => access?.scanning.step ?? '') };
}

it('a whole application without a card, from the closed door to the case code, by one key', async function () {
  this.timeout(240_000);
  const { kiosk, person } = enter();
  const page = (id: string): Promise<void> =>
    until(
      () => kiosk.screen.name === 'form' && kiosk.screen.page === id,
      () => `page ${id}`,
    );
  await kiosk.at('start');
  await frames(4);
  await person.hold();
  assert.equal(kiosk.actor.getSnapshot().context.aids.switches, 'one');
  // A key opens the door at once, as every key does.
  await kiosk.at('home');
  await person.choose('Bản sao trích lục');
  await kiosk.at('info');
  await person.choose('Bắt đầu');
  await kiosk.at('card');
  await person.choose('Không mang thẻ');
  await page('applicant');
  await person.choose('Phím dấu');
  await person.type('A', 'n', 'Tiếp tục');
  await person.type(...'001099012345'.split(''), 'Tiếp tục');
  await person.type(...'20051999'.split(''), 'Tiếp tục');
  await person.type('X', 'a', 'ã ngã', 'dấu cách', 'b', 'a', 'Tiếp tục');
  await page('extract');
  await person.choose('Khai sinh');
  await person.choose('Tiếp tục');
  await page('subject');
  await person.choose('Cho chính tôi');
  await person.choose('Tiếp tục');
  await page('registration');
  await person.choose('Tiếp tục');
  await page('delivery');
  await person.choose('Tại quầy');
  await person.choose('Tiếp tục');
  await page('contact');
  await person.type(...'0903123456'.split(''), 'Tiếp tục');
  await kiosk.at('fee');
  await person.choose('Tiếp tục');
  await kiosk.at('review');
  await person.choose('Đúng');
  await kiosk.at('consent');
  await person.choose('đồng ý');
  await person.choose('Nộp hồ sơ');
  await kiosk.at('printing');
  kiosk.world.finishPrint({ code: 'printed' });
  await kiosk.at('done');
  assert.isNotNull(document.querySelector('[data-case-code]'));
  await person.choose('Xong');
  await kiosk.at('start');
  assert.deepEqual(kiosk.actor.getSnapshot().context.aids, usualAids);
  assert.isNull(document.querySelector('.scan-frame'));
});

it('a touch anywhere is the switch, once somebody has held the screen; the panel turns it off again', async function () {
  this.timeout(60_000);
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
  assert.notEqual(access?.scanning.step, '');
  await person.choose('Nhìn, nghe');
  await until(
    () => kiosk.overlay === 'access',
    () => 'the panel',
  );
  await frames(4);
  const { violations } = await axe.run(document.body);
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
  );
  await person.choose('Quét công tắc');
  assert.equal(kiosk.actor.getSnapshot().context.aids.switches, 'none');
  assert.isNull(document.querySelector('.scan-frame'));
});
