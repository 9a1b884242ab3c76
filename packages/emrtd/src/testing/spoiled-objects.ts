/** Numbers that look random and are the same for the same seed (xorshift32), from 0 up to `below`. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Bytes a length field likes to lie with. */
const interesting = [0, 1, 0x7f, 0x80, 0x81, 0x82, 0x83, 0x84, 0xff, 0x1f, 0x30, 0x31] as const;
const RANDOM_BYTES_MAX = 64;

/** One of the originals with a few bytes changed, moved, cut or added, or bytes made of nothing. */
export function spoiledObject(
  originals: readonly Uint8Array[],
  random: (below: number) => number,
): Uint8Array {
  const original = originals[random(originals.length)];
  if (original === undefined || random(8) === 0) {
    return Uint8Array.from({ length: random(RANDOM_BYTES_MAX) }, () => random(256));
  }
  let bytes = Uint8Array.from(original);
  for (let change = 1 + random(3); change > 0 && bytes.length > 0; change -= 1) {
    // Lengths and tags stand at the front more often than anywhere else.
    const at = random(random(2) === 0 ? Math.min(40, bytes.length) : bytes.length);
    switch (random(5)) {
      case 0:
        bytes[at] = random(256);
        break;
      case 1:
        bytes[at] = interesting[random(interesting.length)] ?? 0;
        break;
      case 2:
        bytes = bytes.slice(0, at);
        break;
      case 3:
        bytes.copyWithin(at, random(bytes.length));
        break;
      default:
        bytes = Uint8Array.of(...bytes.subarray(0, at), random(256), ...bytes.subarray(at));
    }
  }
  return bytes;
}
