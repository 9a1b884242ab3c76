import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fillForm } from '../support/answers.ts';
import { cards } from '../support/cards.ts';
import { Kiosk } from '../support/kiosk.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;

before(async () => {
  office = await openWardOffice();
});
after(async () => {
  await office[Symbol.asyncDispose]();
});

async function caseCodes(): Promise<readonly string[]> {
  const response = await fetch(`${office.demo.gateway}/v1/officer/cases`, {
    headers: { authorization: `Bearer ${office.demo.officerToken}` },
  });
  return ((await response.json()) as readonly { readonly caseCode: string }[]).map(
    ({ caseCode }) => caseCode,
  );
}

test('the network is lost at the last step: a waiting slip, and later the case code under its number', async () => {
  const kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  kiosk.onScreen = async (screen) => {
    if (screen === 'unanswered' || screen === 'kept') assert.deepEqual(await kiosk.axe(), [], screen);
  };
  await kiosk.walkToCard();
  await office.panel.scan(cards.cccd2021);
  await kiosk.skipChip();
  await kiosk.press(kiosk.t('confirm.yes'));
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
  await office.panel.network('pull');
  await kiosk.submit();
  await kiosk.at('unanswered');
  await kiosk.page.locator('[data-action="keep"]').click();
  await kiosk.at('kept');
  await kiosk.page.getByText(kiosk.t('waiting.printed'), { exact: true }).waitFor({ timeout: 60_000 });
  const number = await kiosk.page
    .locator('[data-provisional-number]')
    .getAttribute('data-provisional-number');
  assert.match(number ?? '', /^(?:\d{4}-){3}\d{4}$/);
  assert.ok(!(await kiosk.text()).includes('Đã nộp'));
  assert.deepEqual(await caseCodes(), []);
  assert.equal((await office.panel.papers()).length, 1);
  await kiosk.press(kiosk.t('action.finish'));
  await kiosk.at('start');

  await office.panel.network('plug');
  await kiosk.page.locator('[data-start]').click();
  await kiosk.at('home');
  await kiosk.holdUp(() => office.panel.scan(number ?? ''), 'case');
  const codes = await caseCodes();
  assert.equal(codes.length, 1);
  assert.ok((await kiosk.text()).includes(codes[0] ?? 'no case'));
  assert.deepEqual(kiosk.complaints, []);
  await kiosk.close();
});
