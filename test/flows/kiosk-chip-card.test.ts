import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { OfficerCase } from '@motcua/gateway/api';
import { fillForm } from '../support/answers.ts';
import { Kiosk } from '../support/kiosk.ts';
import { openWardOffice } from '../support/ward-office.ts';
import type { WardOffice } from '../support/ward-office.ts';

let office: WardOffice;
let kiosk: Kiosk;
before(async () => {
  office = await openWardOffice();
});
after(async () => {
  await office[Symbol.asyncDispose]();
});
afterEach(async () => {
  assert.deepEqual(kiosk.complaints, []);
  await kiosk.close();
  await office.panel.cardReader('plug');
  await office.panel.cardReader('take-off');
});

type Card = Parameters<WardOffice['panel']['scanCard']>[0];

/** From the door to the reader, with the code of this card scanned. A reader just plugged in needs a moment. */
async function toReader(card: Card, language: 'vi' | 'en' = 'vi'): Promise<void> {
  kiosk = await Kiosk.open(office.browser, office.demo.kiosk, language);
  await kiosk.walkToCard();
  await kiosk.page.locator('[data-action="type-number"]').waitFor();
  await kiosk.holdUp(() => office.panel.scanCard(card), 'chip');
}

async function handIn(): Promise<string> {
  await fillForm(kiosk);
  await kiosk.walkFromFeeToConsent();
  await kiosk.submit();
  await kiosk.at('done');
  return await kiosk.caseCode();
}

/** Where the name of the applicant came from, as the officer reads it, and what has to be compared with the card. */
async function asTheOfficerSees(
  caseCode: string,
): Promise<{ readonly sources: ReadonlySet<string>; readonly toCompare: number }> {
  const { gateway, officerToken } = office.demo;
  const url = `${gateway}/v1/officer/cases/${encodeURIComponent(caseCode)}`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${officerToken}` } });
  assert.equal(response.status, 200);
  const { answers } = (await response.json()) as OfficerCase;
  return {
    sources: new Set(answers.map(({ provenance }) => provenance)),
    toCompare: answers.filter(({ compareCard }) => compareCard === true).length,
  };
}

const genuine = [
  { card: 'cccd-2021', language: 'vi' },
  { card: 'can-cuoc-2024', language: 'en' },
] as const;

for (const { card, language } of genuine) {
  test(`${card}: a genuine chip, from the reader to the case code, in ${language}`, async () => {
    await toReader(card, language);
    await office.panel.putCard(card);
    await kiosk.at('chip-read');
    await kiosk.page.locator('canvas[data-drawn="done"]').waitFor();
    assert.ok((await kiosk.text()).includes(kiosk.t('chip.genuine')));
    assert.ok((await kiosk.text()).includes(kiosk.t('chip.takeCard')), 'the card still lies there');
    assert.deepEqual(await kiosk.axe(), []);
    await kiosk.press(kiosk.t('chip.use'));
    await kiosk.at('form');
    assert.ok((await kiosk.text()).includes(kiosk.source('source.chip-verified')));
    const { sources, toCompare } = await asTheOfficerSees(await handIn());
    assert.deepEqual(sources, new Set(['chip-verified', 'typed']));
    assert.equal(toCompare, 0);
    await kiosk.page.getByText(kiosk.t('chip.takeCardDetail')).waitFor();
    await office.panel.cardReader('take-off');
    await kiosk.page.getByText(kiosk.t('chip.takeCardDetail')).waitFor({ state: 'detached' });
  });
}

for (const card of ['forged', 'cloned'] as const) {
  test(`${card}: a kind way out, and nothing of the chip goes further`, async () => {
    await toReader(card);
    await office.panel.putCard(card);
    await kiosk.at('chip-refused');
    const text = await kiosk.text();
    assert.ok(text.includes(kiosk.t('chip.not-genuine.title')));
    assert.doesNotMatch(text, /68 Nguyễn Huệ|giả|lừa/);
    assert.equal(await kiosk.page.locator('canvas').count(), 0, 'no portrait');
    assert.deepEqual(await kiosk.axe(), []);
    await kiosk.press(kiosk.t('chip.skip'));
    await kiosk.at('confirm');
    await kiosk.press(kiosk.t('confirm.yes'));
    await kiosk.at('form');
    const { sources, toCompare } = await asTheOfficerSees(await handIn());
    assert.deepEqual(sources, new Set(['id-card-qr', 'typed']));
    assert.equal(toCompare, 2);
  });
}

test('a chip of an unknown issuer is read and not proven; the officer compares', async () => {
  await toReader('unknown-issuer');
  await office.panel.putCard('unknown-issuer');
  await kiosk.at('chip-read');
  assert.ok((await kiosk.text()).includes(kiosk.t('chip.not-proven')));
  await kiosk.press(kiosk.t('chip.use'));
  await kiosk.at('form');
  const { sources, toCompare } = await asTheOfficerSees(await handIn());
  assert.deepEqual(sources, new Set(['id-card-chip', 'typed']));
  assert.equal(toCompare, 2);
});

test('a card pulled half way: put it back and try again', async () => {
  await toReader('cccd-2021');
  await office.panel.putCard('cccd-2021', { tornAt: 12 });
  await kiosk.at('chip-fault');
  assert.ok((await kiosk.text()).includes(kiosk.t('chip.fault.torn')));
  assert.deepEqual(await kiosk.axe(), []);
  await office.panel.putCard('cccd-2021');
  await kiosk.press(kiosk.t('chip.retry'));
  await kiosk.at('chip-read');
});

test('the reader is unplugged: on with the code, and after that as if there were none', async () => {
  await toReader('cccd-2021');
  await office.panel.cardReader('pull');
  await kiosk.at('chip-fault');
  assert.ok((await kiosk.text()).includes(kiosk.t('chip.fault.reader-lost')));
  await kiosk.press(kiosk.t('chip.skip'));
  await kiosk.at('confirm');
  await kiosk.press(kiosk.t('confirm.no'));
  await kiosk.at('card');
  await kiosk.page.locator('[data-action="type-number"]').waitFor({ state: 'detached' });
  await kiosk.holdUp(() => office.panel.scanCard('cccd-2021'), 'confirm');
});

test('a child has no portrait, an expired card says so', async () => {
  for (const [card, words] of [
    ['child', 'chip.noPortrait'],
    ['expired', 'chip.expired'],
  ] as const) {
    await toReader(card);
    await office.panel.putCard(card);
    await kiosk.at('chip-read');
    assert.ok((await kiosk.text()).includes(kiosk.t(words)), card);
    await office.panel.cardReader('take-off');
    if (card === 'child') await kiosk.close();
  }
});

test('another card than the one that was scanned opens nothing', async () => {
  await toReader('can-cuoc-2024');
  await office.panel.putCard('cccd-2021');
  await kiosk.at('chip-fault');
  const text = await kiosk.text();
  assert.ok(text.includes(kiosk.t('chip.fault.other-card')));
  assert.ok(!text.includes('Nguyễn Văn An'));
});

test('no service has written a name, a number or the key of a chip to its log', async () => {
  kiosk = await Kiosk.open(office.browser, office.demo.kiosk, 'vi');
  const text = office.log.join('\n');
  // Both cards' people, their numbers, and what opens their chips.
  for (const value of [
    'Nguyễn Văn An',
    'NGUYEN<<VAN',
    '001099012345',
    '012345',
    'Bích Ngọc',
    '079185007316',
    '007316',
  ])
    assert.ok(!text.includes(value), value);
  assert.ok(office.log.length > 0, 'the services do log');
});
