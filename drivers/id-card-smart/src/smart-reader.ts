import { BoardReader, cardReaderCounts } from '@motcua/devices/id-card';
import type {
  CardPresence,
  CardReaderAbout,
  CardReaderCapabilities,
  CardReaderHealth,
  CardReaderHealthDepth,
  ClaimResult,
  SmartCardReader,
  SmartClaim,
  SmartReadRequest,
  SmartReadResult,
  StartTimer,
} from '@motcua/devices/id-card';
import { interpret } from './interpret.ts';
import type { SmartReaderMapping } from './mapping.ts';
import { Reading } from './reading.ts';
import { SmartLineKeeper } from './smart-line-keeper.ts';
import type { SmartTransport } from './transport.ts';

export interface SmartReaderParts {
  readonly name: string;
  readonly transport: SmartTransport;
  readonly mapping: SmartReaderMapping;
  readonly readTimeoutMs: number;
  readonly startTimer: StartTimer;
}

/** A reader that says what it read in JSON, over any cable. */
export class JsonSmartReader extends BoardReader implements SmartCardReader {
  readonly kind = 'smart';
  readonly #parts: SmartReaderParts;
  readonly #keeper: SmartLineKeeper;
  #presence: CardPresence = 'unknown';
  #reading: Reading | undefined;
  #renewing: Promise<void> = Promise.resolve();
  #nextRequest = 1;

  constructor(parts: SmartReaderParts) {
    super(parts.name);
    this.#parts = parts;
    this.#keeper = new SmartLineKeeper(
      parts.transport,
      {
        connected: () => this.#show('unknown'),
        message: (text) => this.#take(text),
        lost: () => this.#lose(),
      },
      parts.startTimer,
    );
  }

  get about(): CardReaderAbout {
    return {
      kind: 'id-card-reader',
      driver: '@motcua/driver-id-card-smart',
      powerReporting: 'lost',
      healthDepths: ['internal', 'interactive'],
      tells: [],
      counts: cardReaderCounts,
    };
  }

  get capabilities(): CardReaderCapabilities {
    const tells = this.#parts.mapping.messages.some(({ means }) => means === 'card-present');
    return {
      interface: 'unknown',
      presence: tells ? 'events' : 'none',
      extendedLength: 'unknown',
      tellsCardFromReader: tells,
    };
  }

  claim(): ClaimResult<SmartClaim> {
    return this.board.claim(() => {
      const released = new AbortController();
      const release = async (): Promise<void> => {
        if (released.signal.aborted) return;
        released.abort();
        await this.#renewing;
        this.board.release();
      };
      return {
        read: (request) => this.#read(request, released.signal),
        release,
        [Symbol.asyncDispose]: release,
      };
    });
  }

  async checkHealth(options: {
    readonly depth: CardReaderHealthDepth;
    readonly signal: AbortSignal;
  }): Promise<CardReaderHealth> {
    if (options.signal.aborted) return { code: 'canceled' };
    if (options.depth === 'external') return { code: 'unsupported' };
    const claimed = this.claim();
    if (claimed.code === 'faulted') return { code: 'unhealthy', faults: claimed.faults };
    if (claimed.code !== 'claimed') return claimed;
    await using claim = claimed.claim;
    if (options.depth === 'internal') return { code: 'healthy', proof: 'link' };
    const { code } = await claim.read({ fields: ['idNumber'], signal: options.signal });
    if (code === 'read') return { code: 'healthy', proof: 'work' };
    if (code === 'reader-lost') return { code: 'lost' };
    return code === 'canceled' ? { code } : { code: 'unhealthy', faults: ['reader-error'] };
  }

  async close(): Promise<void> {
    this.#reading?.end({ code: 'reader-lost' });
    this.board.close();
    await this.#renewing;
    await this.#keeper.close();
  }

  async #read(request: SmartReadRequest, released: AbortSignal): Promise<SmartReadResult> {
    if (this.#reading !== undefined) throw new Error('a reading is under way');
    const { counters } = this.board;
    const { mapping, readTimeoutMs, startTimer } = this.#parts;
    const signal = AbortSignal.any([request.signal, released]);
    if (signal.aborted) return { code: 'canceled' };
    const requestId = String(this.#nextRequest);
    this.#nextRequest += 1;
    const reading = new Reading({ mapping, request, requestId, signal, readTimeoutMs, startTimer });
    this.#reading = reading;
    counters.add('commands');
    try {
      // The connection of a reading before may still be on its way out.
      await this.#renewing;
      if (reading.begin((text) => this.#keeper.send(text)) === 'no-line')
        reading.end({ code: 'reader-lost' });
      const result = await reading.result;
      if (result.code === 'read') counters.add('reads');
      if (result.code === 'card-torn') counters.add('torn');
      if (result.code === 'timeout') counters.add('timeouts');
      if (result.code === 'garbled') counters.add('errors');
      return result;
    } finally {
      this.#reading = undefined;
      if (reading.mayAnswerLate) this.#renew(reading);
    }
  }

  /** What the reader still has to say about this person must not be taken for the next one. */
  #renew(reading: Reading): void {
    reading.cancel((text) => this.#keeper.send(text));
    this.#renewing = this.#keeper.renew();
  }

  #take(text: string): void {
    const message = interpret(this.#parts.mapping, text);
    if (message.code === 'garbled') {
      this.board.counters.add('errors');
      this.#reading?.end({ code: 'garbled' });
      return;
    }
    if (message.code === 'ignored') return;
    switch (message.means) {
      case 'card-present':
        this.#show('present');
        break;
      case 'card-absent':
        if (this.#presence === 'present') this.#reading?.end({ code: 'card-torn' });
        this.#show('absent');
        break;
      case 'reader-present':
        this.#show(this.#presence);
        break;
      case 'reader-absent':
        this.#lose();
        break;
      default:
        // What nobody asked for is personal and goes no further.
        this.#reading?.take(message.means, message.content);
    }
  }

  #show(presence: CardPresence): void {
    this.#presence = presence;
    this.board.show({ kind: 'online', presence });
  }

  #lose(): void {
    this.#presence = 'unknown';
    this.#reading?.end({ code: 'reader-lost' });
    this.board.show({ kind: 'lost' });
  }
}
