import { joinBytes } from '../bytes/bytes.ts';

/** A command APDU (ISO/IEC 7816-4, 5.2) before it is bytes. */
export interface CommandApdu {
  readonly cla: number;
  readonly ins: number;
  readonly p1: number;
  readonly p2: number;
  /** At most 65 535 bytes. */
  readonly data?: Uint8Array;
  /** Most bytes wanted in the answer (Ne), 1 to 65 536; left out when none is expected. */
  readonly expectedBytes?: number;
}

const SHORT_DATA_MAX = 255;
const SHORT_EXPECTED_MAX = 256;
const EXTENDED_EXPECTED_MAX = 65_536;

/** True when the command needs extended length, which not every chip and reader takes. */
export function needsExtendedLength(command: CommandApdu): boolean {
  return (command.data?.length ?? 0) > SHORT_DATA_MAX || (command.expectedBytes ?? 0) > SHORT_EXPECTED_MAX;
}

/** The bytes of a command; short form where it fits, extended otherwise. Throws on lengths no APDU can carry. */
export function encodeCommand(command: CommandApdu): Uint8Array {
  const data = command.data ?? new Uint8Array();
  const expected = command.expectedBytes;
  if (data.length > 0xff_ff) throw new RangeError('too much data for an APDU');
  if (expected !== undefined && (expected < 1 || expected > EXTENDED_EXPECTED_MAX)) {
    throw new RangeError('no APDU can ask for this many bytes');
  }
  const extended = needsExtendedLength(command);
  const header = Uint8Array.of(command.cla, command.ins, command.p1, command.p2);
  return joinBytes(
    header,
    encodeDataLength(data.length, extended),
    data,
    encodeExpected(expected, data, extended),
  );
}

function encodeDataLength(length: number, extended: boolean): Uint8Array {
  if (length === 0) return new Uint8Array();
  return extended ? Uint8Array.of(0, length >> 8, length & 0xff) : Uint8Array.of(length);
}

// The largest value is written as zero. Without data, extended Le keeps the leading zero that Lc would have brought.
function encodeExpected(expected: number | undefined, data: Uint8Array, extended: boolean): Uint8Array {
  if (expected === undefined) return new Uint8Array();
  if (!extended) return Uint8Array.of(expected & 0xff);
  const length = Uint8Array.of((expected >> 8) & 0xff, expected & 0xff);
  return data.length === 0 ? joinBytes(Uint8Array.of(0), length) : length;
}

/** Reads a command as a card does; undefined when the lengths do not add up. The data is a copy. */
export function decodeCommand(bytes: Uint8Array): CommandApdu | undefined {
  const [cla, ins, p1, p2] = bytes;
  if (cla === undefined || ins === undefined || p1 === undefined || p2 === undefined) return undefined;
  const header = { cla, ins, p1, p2 };
  const body = bytes.slice(4);
  const [first = 0, second = 0, third = 0] = body;
  if (body.length === 0) return header;
  if (body.length === 1) return { ...header, expectedBytes: first === 0 ? SHORT_EXPECTED_MAX : first };
  if (first !== 0) return withData(header, body.subarray(1), first, 1);
  if (body.length < 3) return undefined;
  const length = second * 256 + third;
  if (body.length === 3) return { ...header, expectedBytes: length === 0 ? EXTENDED_EXPECTED_MAX : length };
  return length === 0 ? undefined : withData(header, body.subarray(3), length, 2);
}

function withData(
  header: CommandApdu,
  rest: Uint8Array,
  dataBytes: number,
  expectedFieldBytes: 1 | 2,
): CommandApdu | undefined {
  const data = rest.subarray(0, dataBytes);
  if (rest.length === dataBytes) return { ...header, data };
  if (rest.length !== dataBytes + expectedFieldBytes) return undefined;
  const field = rest.subarray(dataBytes);
  const value = expectedFieldBytes === 1 ? (field[0] ?? 0) : (field[0] ?? 0) * 256 + (field[1] ?? 0);
  const most = expectedFieldBytes === 1 ? SHORT_EXPECTED_MAX : EXTENDED_EXPECTED_MAX;
  return { ...header, data, expectedBytes: value === 0 ? most : value };
}
