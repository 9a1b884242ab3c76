/** A response APDU: what the card gave and its status word (ISO/IEC 7816-4, 5.6). */
export interface ResponseApdu {
  readonly data: Uint8Array;
  /** SW1 and SW2 as one number, for example `0x9000`. */
  readonly status: number;
}

/** Splits a response; undefined below two bytes, which no living card sends. The data is a view of `bytes`. */
export function decodeResponse(bytes: Uint8Array): ResponseApdu | undefined {
  const first = bytes.at(-2);
  const second = bytes.at(-1);
  if (first === undefined || second === undefined) return undefined;
  return { data: bytes.subarray(0, -2), status: first * 256 + second };
}

/** Status words that the reader acts on (ISO/IEC 7816-4, table 6, and ICAO 9303-11). */
export const statusWords = {
  done: 0x9000,
  endOfFile: 0x6282,
  authenticationFailed: 0x6300,
  wrongLength: 0x6700,
  securityStatus: 0x6982,
  chainEndExpected: 0x6883,
  chainingUnsupported: 0x6884,
  blocked: 0x6983,
  conditions: 0x6985,
  secureObjectsMissing: 0x6987,
  secureObjectsWrong: 0x6988,
  wrongData: 0x6a80,
  notFound: 0x6a82,
  referenceNotFound: 0x6a88,
  wrongOffset: 0x6b00,
  unknownInstruction: 0x6d00,
} as const;
