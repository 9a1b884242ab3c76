/** How a scanner's bytes come out of a serial port: in pieces of odd sizes. Repeats from the start. */
export const usualChunkSizes: readonly number[] = [7, 1, 16, 3, 32, 5];

/**
 * Cuts bytes into chunks of the given sizes, over and over, and the first character of several bytes in two: a driver
 * that decodes each read by itself does not survive it.
 */
export function cutIntoChunks(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const cuts = new Set<number>([insideFirstLongCharacter(bytes), bytes.length]);
  for (let index = 0, end = 0; end < bytes.length; index += 1) {
    end += Math.max(sizes[index % sizes.length] ?? bytes.length, 1);
    cuts.add(Math.min(end, bytes.length));
  }
  const ends = [...cuts].toSorted((a, b) => a - b).filter((end) => end > 0);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

function insideFirstLongCharacter(bytes: Uint8Array): number {
  return bytes.findIndex((byte) => byte >= 0xc0) + 1;
}
