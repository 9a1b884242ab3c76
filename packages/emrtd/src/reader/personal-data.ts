import type { ChipFailure, Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import type { DataGroupName } from '../files/elementary-files.ts';
import { readDg1 } from '../lds/dg1.ts';
import { readDg11 } from '../lds/dg11.ts';
import { readDg12 } from '../lds/dg12.ts';
import { readDg13 } from '../lds/dg13.ts';
import { judgeExpiry } from './document-expiry.ts';
import { holdsIdNumber } from './id-number.ts';
import type { PersonalData, ReadRequest } from './read-request.ts';

/** The groups of personal data that were read. The caller wipes them. */
export type PersonalGroups = ReadonlyMap<DataGroupName, Uint8Array>;

/** Makes text of the fields that the request names and of nothing else. */
export function understand(groups: PersonalGroups, request: ReadRequest): Outcome<PersonalData> {
  const { mrzFields, cardFields, holderFields = [], documentFields = [], expectedIdNumber, now } = request;
  const dg1 = groups.get('DG1') ?? new Uint8Array();
  const mrz = readDg1(dg1, mrzFields);
  if (mrz === undefined) return garbled('DG1');
  const card = readIfThere(groups.get('DG13'), (bytes) => readDg13(bytes, cardFields));
  if (card === undefined) return garbled('DG13');
  const holder = readIfThere(groups.get('DG11'), (bytes) => readDg11(bytes, holderFields));
  if (holder === undefined) return garbled('DG11');
  const document = readIfThere(groups.get('DG12'), (bytes) => readDg12(bytes, documentFields));
  if (document === undefined) return garbled('DG12');
  if (expectedIdNumber !== undefined && !holdsIdNumber(expectedIdNumber, dg1, groups.get('DG13'))) {
    return { code: 'other-card', step: 'read-file' };
  }
  return ok({ mrz, card, holder, document, expiry: judgeExpiry(dg1, now) });
}

/** What is not on the chip has no fields; what cannot be read is undefined. */
function readIfThere<Fields extends object>(
  bytes: Uint8Array | undefined,
  read: (bytes: Uint8Array) => Fields | undefined,
): Fields | Record<string, never> | undefined {
  return bytes === undefined ? {} : read(bytes);
}

const garbled = (file: DataGroupName): ChipFailure => ({ code: 'garbled', step: 'read-file', file });
