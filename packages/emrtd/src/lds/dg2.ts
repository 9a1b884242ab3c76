import type { Tlv } from '../tlv/parse-tlv.ts';
import { findTlv, parseTlvs, parseWrapped } from '../tlv/parse-tlv.ts';
import type { Portrait } from './picture-type.ts';
import { pictureTypeOf } from './picture-type.ts';

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
    const type = pictureTypeOf(block, start);
    if (type !== undefined) return { type, bytes: block.slice(start) };
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
