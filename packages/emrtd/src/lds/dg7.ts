import { elementaryFiles } from '../files/elementary-files.ts';
import { findTlv, parseWrapped } from '../tlv/parse-tlv.ts';
import type { Portrait } from './picture-type.ts';
import { pictureTypeOf } from './picture-type.ts';

/**
 * The first handwritten signature in DG7 (ICAO 9303-10, 4.7.7), as a picture.
 *
 * Undefined when there is none to be shown. `bytes` is a fresh buffer; wipe it when done.
 */
export function readDg7(bytes: Uint8Array): Portrait | undefined {
  const picture = findTlv(parseWrapped(bytes, elementaryFiles.DG7.tag), 0x5f43)?.value;
  const type = picture === undefined ? undefined : pictureTypeOf(picture, 0);
  return picture === undefined || type === undefined ? undefined : { type, bytes: picture.slice() };
}
