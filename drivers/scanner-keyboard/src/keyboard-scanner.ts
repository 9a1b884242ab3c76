import { ScanningDevice, StallWatch } from '@motcua/devices/driver';
import type { ScanningDeviceParts } from '@motcua/devices/driver';
import type { KeyStroke } from './key-stroke.ts';
import { TypedCode } from './typed-code.ts';

/** What turns the bytes of a cable into keys. */
export interface Strokes {
  push(chunk: Uint8Array): readonly KeyStroke[];
  reset(): void;
}

export interface KeyboardScannerParts extends Omit<ScanningDeviceParts, 'driver'> {
  readonly strokes: Strokes;
  /** The next key must come within this time: a scanner types faster than anybody. */
  readonly gapTimeoutMs: number;
  readonly maximumCharacters: number;
}

/** A scanner that is a keyboard, over any transport that carries its keys. */
export class KeyboardScanner extends ScanningDevice {
  readonly characters = 'ascii';
  readonly #parts: KeyboardScannerParts;
  readonly #code: TypedCode;
  readonly #stall: StallWatch;

  constructor(parts: KeyboardScannerParts) {
    super({ ...parts, driver: '@motcua/driver-scanner-keyboard' });
    this.#parts = parts;
    this.#code = new TypedCode(parts.maximumCharacters);
    this.#stall = new StallWatch({
      startTimer: parts.startTimer,
      gapMs: parts.gapTimeoutMs,
      dropCurrent: () => this.#code.dropCurrent(),
      forget: () => this.#code.reset(),
    });
  }

  protected override take(chunk: Uint8Array): void {
    for (const stroke of this.#parts.strokes.push(chunk)) {
      const scan = this.#code.push(stroke);
      if (scan !== undefined) this.deliver(scan);
    }
    this.#stall.heard(this.#code.underWay);
  }

  protected override forget(): void {
    this.#stall.stop();
    this.#parts.strokes.reset();
    this.#code.reset();
  }

  protected override dropCurrent(): void {
    this.#code.dropCurrent();
  }
}
