import { BoardReader } from '../../id-card/board-reader.ts';
import { cardReaderCounts } from '../../id-card/card-reader.ts';
import type {
  CardReaderAbout,
  CardReaderCapabilities,
  CardReaderHealth,
  CardReaderHealthDepth,
  ClaimResult,
} from '../../id-card/card-reader.ts';
import type {
  SmartCardReader,
  SmartClaim,
  SmartReadRequest,
  SmartReadResult,
} from '../../id-card/smart-reader.ts';
import type { Bench, SmartCardReaderHands } from '../bench.ts';

const card = { idNumber: '001099012345', fullName: 'Nguyễn Văn An', residence: 'Đông Quý' };

/** A smart reader and a card in memory. */
class ReferenceSmartReader extends BoardReader implements SmartCardReader, SmartCardReaderHands {
  readonly kind = 'smart';
  readonly card = card;
  readonly about: CardReaderAbout = {
    kind: 'id-card-reader',
    driver: '@motcua/devices',
    powerReporting: 'lost',
    healthDepths: ['internal'],
    tells: [],
    counts: cardReaderCounts,
  };
  readonly capabilities: CardReaderCapabilities = {
    interface: 'contactless',
    presence: 'events',
    extendedLength: 'unknown',
    tellsCardFromReader: true,
  };
  #end: ((result: SmartReadResult) => void) | undefined;
  #request: SmartReadRequest | undefined;

  constructor() {
    super('reference smart-card-reader');
    queueMicrotask(() => this.board.show({ kind: 'online', presence: 'absent' }));
  }

  claim(): ClaimResult<SmartClaim> {
    return this.board.claim(() => {
      const release = (): Promise<void> => {
        this.#end?.({ code: 'canceled' });
        this.board.release();
        return Promise.resolve();
      };
      return { read: (request) => this.#read(request), release, [Symbol.asyncDispose]: release };
    });
  }

  checkHealth({
    depth,
    signal,
  }: {
    readonly depth: CardReaderHealthDepth;
    readonly signal: AbortSignal;
  }): Promise<CardReaderHealth> {
    if (signal.aborted) return Promise.resolve({ code: 'canceled' });
    if (depth !== 'internal') return Promise.resolve({ code: 'unsupported' });
    const isThere = this.state.kind === 'ready' || this.state.kind === 'busy';
    return Promise.resolve(isThere ? { code: 'healthy', proof: 'link' } : { code: 'lost' });
  }

  close(): Promise<void> {
    this.#end?.({ code: 'reader-lost' });
    this.board.close();
    return Promise.resolve();
  }

  async insertCard(): Promise<void> {
    this.#show('present');
    if (this.#request === undefined) return;
    const fields = Object.fromEntries(
      Object.entries(card).filter(([name]) => this.#request?.fields.some((field) => field === name)),
    );
    this.board.counters.add('reads');
    this.#end?.({
      code: 'read',
      content: { fields, files: {}, portrait: undefined, assurance: 'reader-reported' },
    });
  }

  async pullCard(): Promise<void> {
    this.#show('absent');
  }

  async tearCard(): Promise<void> {
    this.#end?.({ code: 'card-torn' });
  }

  async insertForeignCard(): Promise<void> {
    this.#end?.({ code: 'refused', vendorCode: 'NO_ID_CARD' });
  }

  async garble(): Promise<void> {
    this.#end?.({ code: 'garbled' });
  }

  async unplug(): Promise<void> {
    this.#end?.({ code: 'reader-lost' });
    this.board.show({ kind: 'lost' });
  }

  async plugIn(): Promise<void> {
    this.#show('absent');
  }

  #show(presence: 'present' | 'absent'): void {
    this.board.show({ kind: 'online', presence });
  }

  async #read(request: SmartReadRequest): Promise<SmartReadResult> {
    if (this.#end !== undefined) throw new Error('a reading is under way');
    const { signal } = request;
    if (signal.aborted) return { code: 'canceled' };
    const { promise, resolve } = Promise.withResolvers<SmartReadResult>();
    const cancel = (): void => resolve({ code: 'canceled' });
    signal.addEventListener('abort', cancel, { once: true });
    this.#end = resolve;
    this.#request = request;
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', cancel);
      this.#end = undefined;
      this.#request = undefined;
    }
  }
}

/** A smart reader that keeps every clause, in memory. */
export function referenceSmartReader(): Bench<'smart-card-reader'> {
  const both = new ReferenceSmartReader();
  return { device: both, hands: both, close: () => both.close() };
}
