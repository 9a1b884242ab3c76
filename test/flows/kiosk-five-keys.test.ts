import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { FiveKeys } from '../support/five-keys.ts';
import { Kiosk } from '../support/kiosk.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
before(async () => {
  // What is said is listened to in the browser's own voices.
  office = await openWardOffice({ speech: false });
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

test('an extract by arrow keys, Enter and what is said alone; what is private is not said aloud', async () => {
  const context = await office.browser.newContext({ reducedMotion: 'reduce' });
  await FiveKeys.listenIn(context);
  const kiosk = await Kiosk.openIn(context, office.demo.kiosk, 'vi');
  const person = new FiveKeys(kiosk.page);
  const onPage = async (id: string, question: string): Promise<void> => {
    await kiosk.page.locator(`mc-kiosk[data-page="${id}"]`).waitFor({ state: 'attached' });
    await person.hears(question);
  };
  const goOn = (): Promise<void> => person.choose(kiosk.t('action.next'));

  await kiosk.at('start');
  await person.holdHelp();
  await person.hears(kiosk.t('start.hello'));
  await person.press('Enter');
  await person.hears(kiosk.t('home.title'));
  await person.choose('Bản sao trích lục hộ tịch');
  await person.hears('Bước một trên năm');
  await person.choose(kiosk.t('info.start'));
  await kiosk.at('card');
  await person.hears('Bước hai trên năm');
  await person.choose(kiosk.t('card.without'));

  await onPage('applicant', 'Thông tin của bạn');
  await person.press('Enter');
  await person.hears('Bàn phím.');
  // The keyboard asks how they type; the first answer needs no knowledge.
  await person.press('Enter');
  await person.type('a', 'n', 'dấu cách', 'b', 'a');
  await person.openBox('Số căn cước');
  await person.type(...'079088000321'.split(''));
  await person.openBox('Ngày');
  await person.type(...'17061988'.split(''));
  await person.openBox('Nơi ở');
  await person.type('h', 'u', 'ê', 'h', 'a', 'i');
  await goOn();
  await onPage('extract', 'Bạn cần trích lục nào?');
  await person.choose('Khai sinh');
  await goOn();
  await onPage('subject', 'Bạn xin trích lục cho ai?');
  await person.choose('Cho chính tôi');
  await goOn();
  await onPage('registration', 'Trước đây đăng ký ở đâu?');
  await goOn();
  await onPage('delivery', 'Bạn muốn nhận giấy ở đâu?');
  await person.choose('Tại quầy');
  await goOn();
  await onPage('contact', 'điện thoại');
  await person.press('Enter');
  await person.type(...'0900000789'.split(''));
  await goOn();
  await kiosk.at('fee');
  await person.hears(kiosk.t('fee.title'));
  await goOn();
  await kiosk.at('review');
  await person.hears(kiosk.t('review.title'));
  await person.choose(kiosk.t('review.yes'));
  await kiosk.at('consent');
  await person.hears(kiosk.t('consent.title'));
  await person.choose('ô đánh dấu');
  await person.choose(kiosk.t('consent.submit'));
  await kiosk.at('done');
  await person.hears(kiosk.t('done.title'));
  await person.choose(`${kiosk.t('action.finish')} | nút`);
  await kiosk.at('start');

  const said = (await person.heard()).join(' | ');
  assert.match(said, /đã ẩn/);
  for (const own of [/an ba\b/i, /không bảy chín, không tám tám/, /một nghìn chín trăm tám mươi tám/, /huê/i])
    assert.doesNotMatch(said, own);
  assert.doesNotMatch(said, /không chín không không, không không không/);
  assert.deepEqual(kiosk.complaints, []);
  await context.close();
});
