import { ScanningDevice, StallWatch } from '@motcua/devices/driver';
import type { ScanningDeviceParts } from '@motcua/devices/driver';
import { Framing } from './framing.ts';
import type { Frame } from './framing.ts';
import type { Suffix } from './suffix.ts';

export interface ScannerParts extends Omit<ScanningDeviceParts, 'driver'> {
  readonly suffix: Suffix;
  readonly interByteTimeoutMs: number;
  readonly maximumBytes: number;
}

/** A scanner that is only listened to, over any transport that carries its bytes. */
export class ByteScanner extends ScanningDevice {
  readonly #framing: Framing;
  readonly #parts: ScannerParts;
  readonly #stall: StallWatch;
  #cancelPause: (() => void) | undefined;

  constructor(parts: ScannerParts) {
    super({ ...parts, driver: '@motcua/driver-scanner-serial' });
    this.#parts = parts;
    this.#framing = new Framing(parts);
    this.#stall = new StallWatch({
      startTimer: parts.startTimer,
      gapMs: parts.interByteTimeoutMs,
      dropCurrent: () => this.#framing.dropCurrent(),
      forget: () => this.#framing.reset(),
    });
  }

  get codeEnd(): 'marked' | 'pause' {
    return this.#parts.suffix === 'none' ? 'pause' : 'marked';
  }

  protected override take(chunk: Uint8Array): void {
    this.#cancelPause?.();
    const [first] = this.#framing.push(chunk);
    this.#tell(first);
    const { underWay } = this.#framing;
    if (this.codeEnd === 'marked') this.#stall.heard(underWay);
    else if (underWay)
      this.#cancelPause = this.#parts.startTimer(this.#parts.interByteTimeoutMs, () => {
        this.#tell(this.#framing.pause());
      });
  }

  protected override forget(): void {
    this.#cancelPause?.();
    this.#stall.stop();
    this.#framing.reset();
  }

  protected override dropCurrent(): void {
    this.#framing.dropCurrent();
  }

  #tell(frame: Frame | undefined): void {
    if (frame !== undefined) this.deliver(frame);
  }
}
