import { assert } from 'chai';
import { FakeCare } from '../testing/fake-care.ts';
import { HearingPerson } from '../testing/hearing-person.ts';
import {
  assertAccessible,
  assertWithinSides,
  drawn,
  openKiosk,
  useKioskPage,
} from '../testing/kiosk-page.ts';
import { elementsIn, focused, rendered, until, writtenOn } from '../testing/page.ts';
import type { TestKiosk } from '../testing/test-kiosk.ts';
import { holdMs } from './hidden-gesture.ts';
import { touchTargets } from './sections/touch-accuracy.ts';
import { sections } from './technician-machine.ts';

let kiosk: TestKiosk;
let care: FakeCare;
let person: HearingPerson;

useKioskPage();
beforeEach(() => {
  care = new FakeCare();
  person = new HearingPerson();
  kiosk = openKiosk(
    (world) => {
      world.openTechnician = async () => {
        await import('./technician.define.ts');
      };
    },
    { care: care.ports, access: person.ports },
  );
});

const shadow = (): ShadowRoot => {
  const root = document.querySelector('mc-care')?.shadowRoot;
  assert.isOk(root);
  return root;
};
const part = (): string => document.querySelector<HTMLElement>('mc-care')?.dataset['section'] ?? '';

async function drawnPart(name: string): Promise<void> {
  await until(
    () => part() === name,
    () => `${name}, but ${part()}`,
  );
  await rendered();
}

async function writes(words: string): Promise<void> {
  const written = (): string => writtenOn(shadow());
  await until(() => written().includes(words), written);
}

function button(text: string | RegExp): HTMLElement {
  const found = elementsIn(shadow()).find(
    (element) =>
      element.localName === 'button' &&
      (typeof text === 'string' ? element.textContent.trim() === text : text.test(element.textContent)),
  );
  assert.isDefined(found, String(text));
  return found as HTMLElement;
}

function hold(corner: 'left' | 'right'): void {
  const { left, right, top } = document.querySelector('mc-kiosk')?.getBoundingClientRect() ?? new DOMRect();
  const clientX = corner === 'left' ? left + 5 : right - 5;
  const at = { clientX, clientY: top + 5, bubbles: true };
  document.body.dispatchEvent(new PointerEvent('pointerdown', at));
  kiosk.clock.increment(holdMs);
  document.body.dispatchEvent(new PointerEvent('pointerup', at));
}

async function enter(language: 'vi' | 'en' = 'vi', contrast = false): Promise<void> {
  await drawn('start');
  kiosk.actor.send({ type: 'LANGUAGE', language });
  if (contrast) kiosk.actor.send({ type: 'CONTRAST' });
  kiosk.actor.send({ type: 'TECHNICIAN' });
  await drawn('technician');
  await drawnPart('entry');
  for (const digit of '123456') button(digit).click();
  await drawnPart('devices');
}

it('both corners held, one after the other, open the question for a code', async () => {
  await drawn('start');
  hold('right');
  hold('left');
  assert.equal(kiosk.screen.name, 'start');
  hold('right');
  await drawn('technician');
  assert.deepEqual(care.codes, []);
});

it('corners held for too short a time, or with something touched between, open nothing', async () => {
  await drawn('start');
  const corner = new PointerEvent('pointerdown', { clientX: 1, clientY: 1, bubbles: true });
  document.body.dispatchEvent(corner);
  kiosk.clock.increment(holdMs - 1);
  document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  kiosk.clock.increment(holdMs);
  hold('right');
  assert.equal(kiosk.screen.name, 'start');
  hold('left');
  document.body.dispatchEvent(new PointerEvent('pointerdown', { clientX: 300, clientY: 900, bubbles: true }));
  document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  hold('right');
  assert.equal(kiosk.screen.name, 'start');
});

it('whoever has begun something is left in peace by both gestures', async () => {
  await kiosk.toConsent();
  await drawn('consent');
  hold('left');
  hold('right');
  for (const key of ['up', 'up', 'down', 'down', 'left', 'right', 'left', 'right'] as const) person.tap(key);
  assert.equal(kiosk.screen.name, 'consent');
});

it('a keypad opens it by its secret way, typed or behind the host', async () => {
  await drawn('start');
  const way = ['Up', 'Up', 'Up', 'Down', 'Down', 'Left', 'Right', 'Left', 'Right'];
  for (const key of way)
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: `Arrow${key}`, bubbles: true }));
  await drawn('technician');
  await drawnPart('entry');
  button('Ra khỏi đây').click();
  await drawn('start');
  for (const key of ['up', 'up', 'down', 'down', 'left', 'right', 'left', 'right'] as const) person.tap(key);
  await drawn('technician');
});

it('the five keys type a code and choose a part', async () => {
  await drawn('start');
  kiosk.actor.send({ type: 'TECHNICIAN' });
  await drawn('technician');
  await drawnPart('entry');
  for (let steps = 0; steps < 12 && focused()?.textContent.trim() !== '1'; steps += 1) person.tap('right');
  assert.equal(focused()?.textContent.trim(), '1');
  for (let digit = 0; digit < 6; digit += 1) person.tap('select');
  await drawnPart('devices');
  assert.deepEqual(care.codes, ['111111']);
  for (let steps = 0; steps < 60 && focused()?.textContent.trim() !== 'Mạng'; steps += 1) person.tap('right');
  person.tap('select');
  await drawnPart('network');
});

it('a wrong code is said, a lock counts down, and no citizen sees any of it', async () => {
  await drawn('start');
  care.entry = { code: 'wrong', attemptsLeft: 4 };
  kiosk.actor.send({ type: 'TECHNICIAN' });
  await drawn('technician');
  await drawnPart('entry');
  for (const digit of '000000') button(digit).click();
  await writes('Không đúng. Còn 4 lần thử.');
  assert.notInclude(writtenOn(shadow()), '000000');
  await assertAccessible(part());
  button('Ra khỏi đây').click();
  await drawn('start');
  assert.equal(care.left, 0);
});

for (const [language, contrast] of [
  ['vi', false],
  ['en', true],
] as const) {
  it(`every part in ${language}${contrast ? ', in high contrast' : ''}: announced, within its sides, nothing for axe`, async () => {
    await enter(language, contrast);
    for (const section of sections) {
      shadow().querySelector<HTMLElement>(`[data-section=${section}]`)?.click();
      await drawnPart(section);
      await until(
        () => focused()?.localName === 'h1',
        () => focused()?.outerHTML ?? 'nothing',
      );
      await assertAccessible(part());
      assertWithinSides(
        elementsIn(shadow()).filter(({ localName }) => localName === 'button'),
        section,
      );
    }
  });
}

it('tests are run by the host, one at a time', async () => {
  await enter();
  button('In thử').click();
  await writes('Đã in xong.');
  care.outcome = { code: 'card-seen' };
  button('Thử thẻ').click();
  await writes('Đã thấy thẻ.');
  assert.deepEqual(care.tests, ['receipt-printer print', 'id-card-reader card']);
});

it('an action that is only acted says so before and after, and each is touched twice', async () => {
  await enter();
  button('Máy').click();
  await drawnPart('machine');
  await until(
    () => shadow().textContent.includes('2, từ 09:16 ngày 05/01/2026'),
    () => shadow().textContent,
  );
  assert.include(shadow().textContent, 'Có phần chờ quá một ngày.');
  await writes('Cập nhật (thử)');
  button('Cập nhật (thử)').click();
  await drawnPart('machine');
  assert.deepEqual(care.maintained, []);
  button(/^\s*Chạm lần nữa/).click();
  await writes('Chỉ là thử: Cập nhật. Không có gì xảy ra.');
  assert.deepEqual(care.maintained, ['update']);
});

it('nine touches: how far they were off, in millimetres once the screen is measured', async () => {
  care.settings = { volumeLimit: 1, screenWidthMm: 270 };
  await enter();
  button('Màn hình').click();
  await drawnPart('screen');
  button('Thử chạm').click();
  for (const target of touchTargets) {
    await drawnPart('screen');
    const over = shadow().querySelector<HTMLElement>('.touch-test');
    assert.isNotNull(over);
    const box = over.getBoundingClientRect();
    const scale = box.width / 1080;
    const at = { clientX: box.left + (target.x + 8) * scale, clientY: box.top + target.y * scale };
    over.dispatchEvent(new PointerEvent('pointerdown', { ...at, bubbles: true, composed: true }));
  }
  await until(
    () => /Lệch nhiều nhất 8 px, tức 2 mm/.test(writtenOn(shadow())),
    () => writtenOn(shadow()),
  );
  assert.include(writtenOn(shadow()), 'Màn hình chạm đúng.');
});

it('the limit of the volume is kept, and heard', async () => {
  await enter();
  button('Âm lượng').click();
  await drawnPart('sound');
  await writes('70 %');
  button('Nhỏ hơn').click();
  await writes('60 %');
  assert.equal(care.settings.volumeLimit, 0.6);
  button('Nghe thử').click();
  await until(
    () => care.tones.length === 1,
    () => 'a tone',
  );
  assert.deepEqual(care.tones, [0.6]);
  button('Ra khỏi đây').click();
  await until(
    () => care.restarts === 1,
    () => 'the page starts anew with the new limit',
  );
});

it('changing the paper: what the printer says in the picture that citizens see, and four steps to a test print', async () => {
  await enter();
  button('Thay giấy').click();
  await drawnPart('paper');
  assert.isNotNull(shadow().querySelector('[data-fault=paper-out]'));
  for (const title of ['Mở nắp máy in', 'Lấy lõi cũ ra', 'Đặt cuộn mới']) {
    assert.include(writtenOn(shadow()), title);
    button('Bước sau').click();
    await drawnPart('paper');
  }
  assert.include(writtenOn(shadow()), 'Đóng nắp');
  button('In thử').click();
  await writes('Đã in xong.');
  assert.deepEqual(care.tests, ['receipt-printer print']);
});

it('the log shows what matters', async () => {
  await enter();
  button('Nhật ký').click();
  await drawnPart('logs');
  button('Lỗi').click();
  await drawnPart('logs');
  assert.include(writtenOn(shadow()), 'request-failed');
  assert.notInclude(writtenOn(shadow()), 'device-state');
});

it('the entries that are shown go along on a phone, as one QR code', async () => {
  await enter();
  button('Nhật ký').click();
  await drawnPart('logs');
  button('Lỗi').click();
  button('Mã QR để mang đi').click();
  await writes('Quét bằng điện thoại: 1 dòng mới nhất.');
  const code = elementsIn(shadow()).find(({ localName }) => localName === 'mc-qr');
  assert.equal(Reflect.get(code ?? {}, 'text'), 'Kiosk 1 19/11/2026\n09:11 request-failed Error');
  await assertAccessible(part());
  button('Mã QR để mang đi').click();
  await drawnPart('logs');
  assert.isFalse(elementsIn(shadow()).some(({ localName }) => localName === 'mc-qr'));
});

it('the host ends the session: the kiosk serves again', async () => {
  await enter();
  care.endSession();
  await drawn('start');
  assert.equal(care.left, 1);
});
