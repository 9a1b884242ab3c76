/** A picture as the chip holds it. `bytes` is a fresh buffer; a face or a signature, so wipe it when done. */
export interface Portrait {
  readonly type: 'image/jpeg' | 'image/jp2' | 'image/x-jp2-codestream';
  readonly bytes: Uint8Array;
}

/** How each picture format starts. What a header around it claims is not believed over it. */
const signatures: readonly (readonly [Portrait['type'], readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/jp2', [0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a]],
  ['image/x-jp2-codestream', [0xff, 0x4f, 0xff, 0x51]],
];

/** The kind of picture that starts at `offset`; undefined when none does. */
export function pictureTypeOf(bytes: Uint8Array, offset: number): Portrait['type'] | undefined {
  const found = signatures.find(([, signature]) =>
    signature.every((byte, index) => bytes[offset + index] === byte),
  );
  return found?.[0];
}
