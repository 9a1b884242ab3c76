import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cards } from '../support/cards.ts';
import { fillForm } from '../support/answers.ts';
import { Kiosk } from '../support/kiosk.ts';
import { readQrCodes } from '../support/read-qr.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
before(async () => {
  office = await openWardOffice();
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

const journeys = [
  { language: 'vi', card: cards.cccd2021, name: 'Nguyễn Văn An', layout: 'the card of 2021' },
  { language: 'en', card: cards.canCuoc2024, name: 'Trần Thị Bích Ngọc', layout: 'the card of 2024' },
] as const;

for (const { language, card, name, layout } of journeys) {
  test(`from ${layout} to the printed receipt and the look-up, in ${language}`, async () => {
    const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
    const found: string[] = [];
    const screens = new Set<string>();
    kiosk.onScreen = async (screen) => {
      if (screens.has(screen)) return;
      screens.add(screen);
      for (const line of await kiosk.axe()) found.push(`${screen}: ${line}`);
    };

    await kiosk.walkToCard();
    await kiosk.holdUp(() => office.panel.scan(card), 'chip');
    await kiosk.skipChip();
    assert.ok((await kiosk.text()).includes(name), 'the name from the card stands on the screen');
    await kiosk.press(kiosk.t('confirm.yes'));
    await kiosk.at('form');
    const filled = await kiosk.text();
    assert.ok(
      filled.includes(name) && filled.includes(kiosk.source('source.id-card-qr')),
      'the form is filled, and says from where',
    );
    const pages = await fillForm(kiosk);
    assert.ok(
      ['applicant', 'extract', 'delivery'].every((page) => pages.includes(page)),
      pages.join(),
    );

    assert.match(await kiosk.text(), /8\.000 đ/);
    assert.match(await kiosk.text(), /281\/2016\/TT-BTC/);
    await kiosk.goOn();
    await kiosk.at('review');
    const review = await kiosk.text();
    assert.ok(review.includes(name), 'the review shows the name');
    assert.ok(review.includes(kiosk.source('source.short.id-card-qr')), 'and where it came from');
    await kiosk.press(kiosk.t('review.yes'));
    await kiosk.at('consent');
    assert.equal(await kiosk.page.getByRole('checkbox').isChecked(), false, 'consent is never pre-ticked');
    await kiosk.submit();
    await kiosk.at('printing', 'done');
    await kiosk.at('done');
    const code = await kiosk.caseCode();
    assert.match(code, /^H29\.26740-\d{6}-\d{4}$/);

    const [paper] = await office.panel.papers();
    assert.ok(paper, 'a paper has left the printer');
    assert.deepEqual(await readQrCodes(await office.panel.paper(paper.id)), [code]);

    await kiosk.press(kiosk.t('action.finish'));
    await kiosk.at('start');
    assert.ok(!(await kiosk.text()).includes(name), 'nothing of the person is left');

    await kiosk.page.locator('[data-start]').click();
    await kiosk.at('home');
    await kiosk.holdUp(() => office.panel.scan(code), 'case');
    assert.ok((await kiosk.text()).includes(code));
    assert.ok(!(await kiosk.text()).includes(name), 'whoever finds a receipt learns nothing of the person');

    assert.deepEqual(found, [], 'axe finds nothing on any screen');
    assert.deepEqual(kiosk.complaints, []);
    await kiosk.close();
  });
}

test('no service has written the citizens’ names or numbers to its log', () => {
  const text = office.log.join('\n');
  for (const value of ['Nguyễn Văn An', 'Bích Ngọc', '001099012345', '079185007316', '0900000123']) {
    assert.ok(!text.includes(value), value);
  }
  assert.ok(office.log.length > 0, 'the services do log');
});
