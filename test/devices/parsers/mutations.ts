/** Random numbers from a seed (Marsaglia's xorshift32): whole, from 0 up to below the limit. */
export function randomBelow(seed: number): (limit: number) => number {
  let state = seed | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** What parsers trip over: ends, signs, escapes, lengths. */
const awkward = [
  0x00, 0x01, 0x0a, 0x0d, 0x10, 0x1b, 0x1d, 0x22, 0x37, 0x5c, 0x5d, 0x7b, 0x7f, 0x80, 0xc0, 0xff,
];

/** The same bytes strings for the same seed: one in eight a sample as it is, one in eight noise, the rest spoilt samples. */
export function* mutations(
  samples: readonly Uint8Array[],
  { seed, count }: { readonly seed: number; readonly count: number },
): Generator<Uint8Array, void> {
  const below = randomBelow(seed);
  const byte = (): number => (below(3) === 0 ? (awkward[below(awkward.length)] ?? 0) : below(256));
  const sample = (): Uint8Array => samples[below(samples.length)] ?? new Uint8Array(0);
  const place = (bytes: { readonly length: number }): number => below(bytes.length + 1);
  const spoil = (bytes: Uint8Array): Uint8Array => {
    const at = place(bytes);
    switch (below(5)) {
      case 0:
        return bytes.with(Math.max(0, Math.min(at, bytes.length - 1)), byte());
      case 1:
        return Uint8Array.of(...bytes.subarray(0, at), byte(), ...bytes.subarray(at));
      case 2:
        return Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + 1 + below(4)));
      case 3:
        return bytes.slice(0, at);
      default: {
        const other = sample();
        return Uint8Array.of(...bytes.subarray(0, at), ...other.subarray(place(other)));
      }
    }
  };
  for (let made = 0; made < count; made += 1) {
    const choice = below(8);
    if (choice === 0) {
      yield Uint8Array.from({ length: below(80) }, byte);
    } else {
      let bytes = sample();
      for (let times = choice === 1 ? 0 : 1 + below(4); times > 0 && bytes.length > 0; times -= 1)
        bytes = spoil(bytes);
      yield bytes;
    }
  }
}
