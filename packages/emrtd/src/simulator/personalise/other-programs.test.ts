import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'mrz';
import { readSod } from '../../lds/sod.ts';
import { readDg1 } from '../../lds/dg1.ts';
import { exampleCard, testIssuer } from '../../testing/read-card.ts';
import { parseTlv } from '../../tlv/parse-tlv.ts';
import { writeDg1 } from './data-groups.ts';
import { createDocumentIssuer } from './document-issuer.ts';
import { mrzOfIdentityCard, mrzOfPassport } from './mrz-lines.ts';
import { nguyenVanAn } from './synthetic-person.ts';

const run = promisify(execFile);
const hasOpenSsl = spawnSync('openssl', ['version'], { stdio: 'ignore' }).status === 0;
const options = hasOpenSsl
  ? {}
  : { skip: 'openssl is not installed; type: sudo apt-get update && sudo apt-get install -y openssl' };

/** The content that `openssl cms -verify` finds signed by a signer whom the authority vouches for. */
async function verifiedByOpenSsl(message: Uint8Array, authority: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'emrtd-cms-'));
  const file = (name: string): string => path.join(folder, name);
  try {
    await writeFile(file('message.der'), message);
    await writeFile(file('authority.der'), authority);
    await run('openssl', [
      'x509',
      '-inform',
      'DER',
      '-in',
      file('authority.der'),
      '-out',
      file('authority.pem'),
    ]);
    const verify = ['cms', '-verify', '-inform', 'DER', '-in', file('message.der'), '-binary'];
    const trust = ['-CAfile', file('authority.pem'), '-purpose', 'any', '-out', file('content.der')];
    await run('openssl', [...verify, ...trust]);
    return new Uint8Array(await readFile(file('content.der')));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test(
  'openssl verifies the security objects that are made here, whatever they are signed with',
  options,
  async () => {
    const issuers = [
      testIssuer,
      createDocumentIssuer({ algorithm: { kind: 'rsa-pkcs1', hash: 'sha256' } }),
      createDocumentIssuer({ algorithm: { kind: 'rsa-pss', hash: 'sha256', saltBytes: 32 } }),
      createDocumentIssuer({
        algorithm: { kind: 'ecdsa', hash: 'sha512', encoding: 'der' },
        namedCurve: 'brainpoolP512r1',
      }),
    ];
    for (const issuer of issuers) {
      const sod = exampleCard({}, issuer).files.get('SOD') ?? new Uint8Array();
      const message = parseTlv(sod)?.value ?? new Uint8Array();
      const content = await verifiedByOpenSsl(message, issuer.authority);
      assert.deepEqual(content, Uint8Array.from(readSod(sod)?.signedData.content ?? []));
    }
  },
);

test('openssl refuses what is refused here', options, async () => {
  const sod = exampleCard().files.get('SOD') ?? new Uint8Array();
  const message = Uint8Array.from(parseTlv(sod)?.value ?? []);
  await assert.rejects(verifiedByOpenSsl(message, createDocumentIssuer().authority));
  const altered = message.with(message.length - 10, (message.at(-10) ?? 0) ^ 1);
  await assert.rejects(verifiedByOpenSsl(altered, testIssuer.authority));
});

test('the mrz package reads the zones that are made and read here in the same way', () => {
  const td1 = mrzOfIdentityCard(nguyenVanAn);
  const td3 = mrzOfPassport(nguyenVanAn, 'C1234567', 'VNM');
  const td2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6';
  for (const [zone, width, format] of [
    [td1, 30, 'TD1'],
    [td2, 36, 'TD2'],
    [td3, 44, 'TD3'],
  ] as const) {
    const lines = zone.match(new RegExp(`.{${width}}`, 'g')) ?? [];
    const theirs = parse([...lines]);
    const ours = readDg1(writeDg1(zone), [
      'documentNumber',
      'birthDate',
      'expiryDate',
      'surname',
      'givenNames',
    ]);
    assert.deepEqual(
      [theirs.format, theirs.valid, ours?.checkDigitsHold],
      [format, format !== 'TD2', true],
      zone,
    );
    const { documentNumber, birthDate, expirationDate, lastName, firstName } = theirs.fields;
    assert.deepEqual(ours?.fields, {
      documentNumber,
      birthDate,
      expiryDate: expirationDate,
      surname: lastName,
      givenNames: firstName,
    });
  }
});
