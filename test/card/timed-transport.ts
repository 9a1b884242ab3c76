import type { CardTransport, TransmitResult } from '@motcua/emrtd';

/** What carrying APDUs over the air costs. */
export interface Link {
  readonly name: string;
  readonly perByteMs: number;
  readonly perApduMs: number;
}

/** Nine bits to a byte, as ISO/IEC 14443-3 sends them; frames and chaining are left out. */
const BITS_PER_BYTE = 9;
/** Reader, cable and the chip's own work, the same for every command. */
const PER_APDU_MS = 5;

/** The three rates of ISO/IEC 14443 that readers in offices use. */
export const links: readonly Link[] = [106, 424, 848].map((kilobits) => ({
  name: `${kilobits} kbit/s`,
  perByteMs: BITS_PER_BYTE / kilobits,
  perApduMs: PER_APDU_MS,
}));

/** One command and its answer on their way. */
export interface Carried {
  readonly command: Uint8Array;
  readonly answerBytes: number;
}

/** How long the link takes for a number of APDUs with so many bytes in both directions. */
export const timeOn = ({ perByteMs, perApduMs }: Link, apdus: number, bytes: number): number =>
  apdus * perApduMs + bytes * perByteMs;

/** Processor time of this process since then; unlike the clock it does not run while other processes do. */
export function cpuMsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Notes every APDU, and the time that the virtual chip itself takes, which is not the reader's. */
export class TimedTransport implements CardTransport {
  readonly carried: Carried[] = [];
  #chipMs = 0;
  readonly #chip: CardTransport;

  constructor(chip: CardTransport) {
    this.#chip = chip;
  }

  /** Computing of the virtual chip so far. */
  get chipMs(): number {
    return this.#chipMs;
  }

  async transmit(command: Uint8Array, options: { readonly signal: AbortSignal }): Promise<TransmitResult> {
    const before = process.cpuUsage();
    const result = await this.#chip.transmit(command, options);
    this.#chipMs += cpuMsSince(before);
    this.carried.push({ command, answerBytes: result.code === 'answered' ? result.bytes.length : 0 });
    return result;
  }
}
