import type { KeyObject } from 'node:crypto';
import type { FileName } from '../../files/elementary-files.ts';
import type { MrzKey } from '../../access/mrz-key.ts';

/** Everything a virtual chip is made of. Only synthetic people have one. */
export interface ChipContent {
  /** Files of the application and of the master file. */
  readonly files: ReadonlyMap<FileName, Uint8Array>;
  /** Without a CAN the chip takes PACE with the MRZ alone. */
  readonly can?: string;
  readonly mrz: MrzKey;
  readonly supportsBac: boolean;
  /** False for a chip that takes short commands and gives short answers only. */
  readonly extendedLength?: boolean;
  /** Private half of DG15. */
  readonly activeAuthenticationKey?: KeyObject;
  /** Private half of the key in DG14. */
  readonly chipAuthentication?: {
    readonly oid: string;
    readonly parameterId: number;
    readonly privateKey: bigint;
  };
}
