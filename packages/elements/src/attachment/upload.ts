import type { LocalText } from '@motcua/texts';

/**
 * `id`: what the store calls the file, 8 to 64 letters, digits, `-` and `_`. `failed`: it may go another time, and the
 * store may have said why it did not now. `refused`: the store does not take this file, and says why.
 */
export type UploadResult =
  | { readonly code: 'ok'; readonly id: string }
  | { readonly code: 'failed'; readonly message?: LocalText }
  | { readonly code: 'refused'; readonly message: LocalText };

export interface UploadTarget {
  /** Id of the field, or the path of an item's answer. */
  readonly fieldId: string;
  /** May be called as bytes leave, with the share that has left, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** Hands one file over to where files are kept. Rejects with the signal's reason on abort. */
export type Upload = (file: File, signal: AbortSignal, target: UploadTarget) => Promise<UploadResult>;
