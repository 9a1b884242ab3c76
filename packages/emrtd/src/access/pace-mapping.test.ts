import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBigInt, fromHex, toHex } from '../bytes/bytes.ts';
import { ChipChannel } from '../channel/chip-channel.ts';
import { encryptCbc } from '../crypto/block-cipher.ts';
import { deriveSessionKeys } from '../secure-messaging/session-keys.ts';
import { exampleCard, readCard } from '../testing/read-card.ts';
import { publishedRandom, ScriptedTransport } from '../testing/scripted-transport.ts';
import { holdsChipMapping } from '../authentication/chip-mapping.ts';
import { parseSecurityInfos } from './security-infos.ts';
import { mappedElement } from './mapped-element.ts';
import { openWithPace } from './pace.ts';
import { groupOf } from './pace-group.ts';
import { authenticationToken } from './pace-messages.ts';
import { paceProtocolOf } from './pace-protocols.ts';
import type { PacePassword } from './password.ts';
import { passwordKey } from './password.ts';

const password: PacePassword = {
  kind: 'mrz',
  mrz: { documentNumber: 'T22000129', birthDate: '640812', expiryDate: '101031' },
};

function group(agreement: 'dh' | 'ecdh', parameterId: number) {
  const found = groupOf({ agreement }, parameterId);
  assert.ok(found);
  return found;
}

async function run(
  oid: string,
  parameterId: number,
  random: readonly string[],
  answers: readonly string[],
  asked = password,
) {
  const transport = new ScriptedTransport(answers);
  const channel = new ChipChannel(transport, { signal: new AbortController().signal, apduTimeoutMs: 60_000 });
  const info = { kind: 'pace', oid, protocol: paceProtocolOf(oid), version: 2, parameterId } as const;
  const result = await openWithPace(channel, { info, password: asked, random: publishedRandom(...random) });
  return { sent: transport.sent, result };
}

test('Diffie-Hellman with generic mapping, ICAO 9303-11 Appendix G.2, byte for byte', async () => {
  const { sent, result } = await run(
    '0.4.0.127.0.7.2.2.4.1.2',
    0,
    ['5265030F751F4AD18B08AC565FC7AC952E41618D', '89CCD99B0E8D3B1F11E1296DCA68EC53411CF2CA'],
    [
      '9000',
      '7C128010854D8DF5827FA6852D1A4FA701CDDDCA9000',
      '7C818382818078879F57225AA8080D52ED0FC890A4B25336F699AA89A2D3A189654AF70729E623EA5738B26381E4DA19E004706FACE7B235C2DBF2F38748312F3C98C2DD4882A41947B324AA1259AC22579DB93F7085655AF30889DBB845D9E6783FE42C9F2449400306254C8AE8EE9DD812A804C0B66E8CAFC14F84D8258950A91B44126EE69000',
      '7C8183848180075693D9AE941877573E634B6E644F8E60AF17A0076B8B123D9201074D36152BD8B3A213F53820C42ADC79AB5D0AEEC3AEFB91394DA476BD97B9B14D0A65C1FC71A0E019CB08AF55E1F729005FBA7E3FA5DC41899238A250767A6D46DB974064386CD456743585F8E5D90CC8B4004B1F6D866C79CE0584E49687FF61BC29AEA19000',
      '7C1B8608917F37B5C0E6D8D1870F4445544553544356434130303030339000',
    ],
  );
  assert.deepEqual(result, { code: 'ok', value: {} });
  assert.deepEqual(sent, [
    '0022c1a40f800a04007f00070202040102830101',
    '10860000027c0000',
    '10860000867c818381818023fb3749ea030d2a25b278d2a562047ade3f01b74f17a15402cb7352ca7d2b3eb71c343db13d1debce9a3666dbcfc920b49174a602cb47965caa73dc702489a44d41db914de9613dc5e98c94160551c0df86274b9359bc0490d01b03ad54022dcb4f57fad6322497d7a1e28d46710f461afe710fbbbc5f8ba166f4311975ec6c00',
    '10860000867c8183838180907d89e2d425a178aa81af4a7774ec8e388c115cae67031e85eece520bd911551b9ae4d04369f29a02626c86fbc6747cc7bc352645b6161a2a42d44eda80a08fa8d61b76d3a154ad8a5a51786b0bc07147057871a922212c5f67f43173172236b7747d1671e6d692a3c7d40a0c3c5ce397545d015c175eb5130551edbc2ee5d400',
    '008600000c7c0a8508b46dd9bd4d98381f00',
  ]);
});

// The example prints a password key that is not the MRZ's, so the nonce is encrypted anew; all else is as printed.
test('elliptic curves with integrated mapping, Appendix H.1', async () => {
  const nonce = fromHex('2923BE84E16CD6AE529049F1F1BBE9EB');
  const encrypted = toHex(encryptCbc('aes-128', passwordKey(password, 'aes-128'), nonce));
  const { sent, result } = await run(
    '0.4.0.127.0.7.2.2.4.4.2',
    13,
    ['5DD4CBFC96F5453B130D890A1CDBAE32', 'A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595'],
    [
      '9000',
      `7C128010${encrypted}9000`,
      '7C0282009000',
      '7C4384410467F78E5F7F7686082B293E8D087E056916D0F74BC01A5F8957D0DE45691E51E8932B69A962B52A0985AD2C0A271EE6A13A8ADDDCD1A3A994B9DED257F4D227539000',
      '7C0A860875D4D96E8D5B03089000',
    ],
  );
  assert.deepEqual(result, { code: 'ok', value: {} });
  assert.deepEqual(sent.slice(2), [
    '10860000147c1281105dd4cbfc96f5453b130d890a1cdbae3200',
    '10860000457c4383410489cba23ffe96aa18d824627c3e934e54a9fd0b87a95d1471dc1c0abfdcd640d46755de9b7b778280b6bebd57439adfeb0e21fd4ed6df42578c13418a59b34c3700',
    '008600000c7c0a8508450f02b86f6a090900',
  ]);
  const readerNonce = fromHex('5DD4CBFC96F5453B130D890A1CDBAE32');
  const curve = group('ecdh', 13);
  const mapped = curve.mapToElement(mappedElement('aes-128', { nonce, readerNonce }, curve.primeBits));
  assert.equal(
    toHex(mapped?.generator ?? new Uint8Array()),
    '048e82d31559ed0fde92a4d0498add3c23baba94fb77691e31e90aea77fb17d4274c1ae14bd0c3dbac0c871b7f3608169364437ca30ac243a089d3f266c1e60fad',
  );
});

test('Diffie-Hellman with integrated mapping, Appendix H.2', () => {
  const nonce = fromHex('FA5B7E3E49753A0DB9178B7B9BD898C8');
  const readerNonce = fromHex('B3A6DB3C870C3E99245E0D1C06B747DE');
  const modular = group('dh', 0);
  const element = mappedElement('aes-128', { nonce, readerNonce }, modular.primeBits);
  assert.match(element.toString(16), /^eab98d13e0905295.*8995944c0f926e249373f485$/);
  const mapped = modular.mapToElement(element);
  assert.ok(mapped);
  assert.equal(
    toHex(mapped.generator),
    '1d7d767f11e333bcd6dbaef40e799e7a926b96973550656ff3c830726d118d61c276cdcc61d475cf03a98e0c0e79caeba5be25578bd4551d0b10903236f0b0f976852fa78eea14ea0aca87d1e91f688fe0dff897bbe35a472621d343564b262f34223ae8fc59b664bfedfa2bfe7516ca5510a6bbb633d517ec25d4e0bbaa16c2',
  );
  const privateKey = toBigInt(
    fromHex(
      '4BD0E54740F9A028E6A515BFDAF967848C4F5F5FFF65AA0915947FFD1A0DF2FA6981271BC905F3551457B7E03AC3B8066DE4AA406C1171FB43DD939C4BA16175103BA3DEE16419AA248118F90CC36A3D6F4C373652E0C3CCE7F0F1D0C5425B3600F0F0D6A67F004C8BBA33F2B4733C7252445C1DFC4F1107203F71D2EFB28161',
    ),
  );
  const publicKey = mapped.publicKeyOf(privateKey);
  assert.match(toHex(publicKey), /^0f0cc62945a8029251fb7ef3c094e12e.*4d22f7fe1351d5$/);
  const chipKey = fromHex(
    '928D9A0F9DBA450F13FC859C6F290D1D36E42431138A4378500BEB4E0401854CFF111F71CB6DC1D0335807A11388CC8EAA87B07907AAD9FBA6B169AF6D8C26AF8DDDC39ADC3AD2E3FF882B84D23E9768E95A80E4746FB07A9767679FE92133B4D379935C771BD7FBED6C7BB4B1708B275EA75679524CDC9C6A91370CC662A2F3',
  );
  const secret = mapped.agree(privateKey, chipKey);
  assert.ok(secret);
  const keys = deriveSessionKeys(secret, 'aes-128');
  assert.equal(toHex(keys.encryptionKey), '01afc10cf87be36d8179e87370171f07');
  assert.equal(toHex(keys.macKey), '23f0fbd05fd6c7b8b88f4c8309669061');
  const tokenOver = (value: Uint8Array) =>
    toHex(authenticationToken(keys, { oid: '0.4.0.127.0.7.2.2.4.3.2', tag: 0x84, value }));
  assert.equal(tokenOver(publicKey), 'c2f04230187e1525');
  assert.equal(tokenOver(chipKey), '55d61977cbf5307e');
});

test('elliptic curves with Chip Authentication Mapping, Appendix I, byte for byte', async () => {
  const mrz = { documentNumber: 'C11T002JM', birthDate: '960812', expiryDate: '231031' };
  const { sent, result } = await run(
    '0.4.0.127.0.7.2.2.4.6.2',
    13,
    [
      '5D8BB87BD74D985A4B7D4325B9F7B976FE835122773400798914AA22738135CC',
      '76ECFDAA9841C323A3F5FC5E88B88DB3EFF7E35EBF57A7E6946CB630006C2120',
    ],
    [
      '9000',
      '7C128010CB60E8E0D85B76A9BD304747C2AD42E29000',
      '7C43824104A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B304F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E239000',
      '7C4384410402AD566F3C6EC7F9324509AD50A51FA52030782A4968FCFEDF737DAEA993333111C3B9B4C2287789BD137E7F8AA882E2A3C633CCD6ECC2C63C57AD401A09C2E19000',
      '7C3C86088596CF055C67C1A38A301EEA964DAAE372AC990E3EFDE6333353BFC89A6704D93DA8798CF77F5B7A54BD10CBA372B42BE0B9B5F28AA8DE2F4F929000',
    ],
    { kind: 'mrz', mrz },
  );
  assert.deepEqual(sent, [
    '0022c1a40f800a04007f00070202040602830101',
    '10860000027c0000',
    '10860000457c438141047f1d410adb7ddb3b84bf1030800981a9105d7457b4a3ade002384f3086c67ede1ab889104a27db6d842b019020fbf3ceacb0dc627f7bdcac29969e19d0e553c100',
    '10860000457c43834104446c934084d9dab863944f219520076c29ee3f7ae6722b11ff319ec1c7728f955483400bff60bf0c5929270009277dc2a515e12575010ad9ba916cf1bf86fefc00',
    '008600000c7c0a8508e86bd06018a1cd3b00',
  ]);
  assert.equal(result.code, 'ok');
  assert.ok(result.value.chipMapping);
  assert.equal(
    toHex(result.value.chipMapping.data),
    '85dc3fa93d0952bfa82f5fd189ee75bd82f11d1f0b8ed4bf5319ac9b53c426b3',
  );
  const info = fromHex(
    '3164 306206 0904007F00070202010230523 00C060704007F0007010202010D0342000418727094 94399E7470A6431BE25E83EEE24FEA568C2ED28DB48E05DB3A610DC884D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F02010D',
  );
  const [key] = parseSecurityInfos(info) ?? [];
  assert.ok(key?.kind === 'chip-authentication-key');
  assert.equal(key.keyId, 13);
  assert.equal(holdsChipMapping(result.value.chipMapping, key.publicKey), true);
  const other = { ...result.value.chipMapping, data: result.value.chipMapping.data.with(31, 0xb4) };
  assert.equal(holdsChipMapping(other, key.publicKey), false);
});

test('public keys outside the subgroup are refused', () => {
  const modular = group('dh', 2);
  for (const key of [0n, 1n, 2n, 3n]) {
    assert.equal(modular.agree(5n, fromHex(key.toString(16).padStart(512, '0'))), undefined);
  }
  assert.equal(modular.agree(5n, new Uint8Array(300).fill(1)), undefined);
  assert.ok(modular.agree(5n, modular.publicKeyOf(7n)));
});

test('chips with each mapping and cipher open', async () => {
  for (const [oid, parameterId] of [
    ['0.4.0.127.0.7.2.2.4.1.4', 2],
    ['0.4.0.127.0.7.2.2.4.3.1', 1],
    ['0.4.0.127.0.7.2.2.4.4.1', 12],
    ['0.4.0.127.0.7.2.2.4.4.3', 16],
    ['0.4.0.127.0.7.2.2.4.4.4', 18],
    ['0.4.0.127.0.7.2.2.4.6.2', 13],
    ['0.4.0.127.0.7.2.2.4.6.4', 13],
  ] as const) {
    const content = exampleCard({ pace: [[oid, parameterId]], portraitBytes: 'none' });
    const reading = await readCard(content).result;
    assert.equal(reading.code === 'read' ? reading.authenticity.verdict : reading.code, 'genuine', oid);
  }
});
