import type { Language } from '@motcua/texts';
import { assert } from 'chai';
import type { ScreenName } from './screen-of.ts';
import { assertAccessible, drawn, openKiosk, says, useKioskPage } from './testing/kiosk-page.ts';
import { elementsIn, focused, until, writtenOn } from './testing/page.ts';
import type { TestKiosk } from './testing/test-kiosk.ts';

let kiosk: TestKiosk;

useKioskPage();
beforeEach(() => {
  kiosk = openKiosk();
});

async function toChip(language?: Language): Promise<void> {
  await kiosk.toChip(language);
  await drawn('chip');
}

async function clean(screen: ScreenName): Promise<void> {
  await drawn(screen);
  await assertAccessible();
}

function pressNamed(text: string): void {
  const button = elementsIn(document).find(
    (element) =>
      ['mc-button', 'button'].includes(element.localName) && element.textContent.trim().startsWith(text),
  );
  assert.instanceOf(button, HTMLElement, text);
  button.click();
}

for (const look of ['vi', 'en', 'large'] as const) {
  it(`the chip, ${look}: every screen without a finding of axe`, async () => {
    await toChip(look === 'en' ? 'en' : 'vi');
    if (look === 'large') kiosk.actor.send({ type: 'LARGER' });
    const { chips } = kiosk.world;
    await clean('chip');
    chips.tell({ step: 'card-present' });
    chips.tell({ step: 'access-opened' });
    chips.tell({ step: 'personal-data', fullName: 'Nguyễn Văn An' });
    await clean('chip');
    chips.end({ code: 'refused', reason: 'card-torn' });
    await clean('chip-fault');
    kiosk.chip.send({ type: 'RETRY' });
    await kiosk.chipIsRead();
    chips.end(chips.answer({ verdict: 'not-genuine' }));
    await clean('chip-refused');
    kiosk.chip.send({ type: 'RETRY' });
    await drawn('chip');
    kiosk.world.setDevices({ cardPresent: true });
    chips.end(chips.answer({ verdict: 'not-proven', expiry: 'expired' }));
    await clean('chip-read');
    kiosk.chip.send({ type: 'BACK' });
    await drawn('card');
    kiosk.press('TYPE_NUMBER');
    await clean('chip-number');
  });
}

it('says what is true as it becomes true, and whose data came', async () => {
  await toChip();
  await says('Đang chờ thẻ của bạn');
  assert.equal(focused()?.textContent, 'Đặt thẻ lên ô đọc thẻ');
  kiosk.world.chips.tell({ step: 'card-present' });
  await says('Để yên thẻ');
  kiosk.world.chips.tell({ step: 'personal-data', fullName: 'Nguyễn Văn An' });
  await says('Đọc thông tin: Nguyễn Văn An');
  assert.equal(document.querySelectorAll('.chip-steps .done').length, 3);
  assert.equal(document.querySelectorAll('.chip-steps .now').length, 1);
});

it('draws the portrait without an address, and leaves nothing of it', async () => {
  await toChip();
  const { chips } = kiosk.world;
  chips.end(chips.answer());
  await drawn('chip-read');
  assert.equal(focused()?.textContent, 'Đã đọc thẻ của bạn');
  await until(
    () => document.querySelector('canvas')?.dataset['drawn'] === 'done',
    () => 'a portrait',
  );
  assert.lengthOf(document.querySelectorAll('img'), 0);
  pressNamed('Đúng, đi tiếp');
  await drawn('form');
  await until(
    () => writtenOn(document).includes('Từ chip thẻ, đã kiểm tra'),
    () => 'where the answers come from',
  );
  kiosk.actor.send({ type: 'WIPE' });
  await drawn('start');
  assert.notInclude(writtenOn(document), 'Nguyễn Văn An');
  assert.lengthOf(document.querySelectorAll('canvas'), 0);
});

it('a chip that is not genuine: no name, no portrait, no accusation', async () => {
  await toChip();
  const { chips } = kiosk.world;
  chips.end(chips.answer({ verdict: 'not-genuine', items: { fullName: 'Tên Trong Chip' } }));
  await drawn('chip-refused');
  await says('Mời bạn mang thẻ đến quầy');
  assert.notInclude(writtenOn(document), 'Tên Trong Chip');
  assert.lengthOf(document.querySelectorAll('canvas'), 0);
  pressNamed('Tôi đến quầy');
  await drawn('start');
});

it('reminds of the card until it is taken, also whoever comes next', async () => {
  await toChip();
  const { chips } = kiosk.world;
  kiosk.world.setDevices({ cardPresent: true });
  chips.end(chips.answer());
  await drawn('chip-read');
  await says('Nhớ lấy thẻ');
  kiosk.actor.send({ type: 'WIPE' });
  await drawn('start');
  await says('Có thẻ để quên trên ô đọc thẻ');
  kiosk.world.setDevices({ cardPresent: false });
  await until(
    () => !document.body.textContent.includes('để quên'),
    () => 'the reminder gone',
  );
});

it('says how many digits are missing of a number that is typed', async () => {
  kiosk.world.chips.works = true;
  await kiosk.toCard();
  await drawn('card');
  pressNamed('Gõ số, đọc chip của thẻ');
  await drawn('chip-number');
  await until(
    () => focused() instanceof HTMLInputElement,
    () => 'the focus in the box',
  );
  kiosk.chip.send({ type: 'TYPE', text: '07918500' });
  kiosk.chip.send({ type: 'NEXT' });
  await until(
    () => writtenOn(document).includes('Mới có 8 chữ số'),
    () => 'what is missing',
  );
});
