import type { ChipChannel } from '../channel/chip-channel.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import type { FileName } from './elementary-files.ts';
import type { FileOutcome } from './read-file.ts';
import { SHORT_BLOCK_BYTES } from './read-block.ts';
import { readFile } from './read-file.ts';

/** From large to small, each tried at most once: extended length, and what fits a short APDU under secure messaging. */
export const defaultBlockSizes: readonly number[] = [4096, 1024, SHORT_BLOCK_BYTES];

/** 256 KiB: no portrait is larger, and a chip that claims more is not believed. */
export const defaultMaxFileBytes = 0x4_00_00;

export interface FileReaderOptions {
  /** From large to small, each at least 16. */
  readonly blockSizes?: readonly number[];
  readonly maxBytes?: number;
  /** Opens access again after the chip gave up the secure session, with the application selected. */
  readonly reopen: () => Promise<Outcome<unknown>>;
}

/** One way of reading that may or may not suit a chip. */
interface Attempt {
  readonly blockBytes: number;
  readonly manner: 'at-once' | 'step-by-step';
}

/**
 * Reads files one after another, with the largest blocks that this chip and reader have shown to take.
 *
 * The first size is tried with one command for selecting and reading. A chip that does not take that is read step by
 * step with the next size, so it loses its secure session once and not twice.
 */
export class FileReader {
  readonly #channel: ChipChannel;
  readonly #options: FileReaderOptions;
  readonly #attempts: readonly Attempt[];
  #attempt = 0;

  constructor(channel: ChipChannel, options: FileReaderOptions) {
    this.#channel = channel;
    this.#options = options;
    this.#attempts = attemptsOf(options.blockSizes ?? defaultBlockSizes);
  }

  /** The size in use now; the operator may start with it the next time. */
  get blockBytes(): number {
    return this.#current.blockBytes;
  }

  /** Opens access again when the secure session is gone. */
  async ensureOpen(): Promise<Outcome<unknown>> {
    return this.#channel.isSecure ? ok(undefined) : this.#options.reopen();
  }

  /** Reads one file as the last one was read, and tries nothing else. The caller wipes it. */
  readOnce(file: FileName): Promise<FileOutcome> {
    this.#passOverLongBlocks();
    const maxBytes = this.#options.maxBytes ?? defaultMaxFileBytes;
    return readFile(this.#channel, file, { ...this.#current, maxBytes });
  }

  /** Reads one file whole; the caller wipes it. */
  async read(file: FileName): Promise<Outcome<Uint8Array>> {
    for (;;) {
      const read = await this.readOnce(file);
      if (read.code !== 'block-refused') return read;
      this.#attempt += 1;
      if (this.#attempt >= this.#attempts.length) {
        return { code: 'unexpected-status', step: 'read-file', status: read.status, file };
      }
      const reopened = await this.ensureOpen();
      if (reopened.code !== 'ok') return reopened;
    }
  }

  /** Blocks that no short answer holds are not even tried with a chip that takes no others. */
  #passOverLongBlocks(): void {
    const isLong = (): boolean => this.blockBytes > lastAttempt.blockBytes;
    while (this.#channel.speaksShort && isLong() && this.#attempt + 1 < this.#attempts.length)
      this.#attempt += 1;
  }

  get #current(): Attempt {
    return this.#attempts[this.#attempt] ?? lastAttempt;
  }
}

const lastAttempt: Attempt = { blockBytes: SHORT_BLOCK_BYTES, manner: 'step-by-step' };

function attemptsOf([largest = lastAttempt.blockBytes, ...smaller]: readonly number[]): readonly Attempt[] {
  const rest = smaller.length === 0 ? [largest] : smaller;
  const careful = rest.map((blockBytes): Attempt => ({ blockBytes, manner: 'step-by-step' }));
  return [{ blockBytes: largest, manner: 'at-once' }, ...careful];
}
