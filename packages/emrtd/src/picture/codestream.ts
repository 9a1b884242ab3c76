const CODESTREAM_START = 0xff_4f_ff_51;
const CODESTREAM_BOX = 0x6a_70_32_63;
const BOXES_MAX = 64;

/**
 * The JPEG 2000 codestream in a JP2 file (ITU-T T.800, I.4), or the bytes themselves when they are one; undefined when
 * there is none. What is measured and what is decoded are then the same bytes.
 */
export function codestreamOf(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 4 && view.getUint32(0) === CODESTREAM_START) return bytes;
  let offset = 0;
  for (let box = 0; box < BOXES_MAX && offset + 8 <= bytes.length; box += 1) {
    const said = view.getUint32(offset);
    // 0 goes to the end of the file; 1 has a length of 64 bits, which no portrait needs.
    const length = said === 0 ? bytes.length - offset : said;
    if (length < 8 || offset + length > bytes.length) return undefined;
    if (view.getUint32(offset + 4) === CODESTREAM_BOX) return bytes.subarray(offset + 8, offset + length);
    offset += length;
  }
  return undefined;
}
