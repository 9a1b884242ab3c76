import type { ChipChannel } from '../channel/chip-channel.ts';
import { shortIdOf } from '../files/elementary-files.ts';
import { readFirstBlock } from '../files/read-block.ts';
import { parseTlvs } from '../tlv/parse-tlv.ts';

/** Card capabilities, and in their third byte what the chip takes (ISO/IEC 7816-4, 12.1.1.9). */
const CAPABILITIES = 0x47;
const CHAINING = 0x80;
const EXTENDED_LENGTH = 0x40;

/**
 * Reads EF.ATR/INFO and has the channel send long commands in parts when the file says that the chip takes nothing else.
 *
 * In the clear. Leaves the master file selected; what goes wrong shows in the next command.
 */
export async function learnLengths(channel: ChipChannel): Promise<void> {
  if (channel.speaksShort) return;
  await channel.exchange({ cla: 0, ins: 0xa4, p1: 0, p2: 0x0c, data: Uint8Array.of(0x3f, 0) });
  const file = await readFirstBlock(channel, { shortId: shortIdOf('AtrInfo'), length: 256 });
  if (file.code === 'ok' && saysShortOnly(file.value.data)) channel.speakShort();
}

/** True when EF.ATR/INFO says that the chip takes chained commands and none of extended length. */
export function saysShortOnly(atrInfo: Uint8Array): boolean {
  const capabilities = parseTlvs(atrInfo)?.find(({ tag }) => tag === CAPABILITIES)?.value;
  const functions = capabilities?.[2];
  return functions !== undefined && (functions & (CHAINING | EXTENDED_LENGTH)) === CHAINING;
}
