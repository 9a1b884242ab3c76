import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { curveById } from '../agreement/curves.ts';
import { EllipticGroup } from '../agreement/elliptic-group.ts';
import { fromHex, toBigInt, toHex } from '../bytes/bytes.ts';
import { ChipChannel } from '../channel/chip-channel.ts';
import { deriveSessionKeys } from '../secure-messaging/session-keys.ts';
import { publishedRandom, ScriptedTransport } from '../testing/scripted-transport.ts';
import { openWithPace } from './pace.ts';
import type { PacePassword } from './password.ts';
import { passwordKey } from './password.ts';
import { paceInfosOf, parseSecurityInfos } from './security-infos.ts';

// ICAO 9303-11 Appendix G.1: ECDH, generic mapping, AES-128, brainpoolP256r1, password from the MRZ.
const password: PacePassword = {
  kind: 'mrz',
  mrz: { documentNumber: 'T22000129', birthDate: '640812', expiryDate: '101031' },
};
const cardAccess = fromHex('31143012060A04007F0007020204020202010202010D');
const readerKeys = [
  '7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99',
  'A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595',
];
const mappingKeyOfChip =
  '04824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57' +
  '30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54';
const ephemeralKeyOfChip =
  '049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB' +
  '7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094';
const answers = [
  '9000',
  '7C12801095A3A016522EE98D01E76CB6B98B42C39000',
  `7C438241${mappingKeyOfChip}9000`,
  `7C438441${ephemeralKeyOfChip}9000`,
  '7C0A86083ABB9674BCE93C089000',
];

function infoOf(bytes: Uint8Array) {
  const [info] = paceInfosOf(parseSecurityInfos(bytes) ?? []);
  assert.ok(info);
  return info;
}

function run(lines: readonly string[], asked: PacePassword = password) {
  const transport = new ScriptedTransport(lines);
  const channel = new ChipChannel(transport, { signal: new AbortController().signal, apduTimeoutMs: 60_000 });
  const random = publishedRandom(...readerKeys);
  const result = openWithPace(channel, { info: infoOf(cardAccess), password: asked, random });
  return { transport, channel, result };
}

test('PACE with generic mapping, ICAO 9303-11 Appendix G.1, byte for byte', async () => {
  assert.equal(toHex(passwordKey(password, 'aes-128')), '89ded1b26624ec1e634c1989302849dd');
  const { transport, channel, result } = run(answers);
  assert.deepEqual(await result, { code: 'ok', value: {} });
  assert.ok(channel.isSecure);
  assert.deepEqual(transport.sent, [
    '0022c1a40f800a04007f00070202040202830101',
    '10860000027c0000',
    '10860000457c438141047acf3efc982ec45565a4b155129efbc74650dcbfa6362d896fc70262e0c2cc5e' +
      '544552dcb6725218799115b55c9baa6d9f6bc3a9618e70c25af71777a9c4922d00',
    '10860000457c438341042db7a64c0355044ec9df190514c625cba2cea48754887122f3a5ef0d5edd301c' +
      '3556f3b3b186df10b857b58f6a7eb80f20ba5dc7be1d43d9bf850149fbb3646200',
    '008600000c7c0a8508c2b0bd78d94ba86600',
  ]);
});

test('mapped generator, shared secret and session keys of Appendix G.1', () => {
  const curve = curveById(13);
  assert.ok(curve);
  const [mappingKey = '', ephemeralKey = ''] = readerKeys;
  const nonce = fromHex('3F00C4D39D153F2B2A214A078D899B22');
  const mapped = new EllipticGroup(curve).mapGenerically(
    nonce,
    toBigInt(fromHex(mappingKey)),
    fromHex(mappingKeyOfChip),
  );
  assert.ok(mapped);
  assert.equal(
    toHex(mapped.generator),
    '048ced63c91426d4f0eb1435e7cb1d74a46723a0af21c89634f65a9ae87a9265e2' +
      '8c879506743f8611ac33645c5b985c80b5f09a0b83407c1b6a4d857ae76fe522',
  );
  const secret = mapped.agree(toBigInt(fromHex(ephemeralKey)), fromHex(ephemeralKeyOfChip));
  assert.ok(secret);
  assert.equal(toHex(secret), '28768d20701247dae81804c9e780ede582a9996db4a315020b2733197db84925');
  const keys = deriveSessionKeys(secret, 'aes-128');
  assert.equal(toHex(keys.encryptionKey), 'f5f0e35c0d7161ee6724ee513a0d9a7f');
  assert.equal(toHex(keys.macKey), 'fe251c7858b356b24514b3bd5f4297d1');
});

test('a refused token means a wrong password, and says which', async () => {
  const refused = [...answers.slice(0, 4), '6300'];
  assert.deepEqual(await run(refused).result, { code: 'wrong-mrz', step: 'pace', status: 0x6300 });
  const can: PacePassword = { kind: 'can', can: '012345' };
  const { result, transport } = run(refused, can);
  assert.deepEqual(await result, { code: 'wrong-can', step: 'pace', status: 0x6300 });
  assert.match(transport.sent[0] ?? '', /830102$/);
  assert.equal((await run(['63C0'], can).result).code, 'password-blocked');
});

test('a chip whose part of PACE does not hold is not believed', async () => {
  const echoed = run([
    ...answers.slice(0, 3),
    '7C438441042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C' +
      '3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB364629000',
  ]);
  assert.deepEqual(await echoed.result, { code: 'pace-failed', step: 'pace' });
  const offCurve = run([...answers.slice(0, 2), `7C438241${mappingKeyOfChip.replace('824F', '824E')}9000`]);
  assert.deepEqual(await offCurve.result, { code: 'pace-failed', step: 'pace' });
  const wrongToken = run([...answers.slice(0, 4), '7C0A86083ABB9674BCE93C099000']);
  assert.deepEqual(await wrongToken.result, { code: 'pace-failed', step: 'pace' });
  assert.equal(wrongToken.channel.isSecure, false);
  assert.deepEqual(await run(['9000', '7C0080']).result, { code: 'pace-failed', step: 'pace', status: 0x80 });
});

test('whatever a chip answers, PACE ends with a code', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(4),
      fc.uint8Array({ maxLength: 40 }).map((bytes) => toHex(bytes)),
      async (at, garbage) => {
        const { result } = run(answers.with(at, `${garbage}9000`));
        assert.notEqual((await result).code, at === 0 ? 'never' : 'ok');
      },
    ),
    { numRuns: 25 },
  );
});

test('EF.CardAccess as seen on Vietnamese cards', () => {
  const seen = fromHex(
    '3134300d060804007f0007020202020101300f060a04007f00070202030202020101' +
      '3012060a04007f0007020204020202010202010d',
  );
  assert.deepEqual(parseSecurityInfos(seen), [
    { kind: 'other', oid: '0.4.0.127.0.7.2.2.2' },
    { kind: 'chip-authentication', oid: '0.4.0.127.0.7.2.2.3.2.2', version: 1 },
    {
      kind: 'pace',
      oid: '0.4.0.127.0.7.2.2.4.2.2',
      protocol: { agreement: 'ecdh', mapping: 'generic', cipher: 'aes-128' },
      version: 2,
      parameterId: 13,
    },
  ]);
});

test('random security infos are infos or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      parseSecurityInfos(bytes);
      parseSecurityInfos(Uint8Array.of(0x31, bytes.length, ...bytes));
    }),
  );
});
