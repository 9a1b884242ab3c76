/** One BER-TLV data object. Everything here is a view of the parsed memory, so wiping that wipes this. */
export interface Tlv {
  /** Identifier octets as one number: `0x30`, `0x7f49`, `0x5f1f`. */
  readonly tag: number;
  readonly value: Uint8Array;
  /** The whole object with tag and length, as it was. */
  readonly bytes: Uint8Array;
}

const TAG_BYTES_MAX = 3;
const LENGTH_BYTES_MAX = 3;
const SIBLINGS_MAX = 4096;

/** Tag and length at the start of `bytes`, whether or not the value is there yet; undefined when they are no BER. */
export function parseTlvHeader(
  bytes: Uint8Array,
): { readonly tag: number; readonly headerBytes: number; readonly valueBytes: number } | undefined {
  const first = bytes[0];
  if (first === undefined) return undefined;
  let tag = first;
  let offset = 1;
  if ((first & 0x1f) === 0x1f) {
    let next: number | undefined;
    do {
      next = bytes[offset];
      if (next === undefined || offset >= TAG_BYTES_MAX) return undefined;
      tag = tag * 256 + next;
      offset += 1;
    } while ((next & 0x80) !== 0);
  }
  const length = bytes[offset];
  if (length === undefined) return undefined;
  offset += 1;
  if (length < 0x80) return { tag, headerBytes: offset, valueBytes: length };
  // 80 is the indefinite form, which neither DER nor ISO/IEC 7816-4 allows.
  const lengthBytes = length & 0x7f;
  if (lengthBytes === 0 || lengthBytes > LENGTH_BYTES_MAX || offset + lengthBytes > bytes.length)
    return undefined;
  let valueBytes = 0;
  for (const byte of bytes.subarray(offset, offset + lengthBytes)) valueBytes = valueBytes * 256 + byte;
  return { tag, headerBytes: offset + lengthBytes, valueBytes };
}

/** The data object at the start of `bytes`, with whatever follows it ignored; undefined when it is not whole. */
export function parseTlv(bytes: Uint8Array): Tlv | undefined {
  const header = parseTlvHeader(bytes);
  if (header === undefined) return undefined;
  const end = header.headerBytes + header.valueBytes;
  if (end > bytes.length) return undefined;
  return { tag: header.tag, value: bytes.subarray(header.headerBytes, end), bytes: bytes.subarray(0, end) };
}

/** The data objects that fill `bytes` exactly; undefined when they do not. Looks one level deep, so it cannot recurse. */
export function parseTlvs(bytes: Uint8Array): readonly Tlv[] | undefined {
  const found: Tlv[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const next = parseTlv(bytes.subarray(offset));
    if (next === undefined || found.length >= SIBLINGS_MAX) return undefined;
    found.push(next);
    offset += next.bytes.length;
  }
  return found;
}

/** The children of one object of the given tag, when `bytes` is exactly that object. */
export function parseWrapped(bytes: Uint8Array, tag: number): readonly Tlv[] | undefined {
  const outer = parseTlv(bytes);
  if (outer === undefined || outer.tag !== tag || outer.bytes.length !== bytes.length) return undefined;
  return parseTlvs(outer.value);
}

/** The first object with a tag. */
export function findTlv(objects: readonly Tlv[] | undefined, tag: number): Tlv | undefined {
  return objects?.find((object) => object.tag === tag);
}
