import type { ResponseApdu } from '../apdu/response.ts';
import type { ChipChannel } from '../channel/chip-channel.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import { encodeTlv } from '../tlv/encode-tlv.ts';
import { parseTlv } from '../tlv/parse-tlv.ts';

/** Where plain READ BINARY ends: its offset has 15 bits (ISO/IEC 7816-4, 11.2.3). */
const SHORT_OFFSET_MAX = 0x7f_ff;
/** Most bytes that fit a short answer under secure messaging. */
export const SHORT_BLOCK_BYTES = 223;
/** Tag and length around the bytes that odd READ BINARY answers with. */
const DISCRETIONARY_HEADER_BYTES = 4;

/** Says in the first parameter that its last five bits name a file (ISO/IEC 7816-4, 11.2.3). */
const SHORT_IDENTIFIER = 0x80;

/** Selects a file by its short identifier and reads up to `length` bytes from its start, all in one command. */
export function readFirstBlock(
  channel: ChipChannel,
  { shortId, length }: { readonly shortId: number; readonly length: number },
): Promise<Outcome<ResponseApdu>> {
  return channel.exchange({
    cla: 0,
    ins: 0xb0,
    p1: SHORT_IDENTIFIER | shortId,
    p2: 0,
    expectedBytes: length,
  });
}

/**
 * Reads up to `length` bytes of the selected file.
 *
 * Past 32 767 bytes it uses the odd instruction, whose answers bring a few bytes less where they have to stay short.
 */
export async function readBlock(
  channel: ChipChannel,
  { offset, length }: { readonly offset: number; readonly length: number },
): Promise<Outcome<ResponseApdu>> {
  if (offset <= SHORT_OFFSET_MAX) {
    return channel.exchange({ cla: 0, ins: 0xb0, p1: offset >> 8, p2: offset & 0xff, expectedBytes: length });
  }
  const digits =
    offset > 0xff_ff ? [offset >> 16, (offset >> 8) & 0xff, offset & 0xff] : [offset >> 8, offset & 0xff];
  const expected = length + DISCRETIONARY_HEADER_BYTES;
  const answer = await channel.exchange({
    cla: 0,
    ins: 0xb1,
    p1: 0,
    p2: 0,
    data: encodeTlv(0x54, Uint8Array.from(digits)),
    expectedBytes: length > SHORT_BLOCK_BYTES ? expected : Math.min(expected, SHORT_BLOCK_BYTES),
  });
  if (answer.code !== 'ok' || answer.value.data.length === 0) return answer;
  const object = parseTlv(answer.value.data);
  if (object?.tag !== 0x53) return { code: 'garbled' };
  return ok({ data: object.value, status: answer.value.status });
}
