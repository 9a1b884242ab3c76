import type { CardReader, ClaimResult } from './card-reader.ts';

/** Fields that a smart reader may hand over, named as in `@motcua/emrtd` where both know them. */
export const smartCardFields = [
  'idNumber',
  'fullName',
  'birthDate',
  'sex',
  'nationality',
  'ethnicity',
  'religion',
  'placeOfOrigin',
  'residence',
  'identifyingFeatures',
  'issueDate',
  'expiryDate',
  'fatherName',
  'motherName',
  'spouseName',
  'oldIdNumber',
] as const;

/** One of the fields. */
export type SmartCardField = (typeof smartCardFields)[number];

/** Files of the chip that some smart readers hand over as they are. */
export const smartCardFiles = ['DG1', 'DG2', 'DG13', 'DG14', 'DG15', 'SOD'] as const;

/** One of the files. */
export type SmartCardFile = (typeof smartCardFiles)[number];

/** What may be handed on. Everything else that the reader sends is dropped at once. */
export interface SmartReadRequest {
  readonly fields: readonly SmartCardField[];
  readonly files?: readonly SmartCardFile[];
  readonly portrait?: boolean;
  /** For readers that open the chip with it: the last six digits of the ID number. */
  readonly can?: string;
  readonly signal: AbortSignal;
}

/** What a smart reader said about a card. */
export interface SmartCardContent {
  /** Raw text, NFC, as the reader gave it; a field that the reader left out is missing. */
  readonly fields: Readonly<Partial<Record<SmartCardField, string>>>;
  readonly files: Readonly<Partial<Record<SmartCardFile, Uint8Array>>>;
  readonly portrait: Uint8Array | undefined;
  /**
   * The word of a box that anybody can imitate on its cable. It is never `chip-verified`: only files that pass passive
   * authentication on this side prove anything, and then it is their proof, not the reader's.
   */
  readonly assurance: 'reader-reported';
}

/** What came of one reading. */
export type SmartReadResult =
  | { readonly code: 'read'; readonly content: SmartCardContent }
  | { readonly code: 'card-torn' }
  /** The reader could not read this card; `vendorCode` is its own word for why, never shown to citizens. */
  | { readonly code: 'refused'; readonly vendorCode: string }
  /** The reader said something that its declared mapping does not describe. */
  | { readonly code: 'garbled' }
  | { readonly code: 'reader-lost' }
  | { readonly code: 'timeout' }
  | { readonly code: 'canceled' };

/** The right to use a smart reader, until it is released. */
export interface SmartClaim extends AsyncDisposable {
  /** Waits for a card and reads it. One reading at a time: a second one before the first has ended throws. */
  read(request: SmartReadRequest): Promise<SmartReadResult>;
  /** Gives the reader back. Ends what is under way with `canceled`. Safe to call twice. */
  release(): Promise<void>;
}

/** A reader that reads the card by itself and hands over finished fields. */
export interface SmartCardReader extends CardReader {
  readonly kind: 'smart';
  /** Takes the reader for one user. Comes back at once. */
  claim(): ClaimResult<SmartClaim>;
}
