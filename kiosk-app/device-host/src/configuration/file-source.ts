import { stat, readFile } from 'node:fs/promises';
import { mostBytes } from '@motcua/kiosk-config';
import type { ConfigurationKeeper } from './configuration-keeper.ts';

/** Looks at a file on this machine, such as on a stick that somebody plugs in. */
export class FileSource {
  readonly #path: string;
  #seen = '';

  constructor(path: string) {
    this.#path = path;
  }

  /** Offers the keeper what the file holds, when it has changed. Never rejects. */
  async look(keeper: ConfigurationKeeper): Promise<void> {
    try {
      const { isFile, mtimeMs, size } = await stat(this.#path).then((status) => ({
        isFile: status.isFile(),
        mtimeMs: status.mtimeMs,
        size: status.size,
      }));
      const seen = `${mtimeMs} ${size}`;
      if (!isFile || seen === this.#seen) return;
      const file = size > mostBytes ? new Uint8Array(mostBytes + 1) : await readFile(this.#path);
      if ((await keeper.offer(file, this.#path)) === 'waits') this.#seen = seen;
    } catch (error) {
      // No stick: nothing is wrong.
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing) keeper.refuse({ code: 'file-unreadable', source: this.#path });
    }
  }
}
