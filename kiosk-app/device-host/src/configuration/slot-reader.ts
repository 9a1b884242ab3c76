import { openConfiguration } from '@motcua/kiosk-config';
import type { Configuration, VerificationKey } from '@motcua/kiosk-config';
import type { Log } from '../log.ts';
import type { SlotName, SlotState } from './slot-state.ts';
import type { Slots } from './slots.ts';

/** A configuration whose signature was verified when it was read. */
export interface KeptConfiguration {
  readonly digest: string;
  readonly configuration: Configuration;
}

export interface SlotReaderOptions {
  readonly slots: Slots;
  readonly keys: readonly VerificationKey[];
  readonly unit: string;
  readonly log: Log;
}

/** Reads what the slots hold. A disk that cannot be read is as if it were empty. */
export class SlotReader {
  readonly #options: SlotReaderOptions;

  constructor(options: SlotReaderOptions) {
    this.#options = options;
  }

  state(): SlotState | undefined {
    try {
      return this.#options.slots.readState();
    } catch (error) {
      this.#options.log.error('configuration-storage', error);
      return undefined;
    }
  }

  /** What a slot holds; undefined when it is not rightly signed, or for another unit, as on a disk that was moved. */
  async read(slot: SlotName): Promise<KeptConfiguration | undefined> {
    const { keys, log, slots, unit } = this.#options;
    try {
      const file = slots.readSlot(slot);
      if (file === undefined) return undefined;
      const opened = await openConfiguration(file, keys);
      if (opened.code !== 'ok' || !opened.configuration.audience.units.includes(unit)) return undefined;
      return { digest: opened.digest, configuration: opened.configuration };
    } catch (error) {
      log.error('configuration-storage', error);
      return undefined;
    }
  }

  /** The newer of what is there, when nobody knows which slot is which. */
  async newest(): Promise<{ readonly slot: SlotName; readonly kept: KeptConfiguration } | undefined> {
    const found = await Promise.all(
      (['a', 'b'] as const).map(async (slot) => ({ slot, kept: await this.read(slot) })),
    );
    const [best] = found
      .flatMap(({ kept, slot }) => (kept === undefined ? [] : [{ slot, kept }]))
      .toSorted((one, other) => other.kept.configuration.version - one.kept.configuration.version);
    return best;
  }
}
