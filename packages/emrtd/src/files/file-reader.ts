import type { ChipChannel } from '../channel/chip-channel.ts';
import type { Outcome } from '../failure.ts';
import type { FileName } from './elementary-files.ts';
import { readFile } from './read-file.ts';

/** Tried one after another, each at most once: extended length, and what fits a short APDU under secure messaging. */
export const defaultBlockSizes: readonly number[] = [4096, 1024, 223];

/** 256 KiB: no portrait is larger, and a chip that claims more is not believed. */
export const defaultMaxFileBytes = 0x4_00_00;

export interface FileReaderOptions {
  /** From large to small, each at least 16. */
  readonly blockSizes?: readonly number[];
  readonly maxBytes?: number;
  /** Opens access again after the chip gave up the secure session, with the application selected. */
  readonly reopen: () => Promise<Outcome<unknown>>;
}

/** Reads files one after another, with the largest blocks that this chip and reader have shown to take. */
export class FileReader {
  readonly #channel: ChipChannel;
  readonly #options: FileReaderOptions;
  readonly #sizes: readonly number[];
  #attempt = 0;

  constructor(channel: ChipChannel, options: FileReaderOptions) {
    this.#channel = channel;
    this.#options = options;
    this.#sizes = options.blockSizes ?? defaultBlockSizes;
  }

  /** The size in use now; the operator may start with it the next time. */
  get blockBytes(): number {
    return this.#sizes[this.#attempt] ?? 223;
  }

  /** Reads one file whole; the caller wipes it. */
  async read(file: FileName): Promise<Outcome<Uint8Array>> {
    for (;;) {
      const maxBytes = this.#options.maxBytes ?? defaultMaxFileBytes;
      const read = await readFile(this.#channel, file, { blockBytes: this.blockBytes, maxBytes });
      if (read.code !== 'block-refused') return read;
      this.#attempt += 1;
      if (this.#attempt >= this.#sizes.length) {
        return { code: 'unexpected-status', step: 'read-file', status: read.status, file };
      }
      if (this.#channel.isSecure) continue;
      const reopened = await this.#options.reopen();
      if (reopened.code !== 'ok') return reopened;
    }
  }
}
