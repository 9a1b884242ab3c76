import type { CardReaderAbout, CardReaderHealth, CardReaderHealthDepth } from '../../id-card/card-reader.ts';
import type { CardSlot, PowerOnResult } from '../../id-card/card-slot.ts';
import type { ReaderStatus } from '../../id-card/reader-board.ts';
import { SlotReader } from '../../id-card/slot-reader.ts';
import type { CardTransmitResult } from '../../id-card/transparent-reader.ts';
import { WatchedValue } from '../../watched-value.ts';
import type { Bench, CardReaderHands } from '../bench.ts';

const command = Uint8Array.of(0x00, 0xa4, 0x04, 0x00);
const answer = Uint8Array.of(0x90, 0x00);
const atr = Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01);

/** A reader and a card in memory. */
class ReferenceSlot implements CardSlot, CardReaderHands {
  readonly capabilities = {
    interface: 'contactless',
    presence: 'events',
    extendedLength: 'yes',
    tellsCardFromReader: true,
  } as const;
  readonly exchange = { command, answer };
  readonly #status = new WatchedValue<ReaderStatus>({ kind: 'starting' });
  #hasCard = false;
  #isPlugged = true;

  constructor() {
    queueMicrotask(() => this.#show());
  }

  watch(listener: (status: ReaderStatus) => void) {
    return this.#status.watch(listener);
  }

  async powerOn(): Promise<PowerOnResult> {
    if (!this.#isPlugged) return { code: 'reader-lost' };
    return this.#hasCard ? { code: 'powered', atr, answerBytesMax: undefined } : { code: 'absent' };
  }

  async transmit(): Promise<CardTransmitResult> {
    if (!this.#isPlugged) return { code: 'reader-lost' };
    return this.#hasCard ? { code: 'answered', bytes: answer } : { code: 'card-torn' };
  }

  async powerOff(): Promise<void> {}

  ping(): Promise<boolean> {
    return Promise.resolve(this.#isPlugged);
  }

  async close(): Promise<void> {}

  insertCard(): Promise<void> {
    return this.#change(() => (this.#hasCard = true));
  }

  pullCard(): Promise<void> {
    return this.#change(() => (this.#hasCard = false));
  }

  unplug(): Promise<void> {
    return this.#change(() => (this.#isPlugged = false));
  }

  plugIn(): Promise<void> {
    return this.#change(() => (this.#isPlugged = true));
  }

  #change(act: () => unknown): Promise<void> {
    act();
    this.#show();
    return Promise.resolve();
  }

  #show(): void {
    const presence = this.#hasCard ? 'present' : 'absent';
    this.#status.set(this.#isPlugged ? { kind: 'online', presence } : { kind: 'lost' });
  }
}

/** Without the check that needs a person, so that a depth is left which is not declared. */
class ReferenceCardReader extends SlotReader {
  override get about(): CardReaderAbout {
    return { ...super.about, healthDepths: ['internal', 'external'] };
  }

  override async checkHealth(options: {
    readonly depth: CardReaderHealthDepth;
    readonly signal: AbortSignal;
  }): Promise<CardReaderHealth> {
    return options.depth === 'interactive' ? { code: 'unsupported' } : super.checkHealth(options);
  }
}

export function referenceCardReader(): Bench<'id-card-reader'> {
  const slot = new ReferenceSlot();
  const device = new ReferenceCardReader(slot, {
    name: 'reference id-card-reader',
    driver: '@motcua/devices',
    tells: [],
  });
  return { device, hands: slot, close: () => device.close() };
}
