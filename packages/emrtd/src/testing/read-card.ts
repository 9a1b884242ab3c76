import type { FileName } from '../files/elementary-files.ts';
import { createTrustStore } from '../trust/trust-store.ts';
import type { ReadRequest } from '../reader/read-request.ts';
import { readChip } from '../reader/read-chip.ts';
import { createDocumentIssuer } from '../simulator/personalise/document-issuer.ts';
import { VirtualChip } from '../simulator/chip/virtual-chip.ts';
import type { ChipFault } from '../simulator/chip/chip-fault.ts';
import type { ChipContent } from '../simulator/chip/chip-content.ts';
import type { CardOptions } from '../simulator/personalise/personalise-card.ts';
import { personaliseCard } from '../simulator/personalise/personalise-card.ts';
import { nguyenVanAn } from '../simulator/personalise/synthetic-person.ts';
import type { TrustStore } from '../trust/trust-store.ts';

/** One issuer for a whole test file; making keys takes time. */
export const testIssuer = createDocumentIssuer();

/** The date of all tests. */
export const testNow = new Date('2026-11-22T03:00:00Z');

export const storeOf = (...certificates: readonly Uint8Array[]): TrustStore =>
  createTrustStore({ certificates }).store;

/** Nguyễn Văn An's card. */
export const exampleCard = (options: CardOptions = {}, issuer = testIssuer): ChipContent =>
  personaliseCard(nguyenVanAn, issuer, options);

/** The content with one file changed. */
export function withFile(
  content: ChipContent,
  name: FileName,
  change: (bytes: Uint8Array) => Uint8Array,
): ChipContent {
  const files = new Map(content.files);
  files.set(name, change(Uint8Array.from(files.get(name) ?? [])));
  return { ...content, files };
}

/** The content without one file. */
export function withoutFile(content: ChipContent, name: FileName): ChipContent {
  return { ...content, files: new Map([...content.files].filter(([other]) => other !== name)) };
}

/** A request for the example card, with parts replaced. */
export function request(parts: Partial<ReadRequest> = {}): ReadRequest {
  return {
    access: { can: '012345', bac: 'never' },
    mrzFields: ['documentNumber', 'expiryDate'],
    cardFields: ['fullName', 'residence'],
    portrait: true,
    trust: storeOf(testIssuer.authority),
    now: testNow,
    signal: new AbortController().signal,
    apduTimeoutMs: 60_000,
    ...parts,
  };
}

/** Puts a chip, with what is wrong with it, on the reader and reads it. */
export function readCard(
  content: ChipContent,
  parts: Partial<ReadRequest> = {},
  ...faults: readonly ChipFault[]
) {
  const chip = new VirtualChip(content);
  for (const fault of faults) chip.inject(fault);
  return { chip, result: readChip(chip, request(parts)) };
}
