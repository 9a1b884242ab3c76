import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex } from '../bytes/bytes.ts';
import { ChipChannel } from '../channel/chip-channel.ts';
import { deriveKey } from '../crypto/derive-key.ts';
import { publishedRandom, ScriptedTransport } from '../testing/scripted-transport.ts';
import { openWithBac } from './bac.ts';
import { checkDigit, mrzInformation, mrzSecret } from './mrz-key.ts';

const example = { documentNumber: 'L898902C', birthDate: '690806', expiryDate: '940623' };
const exampleRandom = () => publishedRandom('781723860C06C226', '0B795240CB7049B01C19B33E32804F0B');
const challenge = '4608F919887022129000';
const mutual = '46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D74499000';

function channelTo(transport: ScriptedTransport): ChipChannel {
  return new ChipChannel(transport, { signal: new AbortController().signal, apduTimeoutMs: 60_000 });
}

test('keys of the document, ICAO 9303-11 Appendix D.1 and D.2', () => {
  assert.equal(mrzInformation(example), 'L898902C<369080619406236');
  const secret = mrzSecret(example);
  assert.equal(toHex(secret.subarray(0, 16)), '239ab9cb282daf66231dc5a4df6bfbae');
  assert.equal(
    toHex(deriveKey(secret.subarray(0, 16), 'encryption', '3des')),
    'ab94fdecf2674fdfb9b391f85d7f76f2',
  );
  assert.equal(toHex(deriveKey(secret.subarray(0, 16), 'mac', '3des')), '7962d9ece03d1acd4c76089dce131543');
});

test('MRZ information of a TD1 document whose number exceeds nine characters, Appendix D.2', () => {
  const key = { documentNumber: 'D23145890734', birthDate: '340712', expiryDate: '950712' };
  assert.equal(mrzInformation(key), 'D23145890734934071279507122');
});

test('check digits of long document numbers of TD1, Appendix D.2', () => {
  assert.equal(checkDigit('D23145890734'), '9');
  assert.equal(checkDigit('340712'), '7');
  assert.equal(checkDigit('950712'), '2');
});

test('authentication and secure reading of EF.COM, Appendix D.3 and D.4, byte for byte', async () => {
  const transport = new ScriptedTransport([
    challenge,
    mutual,
    '990290008E08FA855A5D4C50A8ED9000',
    '8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000',
    '871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000',
  ]);
  const channel = channelTo(transport);
  assert.equal((await openWithBac(channel, example, exampleRandom())).code, 'ok');

  const selected = await channel.exchange({
    cla: 0,
    ins: 0xa4,
    p1: 2,
    p2: 0x0c,
    data: Uint8Array.of(1, 0x1e),
  });
  assert.deepEqual(selected.code === 'ok' && selected.value.status, 0x9000);
  const head = await channel.exchange({ cla: 0, ins: 0xb0, p1: 0, p2: 0, expectedBytes: 4 });
  assert.equal(head.code === 'ok' && toHex(head.value.data), '60145f01');
  const rest = await channel.exchange({ cla: 0, ins: 0xb0, p1: 0, p2: 4, expectedBytes: 0x12 });
  assert.equal(rest.code === 'ok' && toHex(rest.value.data), '04303130365f36063034303030305c026175');

  assert.deepEqual(transport.sent, [
    '0084000008',
    '008200002872c29c2371cc9bdb65b779b8e8d37b29ecc154aa56a8799fae2f498f76ed92f25f1448eea8ad90a728',
    '0ca4020c158709016375432908c044f68e08bf8b92d635ff24f800',
    '0cb000000d9701048e08ed6705417e96ba5500',
    '0cb000040d9701128e082ea28a70f3c7b53500',
  ]);
});

test('a chip that refuses the proof means a wrong MRZ; one that proves nothing is not believed', async () => {
  const refused = await openWithBac(
    channelTo(new ScriptedTransport([challenge, '6300'])),
    example,
    exampleRandom(),
  );
  assert.deepEqual(refused, { code: 'wrong-mrz', step: 'bac', status: 0x6300 });
  const forged = mutual.replace('46B9', '46B8');
  const failed = await openWithBac(
    channelTo(new ScriptedTransport([challenge, forged])),
    example,
    exampleRandom(),
  );
  assert.deepEqual(failed, { code: 'bac-failed', step: 'bac' });
});

test('an answer that comes a second time ends secure messaging for good', async () => {
  const answer = '990290008E08FA855A5D4C50A8ED9000';
  const channel = channelTo(new ScriptedTransport([challenge, mutual, answer, answer, answer]));
  await openWithBac(channel, example, exampleRandom());
  const select = { cla: 0, ins: 0xa4, p1: 2, p2: 0x0c, data: Uint8Array.of(1, 0x1e) };
  assert.equal((await channel.exchange(select)).code, 'ok');
  assert.equal((await channel.exchange(select)).code, 'secure-messaging-broken');
  assert.equal((await channel.exchange(select)).code, 'secure-messaging-broken');
});

test("a chip's share without a check value that fits is not taken", async () => {
  const altered = mutual.replace('534F2F2D', '534E2F2D');
  const result = await openWithBac(
    channelTo(new ScriptedTransport([challenge, altered])),
    example,
    exampleRandom(),
  );
  assert.deepEqual(result, { code: 'bac-failed', step: 'bac' });
});

test("a chip's answer to somebody else's challenge proves nothing", async () => {
  const random = publishedRandom('781723860C06C227', '0B795240CB7049B01C19B33E32804F0B');
  const replayed = await openWithBac(channelTo(new ScriptedTransport([challenge, mutual])), example, random);
  assert.deepEqual(replayed, { code: 'bac-failed', step: 'bac' });
});

test('a status word that is not the proven one ends secure messaging', async () => {
  const answer = '990290008E08FA855A5D4C50A8ED6A82';
  const channel = channelTo(new ScriptedTransport([challenge, mutual, answer]));
  await openWithBac(channel, example, exampleRandom());
  const select = { cla: 0, ins: 0xa4, p1: 2, p2: 0x0c, data: Uint8Array.of(1, 0x1e) };
  assert.deepEqual(await channel.exchange(select), { code: 'secure-messaging-broken' });
  assert.equal(channel.isSecure, false);
});
