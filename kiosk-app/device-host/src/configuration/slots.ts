import { join } from 'node:path';
import { mostBytes } from '@motcua/kiosk-config';
import { replaceFile } from '../disk.ts';
import type { Disk } from '../disk.ts';
import { parseSlotState } from './slot-state.ts';
import type { SlotName, SlotState } from './slot-state.ts';

const mostStateBytes = 64 * 1024;

/** Two files that hold one configuration each, and which of them is which. */
export class Slots {
  readonly #folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** Which file is which; undefined when nothing was kept yet, or it cannot be read. */
  readState(): SlotState | undefined {
    const text = this.#disk.read(join(this.#folder, 'state.json'), mostStateBytes)?.toString('utf8');
    return text === undefined ? undefined : parseSlotState(text);
  }

  readSlot(name: SlotName): Buffer | undefined {
    return this.#disk.read(this.#path(name), mostBytes);
  }

  /** Puts a file into a slot that the state does not name. Throws what the disk throws. */
  writeSlot(name: SlotName, text: string): void {
    this.#replace(this.#path(name), text);
  }

  /** From here on the slots are what `state` says, whatever happens to the power. Throws what the disk throws. */
  writeState(state: SlotState): void {
    this.#replace(join(this.#folder, 'state.json'), JSON.stringify(state));
  }

  #path(name: SlotName): string {
    return join(this.#folder, `slot-${name}.jws`);
  }

  #replace(path: string, text: string): void {
    this.#disk.makeFolder(this.#folder);
    replaceFile(path, text, this.#disk);
  }
}
