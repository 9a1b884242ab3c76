import { MORE_FOLLOWS } from '../../apdu/chaining.ts';
import type { CommandApdu } from '../../apdu/command.ts';
import { statusWords } from '../../apdu/response.ts';
import { joinBytes } from '../../bytes/bytes.ts';
import { parseTlvHeader } from '../../tlv/parse-tlv.ts';

const GENERAL_AUTHENTICATE = 0x86;

/** Puts chained commands together on the card's side (ISO/IEC 7816-4, 5.3.3). */
export class CardChain {
  #kept: CommandApdu | undefined;

  /** As after power-up. */
  reset(): void {
    this.#kept = undefined;
  }

  /** The whole command once its last part is there; before that the status word for the part. */
  add(part: CommandApdu): CommandApdu | number {
    const before = this.#kept;
    this.#kept = undefined;
    const isOther =
      before !== undefined && (before.ins !== part.ins || before.p1 !== part.p1 || before.p2 !== part.p2);
    if (isOther) return statusWords.chainEndExpected;
    const data = joinBytes(before?.data ?? new Uint8Array(), part.data ?? new Uint8Array());
    const whole = data.length === 0 ? part : { ...part, data };
    if ((part.cla & MORE_FOLLOWS) === 0 || isWholeStep(whole)) return whole;
    this.#kept = whole;
    return statusWords.done;
  }
}

/** The steps of PACE are a chain themselves (ICAO 9303-11, 4.4.4), so there the object's length tells where one ends. */
function isWholeStep({ ins, data = new Uint8Array() }: CommandApdu): boolean {
  if (ins !== GENERAL_AUTHENTICATE) return false;
  const header = parseTlvHeader(data);
  return header !== undefined && data.length >= header.headerBytes + header.valueBytes;
}
