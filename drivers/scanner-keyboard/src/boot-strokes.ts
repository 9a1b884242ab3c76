import { BootKeyboard } from '@motcua/usb-cables';
import { strokeOf } from './key-stroke.ts';
import type { KeyStroke } from './key-stroke.ts';

/** From usage 0x04 on (HID Usage Tables, keyboard page); 0x32 is not on a US keyboard. */
const keysOfUsages = `abcdefghijklmnopqrstuvwxyz1234567890\n\u{1b}\b\t -=[]\\\u{0};'\`,./`;
const firstUsage = 0x04;
const keypadEnter = 0x58;
const keypadKeys = '1234567890.';
const firstKeypadUsage = 0x59;

/** Turns the reports of a scanner that is a keyboard (HID boot protocol) into what it types. Pure. */
export class BootStrokes {
  readonly #keyboard = new BootKeyboard();

  push(report: Uint8Array): readonly KeyStroke[] {
    const { pressed, isShifted } = this.#keyboard.push(report);
    return pressed.map((usage) => strokeOf(keyOfUsage(usage), isShifted));
  }

  reset(): void {
    this.#keyboard.reset();
  }
}

function keyOfUsage(usage: number): string | undefined {
  if (usage === keypadEnter) return '\n';
  return keysOfUsages[usage - firstUsage] ?? keypadKeys[usage - firstKeypadUsage];
}
