import { WatchedValue } from '@motcua/devices';
import type { CardPresence, CardReaderCapabilities, CardTransmitResult, Unsubscribe } from '@motcua/devices';
import type { CardSlot, PowerOnResult, ReaderStatus, StartTimer } from '@motcua/devices/id-card';
import { CcidSession } from './ccid-session.ts';
import { commandTypes } from './commands.ts';
import { parseDescriptor } from './descriptor.ts';
import type { CcidDescriptor } from './descriptor.ts';
import { exchange } from './exchange.ts';
import { cardStatusOf, commandStatusOf, failureOf, parseInterrupt } from './status.ts';
import type { CcidLine, CcidTransport } from './transport.ts';

export interface CcidSlotOptions {
  readonly transport: CcidTransport;
  readonly slot: number;
  readonly interface: CardReaderCapabilities['interface'];
  readonly replyTimeoutMs: number;
  /** Between two looks for a card, where the reader does not tell by itself. */
  readonly pollMs: number;
  readonly startTimer: StartTimer;
}

interface Connection {
  readonly line: CcidLine;
  readonly session: CcidSession;
  readonly descriptor: CcidDescriptor;
}

/** Wait before the first, second, … attempt to open the reader again; the last one repeats. */
const backOffMs = [100, 250, 500, 1000, 2000] as const;
/** A reader that talks nonsense this often in a row is broken. */
const breaksAllowed = 5;

/** One slot of a CCID reader, connected again for as long as the driver lives. */
export class CcidSlot implements CardSlot {
  readonly #options: CcidSlotOptions;
  readonly #status = new WatchedValue<ReaderStatus>({ kind: 'starting' });
  #connection: Connection | undefined;
  #descriptor: CcidDescriptor | undefined;
  #hasInterrupts = true;
  #attempt: Promise<void>;
  #cancelTimer: (() => void) | undefined;
  #quiet: Promise<unknown> = Promise.resolve();
  #failures = 0;
  #breaks = 0;
  #isClosed = false;

  constructor(options: CcidSlotOptions) {
    this.#options = options;
    this.#attempt = this.#connect();
  }

  get capabilities(): CardReaderCapabilities {
    const level = this.#descriptor?.level;
    return {
      interface: this.#options.interface,
      presence: this.#hasInterrupts ? 'events' : 'polling',
      extendedLength: level === undefined ? 'unknown' : level === 'extended-apdu' ? 'yes' : 'no',
      tellsCardFromReader: true,
    };
  }

  watch(listener: (status: ReaderStatus) => void): Unsubscribe {
    return this.#status.watch(listener);
  }

  powerOn({ signal }: { readonly signal: AbortSignal }): Promise<PowerOnResult> {
    const powering = this.#quiet.then(() => this.#powerOn(signal));
    this.#quiet = powering;
    return powering;
  }

  async transmit(
    command: Uint8Array,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<CardTransmitResult | { readonly code: 'garbled' }> {
    const connection = this.#connection;
    if (connection === undefined) return { code: 'reader-lost' };
    const exchanging = exchange(connection.session, connection.descriptor, command, signal);
    this.#quiet = exchanging;
    const onAbort = (): void => void connection.session.abort();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await exchanging;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  async powerOff(): Promise<void> {
    const ending = this.#quiet.then(() => this.#connection?.session.send({ type: commandTypes.powerOff }));
    this.#quiet = ending;
    await ending;
  }

  async ping(_options: { readonly signal: AbortSignal }): Promise<boolean> {
    return (await this.#connection?.session.send({ type: commandTypes.slotStatus }))?.code === 'reply';
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelTimer?.();
    const connection = this.#connection;
    this.#connection = undefined;
    connection?.session.end();
    await connection?.line.close();
    await this.#attempt;
  }

  async #powerOn(signal: AbortSignal): Promise<PowerOnResult> {
    if (signal.aborted) return { code: 'absent' };
    const connection = this.#connection;
    if (connection === undefined) return { code: 'reader-lost' };
    const { descriptor, session } = connection;
    for (const select of descriptor.powerSelects) {
      const sent = await session.send({ type: commandTypes.powerOn, parameters: [select, 0, 0] });
      if (sent.code === 'gone') return { code: 'reader-lost' };
      if (signal.aborted) {
        await session.send({ type: commandTypes.powerOff });
        return { code: 'absent' };
      }
      const { reply } = sent;
      if (commandStatusOf(reply) === 'done') {
        // Every answer to reset has at least two bytes (ISO/IEC 7816-3, 8.2).
        return reply.data.length < 2
          ? { code: 'mute' }
          : { code: 'powered', atr: reply.data, answerBytesMax: this.#answerBytesMax() };
      }
      const failure = failureOf(reply);
      if (failure === 'absent' || failure === 'busy') return { code: failure };
    }
    return { code: 'mute' };
  }

  async #connect(): Promise<void> {
    let session: CcidSession | undefined;
    let isLost = false;
    const opened = await this.#options.transport.open({
      bytes: (chunk) => session?.receive(chunk),
      interrupt: (message) => this.#takeInterrupt(message),
      lost: () => {
        isLost = true;
        session?.end();
        this.#disconnected({ kind: 'lost' });
      },
    });
    if (opened.code !== 'open') {
      this.#disconnected(statusOfRefusal(opened));
      return;
    }
    const { line } = opened;
    if (this.#isClosed || isLost) {
      await line.close();
      return;
    }
    const descriptor = parseDescriptor(line.descriptor);
    const advice = whyUnsupported(descriptor, this.#options.slot);
    if (descriptor === undefined || advice !== undefined) {
      await line.close();
      this.#disconnected({ kind: 'faulted', faults: ['unsupported-reader'], advice: advice ?? '' });
      return;
    }
    session = new CcidSession(line, {
      ...this.#options,
      onBroken: () => {
        this.#breaks += 1;
        void line.close();
        this.#disconnected(this.#breaks > breaksAllowed ? broken : { kind: 'lost' });
      },
    });
    this.#connection = { line, session, descriptor };
    this.#descriptor = descriptor;
    this.#hasInterrupts = line.hasInterrupts;
    await this.#look();
  }

  /** Asks for the slot's status; where the reader does not tell by itself, again and again. */
  async #look(): Promise<void> {
    const connection = this.#connection;
    const sent = await connection?.session.send({ type: commandTypes.slotStatus });
    if (sent?.code !== 'reply' || connection !== this.#connection) return;
    this.#failures = 0;
    this.#breaks = 0;
    const card = cardStatusOf(sent.reply);
    if (card !== undefined) this.#showPresence(card === 'absent' ? 'absent' : 'present');
    if (connection?.line.hasInterrupts !== false) return;
    this.#cancelTimer = this.#options.startTimer(this.#options.pollMs, () => void this.#look());
  }

  #takeInterrupt(message: Uint8Array): void {
    const news = parseInterrupt(message, this.#options.slot);
    if (news === 'present' || news === 'absent') this.#showPresence(news);
  }

  /** Only after the first look, so that nobody claims a reader that has not answered yet. */
  #showPresence(presence: CardPresence): void {
    if (this.#connection !== undefined) this.#status.set({ kind: 'online', presence });
  }

  #disconnected(status: ReaderStatus): void {
    if (this.#isClosed) return;
    this.#connection = undefined;
    this.#cancelTimer?.();
    this.#status.set(status);
    const delayMs = backOffMs[Math.min(this.#failures, backOffMs.length - 1)] ?? 0;
    this.#failures += 1;
    this.#cancelTimer = this.#options.startTimer(delayMs, () => {
      this.#attempt = this.#connect();
    });
  }

  #answerBytesMax(): number {
    return this.#descriptor?.level === 'extended-apdu' ? 65_538 : 258;
  }
}

const broken: ReaderStatus = {
  kind: 'faulted',
  faults: ['reader-error'],
  advice: 'The reader answers what no standard describes. Unplug it and plug it in again, or replace it.',
};

function statusOfRefusal(
  refusal: Exclude<Awaited<ReturnType<CcidTransport['open']>>, { readonly code: 'open' }>,
): ReaderStatus {
  if (refusal.code === 'absent') return { kind: 'lost' };
  return { kind: 'faulted', faults: ['permission-denied'], advice: refusal.advice };
}

function whyUnsupported(descriptor: CcidDescriptor | undefined, slot: number): string | undefined {
  if (descriptor === undefined) return 'The device has no CCID descriptor that makes sense.';
  if (slot > descriptor.lastSlot) return `The reader has no slot ${slot}.`;
  if (descriptor.level === 'short-apdu' || descriptor.level === 'extended-apdu') return undefined;
  return `The reader exchanges ${descriptor.level}s, not APDUs. Use it through pcscd and the driver id-card-pcsc.`;
}
