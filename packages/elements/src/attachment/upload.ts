/** `id`: what the store calls the file, 8 to 64 letters, digits, `-` and `_`. */
export type UploadResult = { readonly code: 'ok'; readonly id: string } | { readonly code: 'failed' };

/** Hands one file over to where files are kept. Rejects with the signal's reason on abort. */
export type Upload = (file: File, signal: AbortSignal) => Promise<UploadResult>;
