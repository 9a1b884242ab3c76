const mebibyte = 1024 * 1024;

/** How much the gateway keeps for people who have not handed anything in yet. */
export interface FileLimits {
  /** Bytes of unbound files from one network address. */
  readonly unboundBytesOfAddress: number;
  /** Bytes of unbound files in all. */
  readonly unboundBytes: number;
  /** Bytes of those that are held from one network address. What is beyond is kept as long as any other. */
  readonly heldBytesOfAddress: number;
  /** Bytes of those that are held in all. */
  readonly heldBytes: number;
  /** Uploads under way from one network address. */
  readonly uploadsAtOnce: number;
  /** Uploads one network address may begin in a minute. */
  readonly uploadsPerMinute: number;
  /** Space on the disk that uploads leave free. */
  readonly freeBytesLeft: number;
  /** Width times height of a picture. */
  readonly mostPixels: number;
  /** From the end of the upload until the file is deleted, unless it is held or has become part of a case. */
  readonly keptMs: number;
}

export const defaultFileLimits: FileLimits = {
  unboundBytesOfAddress: 1024 * mebibyte,
  unboundBytes: 20 * 1024 * mebibyte,
  heldBytesOfAddress: 768 * mebibyte,
  heldBytes: 10 * 1024 * mebibyte,
  uploadsAtOnce: 8,
  uploadsPerMinute: 120,
  freeBytesLeft: 512 * mebibyte,
  mostPixels: 50_000_000,
  keptMs: 24 * 60 * 60 * 1000,
};

/** The limits with what a unit sets itself: files that are held leave a part of each quota to those that come and go. */
export function fileLimitsOf(own: Partial<FileLimits> = {}): FileLimits {
  const limits = { ...defaultFileLimits, ...own };
  return {
    ...limits,
    heldBytes: Math.min(limits.heldBytes, limits.unboundBytes / 2),
    heldBytesOfAddress: Math.min(limits.heldBytesOfAddress, (limits.unboundBytesOfAddress * 3) / 4),
  };
}
