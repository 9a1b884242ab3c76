import type { AccessOptions, OpenedAccess } from '../access/open-access.ts';
import type { ChipFailure } from '../failure.ts';
import type { Dg11Field } from '../lds/dg11.ts';
import type { Dg12Field } from '../lds/dg12.ts';
import type { Dg13Field } from '../lds/dg13.ts';
import type { MrzField, MrzReading } from '../lds/dg1.ts';
import type { Portrait } from '../lds/picture-type.ts';
import type { TrustStore } from '../trust/trust-store.ts';
import type { Authenticity } from './authenticity.ts';
import type { DocumentExpiry } from './document-expiry.ts';

/** What to read from a chip, and for which purpose: fields that are not named are neither returned nor kept. */
export interface ReadRequest {
  readonly access: AccessOptions;
  readonly mrzFields: readonly MrzField[];
  /** Fields of DG13, which only Vietnamese identity cards have. */
  readonly cardFields: readonly Dg13Field[];
  /** Fields of DG11, the holder's additional details, which some passports have. */
  readonly holderFields?: readonly Dg11Field[];
  /** Fields of DG12, the document's additional details. */
  readonly documentFields?: readonly Dg12Field[];
  readonly portrait: boolean;
  /** Whether to read the handwritten signature in DG7. */
  readonly signature?: boolean;
  readonly trust: TrustStore;
  readonly now: Date;
  /** The number in the scanned QR; a chip that holds another ends with `other-card` before anything is handed out. */
  readonly expectedIdNumber?: string;
  /** Checked before each APDU. */
  readonly signal: AbortSignal;
  /** Longest wait for one answer. */
  readonly apduTimeoutMs: number;
  /** Sizes of blocks to try, large to small. */
  readonly blockSizes?: readonly number[];
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Personal data, of the fields asked for only. */
export interface PersonalData {
  readonly mrz: MrzReading;
  readonly card: Readonly<Partial<Record<Dg13Field, string>>>;
  readonly holder: Readonly<Partial<Record<Dg11Field, string>>>;
  readonly document: Readonly<Partial<Record<Dg12Field, string>>>;
  /** Whether the document is past the date in its zone, told without handing out the date. */
  readonly expiry: DocumentExpiry;
}

/** What has happened so far, in this order; each once. */
export type ReadProgress =
  | { readonly kind: 'access-opened'; readonly method: OpenedAccess['method'] }
  /** Not yet known to be genuine. */
  | { readonly kind: 'personal-data'; readonly data: PersonalData }
  | { readonly kind: 'authenticity'; readonly authenticity: Authenticity };

/** A chip read to the end. */
export interface ChipReading {
  readonly code: 'read';
  readonly method: OpenedAccess['method'];
  readonly downgraded: boolean;
  readonly data: PersonalData;
  readonly authenticity: Authenticity;
  /** Undefined when not asked for, when the chip has none (children), or when it is not the signed one. */
  readonly portrait: Portrait | undefined;
  /** Likewise. */
  readonly signature: Portrait | undefined;
  /** Size of block that worked. */
  readonly blockBytes: number;
}

export type ReadResult = ChipReading | ChipFailure;
