import { strokeOf } from './key-stroke.ts';
import type { KeyStroke } from './key-stroke.ts';

/** `struct input_event` of a 64-bit Linux: two words of time, type, code, value (linux/input.h). */
const eventBytes = 24;
const typeOffset = 16;
const codeOffset = 18;
const valueOffset = 20;

const keyEvent = 1;
const pressed = 1;
const released = 0;
const shiftCodes: readonly number[] = [42, 54];
const keypadEnter = 96;

/** From code 1 on (linux/input-event-codes.h); NUL stands for keys that type nothing. */
const keysOfCodes = `\u{1b}1234567890-=\b\tqwertyuiop[]\n\u{0}asdfghjkl;'\`\u{0}\\zxcvbnm,./\u{0}*\u{0} `;

/**
 * Turns what is read from `/dev/input/event*` into what was typed. Pure; an event may come in pieces, and however the
 * bytes are cut, the same strokes come out.
 */
export class EvdevStrokes {
  readonly #event = new DataView(new ArrayBuffer(eventBytes));
  #length = 0;
  #isShifted = false;

  push(chunk: Uint8Array): readonly KeyStroke[] {
    const strokes: KeyStroke[] = [];
    for (const byte of chunk) {
      this.#event.setUint8(this.#length, byte);
      this.#length += 1;
      if (this.#length < eventBytes) continue;
      this.#length = 0;
      const stroke = this.#readEvent();
      if (stroke !== undefined) strokes.push(stroke);
    }
    return strokes;
  }

  reset(): void {
    this.#length = 0;
    this.#isShifted = false;
  }

  #readEvent(): KeyStroke | undefined {
    if (this.#event.getUint16(typeOffset, true) !== keyEvent) return undefined;
    const code = this.#event.getUint16(codeOffset, true);
    const value = this.#event.getInt32(valueOffset, true);
    if (shiftCodes.includes(code)) {
      if (value === pressed || value === released) this.#isShifted = value === pressed;
      return undefined;
    }
    if (value !== pressed) return undefined;
    return strokeOf(code === keypadEnter ? '\n' : keysOfCodes[code - 1], this.#isShifted);
  }
}
