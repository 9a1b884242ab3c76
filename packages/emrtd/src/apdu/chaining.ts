import type { CommandApdu } from './command.ts';

/** Bit of the class byte that says that more of the same command follows (ISO/IEC 7816-4, 5.4.1). */
export const MORE_FOLLOWS = 0x10;

/**
 * A command in parts whose data fits short length (ISO/IEC 7816-4, 5.3.3); the chip puts their data together.
 *
 * Only the last part asks for data, for no more than a short answer brings at once.
 */
export function chainOf(command: CommandApdu, partBytes: number): readonly CommandApdu[] {
  const { data = new Uint8Array(), expectedBytes } = command;
  const parts: CommandApdu[] = [];
  let offset = 0;
  for (; data.length - offset > partBytes; offset += partBytes) {
    const { ins, p1, p2 } = command;
    const part = data.subarray(offset, offset + partBytes);
    parts.push({ cla: command.cla | MORE_FOLLOWS, ins, p1, p2, data: part });
  }
  const rest = data.length === 0 ? {} : { data: data.subarray(offset) };
  const expected = expectedBytes === undefined ? {} : { expectedBytes: Math.min(expectedBytes, 256) };
  return [...parts, { ...command, ...rest, ...expected }];
}
