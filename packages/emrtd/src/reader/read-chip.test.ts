import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nguyenVanAn } from '../simulator/personalise/synthetic-person.ts';
import { mrzKeyOf, mrzOfPassport } from '../simulator/personalise/mrz-lines.ts';
import { syntheticPortrait } from '../simulator/personalise/data-groups.ts';
import { personaliseCard } from '../simulator/personalise/personalise-card.ts';
import { exampleCard, readCard, testIssuer } from '../testing/read-card.ts';
import type { ReadProgress } from './read-request.ts';

const card = exampleCard();
const mrz = mrzKeyOf(nguyenVanAn);

test('a card as seen in the field: opened with the CAN, read by purpose, genuine', async () => {
  const progress: ReadProgress[] = [];
  const { result } = readCard(card, { onProgress: (step) => progress.push(step) });
  const reading = await result;
  assert.equal(reading.code, 'read');
  assert.deepEqual(reading.data, {
    mrz: {
      format: 'td1',
      checkDigitsHold: true,
      fields: { documentNumber: '099012345', expiryDate: '390520' },
    },
    card: { fullName: 'Nguyễn Văn An', residence: 'Thôn Cầu, Đông Quý, Tiền Hải, Thái Bình' },
    holder: {},
    document: {},
    expiry: 'valid',
  });
  assert.deepEqual(reading.authenticity, {
    verdict: 'genuine',
    passive: {
      signature: 'valid',
      altered: [],
      intact: ['DG1', 'DG13', 'DG14', 'DG15', 'DG2'],
      issuer: 'trusted',
      validity: 'valid',
      judgedAt: 'now',
    },
    active: 'proven',
    chip: 'proven',
    access: 'confirmed',
  });
  assert.equal(reading.portrait?.type, 'image/jpeg');
  assert.equal(reading.portrait?.bytes.length, 1500);
  assert.deepEqual(
    progress.map(({ kind }) => kind),
    ['access-opened', 'personal-data', 'authenticity'],
  );
});

test('personal data are shown before any of the portrait has been read', async () => {
  const withoutPortrait = readCard(card, { portrait: false });
  await withoutPortrait.result;
  const seen: (readonly [kind: string, apdus: number])[] = [];
  const { chip, result } = readCard(exampleCard({ portraitBytes: 30_000 }), {
    onProgress: ({ kind }) => seen.push([kind, chip.apduCount]),
  });
  await result;
  const [, personal, authenticity] = seen;
  assert.equal(personal?.[0], 'personal-data');
  assert.equal(authenticity?.[1], withoutPortrait.chip.apduCount);
  assert.ok(personal[1] < authenticity[1] && chip.apduCount >= authenticity[1] + 30_000 / 4096);
});

test('every cipher of PACE, on curves of different sizes', async () => {
  for (const [arc, parameterId] of [
    ['1', 12],
    ['2', 13],
    ['3', 15],
    ['4', 18],
  ] as const) {
    const content = exampleCard({
      pace: [[`0.4.0.127.0.7.2.2.4.2.${arc}`, parameterId]],
      portraitBytes: 'none',
    });
    const reading = await readCard(content).result;
    assert.equal(reading.code, 'read', arc);
    assert.equal(reading.authenticity.verdict, 'genuine', arc);
  }
});

test('every cipher of Chip Authentication, and Active Authentication with RSA', async () => {
  for (const chipAuthentication of ['1', '3', '4'] as const) {
    const content = exampleCard({ chipAuthentication, activeAuthentication: 'rsa' });
    const reading = await readCard(content).result;
    assert.equal(reading.code, 'read');
    assert.equal(reading.authenticity.active, 'proven');
    assert.equal(reading.authenticity.chip, 'proven');
  }
});

test('Chip Authentication over Diffie-Hellman groups', async () => {
  for (const [chipKeyGroup, chipAuthentication] of [
    [0, '1'],
    [1, '2'],
    [2, '4'],
  ] as const) {
    const options = { chipKeyGroup, chipAuthentication, portraitBytes: 'none' } as const;
    const content = exampleCard(options);
    const reading = await readCard(content).result;
    assert.equal(reading.code === 'read' && reading.authenticity.chip, 'proven', `group ${chipKeyGroup}`);
    const other = exampleCard(options).chipAuthentication;
    assert.ok(other);
    const copied = await readCard({ ...content, chipAuthentication: other }).result;
    assert.equal(copied.code === 'read' && copied.authenticity.chip, 'failed', `group ${chipKeyGroup}`);
  }
});

test('PACE over a Diffie-Hellman group', async () => {
  for (const [arc, parameterId] of [
    ['1.1', 0],
    ['1.2', 2],
    ['3.4', 1],
  ] as const) {
    const content = exampleCard({
      pace: [[`0.4.0.127.0.7.2.2.4.${arc}`, parameterId]],
      portraitBytes: 'none',
    });
    const reading = await readCard(content).result;
    assert.equal(reading.code === 'read' && reading.authenticity.verdict, 'genuine', arc);
  }
});

test('a chip with several parameters for one protocol is told which', async () => {
  const content = exampleCard({
    pace: [
      ['0.4.0.127.0.7.2.2.4.2.2', 16],
      ['0.4.0.127.0.7.2.2.4.2.2', 12],
    ],
  });
  assert.equal((await readCard(content).result).code, 'read');
});

test('a passport without PACE opens with BAC where the policy allows it', async () => {
  const zone = mrzOfPassport(nguyenVanAn, mrz.documentNumber, 'VNM');
  const content = exampleCard({ pace: [], zone });
  const access = { mrz, bac: 'without-pace' } as const;
  const reading = await readCard(content, { access, mrzFields: ['surname', 'givenNames'] }).result;
  assert.equal(reading.code, 'read');
  assert.equal(reading.method, 'bac');
  assert.equal(reading.downgraded, false);
  assert.deepEqual(reading.data.mrz.fields, { surname: 'NGUYEN', givenNames: 'VAN AN' });
  assert.equal(reading.authenticity.verdict, 'genuine');
  assert.deepEqual(
    (await readCard(content, { access: { mrz, bac: 'never' } }).result).code,
    'bac-not-allowed',
  );
  const noMrz = { can: '012345', bac: 'without-pace' } as const;
  assert.deepEqual((await readCard(content, { access: noMrz }).result).code, 'password-missing');
});

test('a wrong CAN and a wrong zone say so', async () => {
  const wrongCan = await readCard(card, { access: { can: '999999', bac: 'never' } }).result;
  assert.deepEqual(wrongCan, { code: 'wrong-can', step: 'pace', status: 0x6300 });
  const wrong = { ...mrz, birthDate: '990521' };
  assert.equal((await readCard(card, { access: { mrz: wrong, bac: 'never' } }).result).code, 'wrong-mrz');
  const old = exampleCard({ pace: [] });
  assert.equal(
    (await readCard(old, { access: { mrz: wrong, bac: 'without-pace' } }).result).code,
    'wrong-mrz',
  );
});

test('PACE that fails never becomes BAC in silence', async () => {
  for (const [bac, code] of [
    ['never', 'pace-failed'],
    ['without-pace', 'pace-failed'],
    ['after-pace-failure', 'read'],
  ] as const) {
    const reading = await readCard(card, { access: { mrz, bac } }, { kind: 'pace-refused', status: 0x6a80 })
      .result;
    assert.equal(reading.code, code);
    if (reading.code === 'read') assert.deepEqual([reading.method, reading.downgraded], ['bac', true]);
  }
});

test('only the fields asked for come back', async () => {
  const reading = await readCard(card, { mrzFields: [], cardFields: ['religion'], portrait: false }).result;
  assert.equal(reading.code, 'read');
  assert.deepEqual(reading.data.mrz.fields, {});
  assert.deepEqual(reading.data.card, { religion: 'Không' });
  assert.equal(reading.portrait, undefined);
});

test('card and QR are of the same person or the reading ends', async () => {
  assert.equal((await readCard(card, { expectedIdNumber: '001099012345' }).result).code, 'read');
  const told: string[] = [];
  const { result } = readCard(card, {
    expectedIdNumber: '001099012346',
    onProgress: ({ kind }) => told.push(kind),
  });
  assert.deepEqual(await result, { code: 'other-card', step: 'read-file' });
  assert.deepEqual(told, ['access-opened']);
});

test("a child's card has no portrait, and that is no failure", async () => {
  const reading = await readCard(exampleCard({ portraitBytes: 'none' })).result;
  assert.equal(reading.code, 'read');
  assert.equal(reading.portrait, undefined);
  assert.equal(reading.authenticity.verdict, 'genuine');
});

test('a portrait past 32 KB is read with the odd instruction, and past 64 KB too', async () => {
  for (const portraitBytes of [40_000, 70_000]) {
    const reading = await readCard(exampleCard({ portraitBytes })).result;
    assert.equal(reading.code, 'read');
    assert.equal(reading.portrait?.bytes.length, portraitBytes);
    assert.equal(reading.authenticity.verdict, 'genuine');
  }
});

test('a passport with additional details and a signature', async () => {
  const zone = mrzOfPassport(nguyenVanAn, mrz.documentNumber, 'VNM');
  const signature = syntheticPortrait(700);
  const details = { birthPlace: 'Tiền Hải, Thái Bình', issuingAuthority: 'Cục Quản lý xuất nhập cảnh' };
  const content = exampleCard({ zone, details, signature });
  const asked = { holderFields: ['fullName'], documentFields: ['issueDate'], signature: true } as const;
  const reading = await readCard(content, asked).result;
  assert.equal(reading.code, 'read');
  assert.deepEqual(reading.data.holder, { fullName: 'Nguyễn Văn An' });
  assert.deepEqual(reading.data.document, { issueDate: '2021-03-15' });
  assert.deepEqual(reading.signature?.bytes, signature);
  assert.equal(reading.authenticity.verdict, 'genuine');
  assert.deepEqual(reading.authenticity.passive?.intact.includes('DG7'), true);

  const without = await readCard(content).result;
  assert.equal(without.code, 'read');
  assert.deepEqual([without.data.holder, without.data.document, without.signature], [{}, {}, undefined]);
  assert.deepEqual(without.authenticity.passive?.intact, ['DG1', 'DG14', 'DG15', 'DG2']);
});

test('a document past its date says so, up to the end of its last day in Vietnam', async () => {
  for (const [now, expiry] of [
    ['2039-05-20T16:59:59Z', 'valid'],
    ['2039-05-20T17:00:00Z', 'expired'],
  ] as const) {
    const reading = await readCard(card, { now: new Date(now), mrzFields: [] }).result;
    assert.equal(reading.code === 'read' && reading.data.expiry, expiry);
  }
  const { expiryDate: _expiryDate, ...elder } = nguyenVanAn;
  const reading = await readCard(personaliseCard(elder, testIssuer)).result;
  assert.equal(reading.code === 'read' && reading.data.expiry, 'valid');
});
