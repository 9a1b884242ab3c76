import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Kiosk } from '../support/kiosk.ts';
import { Technician } from '../support/technician.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
let kiosk: Kiosk;
let technician: Technician;

before(async () => {
  office = await openWardOffice();
  kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  technician = new Technician(office, kiosk);
  await kiosk.at('start');
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

test('gesture, code, test print on the virtual printer, and out again', async () => {
  await technician.enter();
  assert.deepEqual(await kiosk.axe(), []);
  const papers = (await office.panel.papers()).length;
  await technician.button('In thử').click();
  await technician.mode.getByText('Đã in xong.').waitFor({ timeout: 60_000 });
  assert.equal((await office.panel.papers()).length, papers + 1);
  await technician.go('network');
  await technician.mode.getByText('Khớp với nơi nhận').waitFor();
  await technician.go('machine');
  await technician.mode.getByText('Tự kiểm tra').waitFor();
  await technician.mode.getByText(/Lần cuối/).waitFor();
  await technician.button('Khởi động lại máy (thử)').click();
  await technician.button('Chạm lần nữa: Khởi động lại máy (thử)').click();
  await technician.mode.getByText('Chỉ là thử').waitFor();
  await technician.button('Ra khỏi đây').click();
  await kiosk.at('start');
  assert.deepEqual(kiosk.complaints, []);
});

test('an operator’s card under the scanner opens it as well; what it says is in no log', async () => {
  await technician.enterWithCard();
  await technician.button('Ra khỏi đây').click();
  await kiosk.at('start');
  assert.equal(office.log.join('\n').includes(office.demo.operatorCard), false);
});

test('five wrong codes lock, the right one does not help, and citizens are served all the same', async () => {
  await technician.gesture();
  for (const left of [4, 3, 2, 1]) {
    await technician.type('000000');
    await technician.mode.getByText(`Còn ${left} lần thử.`).waitFor();
  }
  await technician.type('000000');
  await technician.mode.getByText('Thử sai nhiều lần.').waitFor();
  await technician.button('Ra khỏi đây').click();
  await kiosk.at('start');
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
});
