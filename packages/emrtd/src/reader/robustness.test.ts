import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSecurityInfos } from '../access/security-infos.ts';
import { decodeCommand } from '../apdu/command.ts';
import { readAgreementKey } from '../authentication/agreement-key.ts';
import { readCom } from '../lds/com.ts';
import { readDg1 } from '../lds/dg1.ts';
import { readDg11 } from '../lds/dg11.ts';
import { readDg12 } from '../lds/dg12.ts';
import { readDg13 } from '../lds/dg13.ts';
import { readDg2 } from '../lds/dg2.ts';
import { readDg7 } from '../lds/dg7.ts';
import { readSod } from '../lds/sod.ts';
import { readPictureSize } from '../picture/picture-size.ts';
import { SecureSession } from '../secure-messaging/secure-session.ts';
import { syntheticPortrait } from '../simulator/personalise/data-groups.ts';
import { exampleCard, testIssuer } from '../testing/read-card.ts';
import { randomNumbers, spoiledObject } from '../testing/spoiled-objects.ts';
import { parseTlvs } from '../tlv/parse-tlv.ts';
import { parseCertificate } from '../trust/certificate.ts';
import { parseRevocationList } from '../trust/revocation-list.ts';
import { parseSignedData } from '../trust/signed-data.ts';

/** How many objects; `EMRTD_OBJECTS=1000000` takes about a minute. */
const count = Number(process.env['EMRTD_OBJECTS'] ?? 60_000);
const seed = Number(process.env['EMRTD_SEED'] ?? Date.now() % 1_000_000);

const MEGABYTE = 1024 * 1024;
const HEAP_GROWTH_MAX = 64 * MEGABYTE;
/** A parser that hangs takes for ever; one that is slow on a busy machine does not take this long. */
const OBJECT_MS_MAX = 2000;

const session = () =>
  new SecureSession({
    cipher: 'aes-128',
    encryptionKey: new Uint8Array(16),
    macKey: new Uint8Array(16),
    counter: new Uint8Array(16),
  });

const readers: readonly ((bytes: Uint8Array) => unknown)[] = [
  parseTlvs,
  decodeCommand,
  parseSecurityInfos,
  readAgreementKey,
  readCom,
  (bytes) => readDg1(bytes, ['documentNumber', 'surname', 'givenNames']),
  readDg2,
  readDg7,
  (bytes) => readDg11(bytes, ['fullName', 'otherNames', 'birthDate', 'birthPlace']),
  (bytes) => readDg12(bytes, ['issueDate', 'issuingAuthority']),
  (bytes) => readDg13(bytes, ['fullName', 'motherName', 'expiryDate']),
  readSod,
  parseSignedData,
  parseRevocationList,
  (bytes) => session().unprotect({ data: bytes, status: 0x9000 }),
  (bytes) => readPictureSize({ type: 'image/jpeg', bytes }),
  (bytes) => readPictureSize({ type: 'image/jp2', bytes }),
];

const details = { birthPlace: 'Thái Bình', otherNames: ['Nguyễn An'], issuingAuthority: 'Cục Cảnh sát' };
const files = exampleCard({ details, signature: syntheticPortrait(200), portraitBytes: 300 }).files;
const originals = [...files.values(), testIssuer.authority, testIssuer.revocationList(true)];

test(`${count} random and spoiled objects: no throw, no hang, bounded memory (seed ${seed})`, () => {
  const random = randomNumbers(seed);
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  let slowestMs = 0;
  let heapMost = 0;
  for (let index = 0; index < count; index += 1) {
    const bytes = spoiledObject(originals, random);
    const before = performance.now();
    for (const read of readers) read(bytes);
    // OpenSSL parses certificates, and takes its time.
    if (index % 16 === 0) parseCertificate(bytes);
    slowestMs = Math.max(slowestMs, performance.now() - before);
    if (index % 1000 === 0) heapMost = Math.max(heapMost, process.memoryUsage().heapUsed - heapBefore);
  }
  assert.ok(slowestMs < OBJECT_MS_MAX, `one object took ${slowestMs} ms`);
  assert.ok(heapMost < HEAP_GROWTH_MAX, `the heap grew by ${heapMost / MEGABYTE} MB`);
});
