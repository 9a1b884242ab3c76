import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv, parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';

/** The portrait as the chip holds it. `bytes` is a fresh buffer; it is a face, so wipe it when done. */
export interface Portrait {
  readonly type: 'image/jpeg' | 'image/jp2' | 'image/x-jp2-codestream';
  readonly bytes: Uint8Array;
}

/** How each picture format starts. What the header claims is not believed over it. */
const signatures: readonly (readonly [Portrait['type'], readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/jp2', [0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a]],
  ['image/x-jp2-codestream', [0xff, 0x4f, 0xff, 0x51]],
];

const FACE_RECORD = 0x46_41_43_00;
const SEARCHED_BYTES = 512;

/** The first portrait in DG2 (ICAO 9303-10, 4.7.2); undefined when there is none to be shown. */
export function readDg2(bytes: Uint8Array): Portrait | undefined {
  const group = findTlv(parseWrapped(bytes, 0x75), 0x7f61);
  const template = group === undefined ? undefined : findTlv(parseTlvs(group.value), 0x7f60);
  const objects = template === undefined ? undefined : parseTlvs(template.value);
  const block: Tlv | undefined = findTlv(objects, 0x5f2e) ?? findTlv(objects, 0x7f2e);
  return block === undefined ? undefined : portraitIn(block.value);
}

function portraitIn(block: Uint8Array): Portrait | undefined {
  const from = imageOffset(block);
  // Without the header of ISO/IEC 19794-5, for example in ISO/IEC 39794-5, the picture is looked for near the start.
  const last = from ?? Math.min(block.length, SEARCHED_BYTES);
  for (let start = from ?? 0; start <= last; start += 1) {
    const found = signatures.find(([, signature]) =>
      signature.every((byte, index) => block[start + index] === byte),
    );
    if (found !== undefined) return { type: found[0], bytes: block.slice(start) };
  }
  return undefined;
}

/** Where the picture starts after general header, facial information, feature points and image information. */
function imageOffset(block: Uint8Array): number | undefined {
  if (block.length < 46) return undefined;
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
  if (view.getUint32(0) !== FACE_RECORD) return undefined;
  const featurePoints = view.getUint16(18);
  const offset = 14 + 20 + featurePoints * 8 + 12;
  return offset < block.length ? offset : undefined;
}
