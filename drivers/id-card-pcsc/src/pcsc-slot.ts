import { WatchedValue } from '@motcua/devices';
import type { CardPresence, CardReaderCapabilities, CardTransmitResult, Unsubscribe } from '@motcua/devices';
import { startTimer } from '@motcua/devices/id-card';
import type { CardSlot, PowerOnResult, ReaderStatus } from '@motcua/devices/id-card';
import { serviceFault } from './advice.ts';
import type { BindingOptions } from './binding/binding-process.ts';
import { chooseReader, readerFlags } from './binding/reader-list.ts';
import type { ReaderChoice } from './binding/reader-list.ts';
import { PcscLink } from './pcsc-link.ts';
import type { LinkStatus } from './pcsc-link.ts';
import { commandFailure, powerFailure } from './pcsc-words.ts';

export interface PcscSlotOptions extends BindingOptions {
  readonly reader: ReaderChoice;
  readonly interface: CardReaderCapabilities['interface'];
  /** How long a command that nobody waits for may go on before its process is killed. */
  readonly abandonMs: number;
}

/** One reader of PC/SC. */
export class PcscSlot implements CardSlot {
  readonly capabilities: CardReaderCapabilities;
  readonly #options: PcscSlotOptions;
  readonly #link: PcscLink;
  readonly #status = new WatchedValue<ReaderStatus>({ kind: 'starting' });
  readonly #unwatch: Unsubscribe;
  #readerName: string | undefined;
  /** Ends when nothing is under way any more, whoever waited for it. */
  #quiet: Promise<unknown> = Promise.resolve();

  constructor(options: PcscSlotOptions) {
    this.#options = options;
    this.capabilities = {
      interface: options.interface,
      presence: 'events',
      // The reader's driver decides; PC/SC has no question for it.
      extendedLength: 'unknown',
      tellsCardFromReader: true,
    };
    this.#link = new PcscLink(options);
    this.#unwatch = this.#link.watch((status) => this.#status.set(this.#toStatus(status)));
  }

  /** Id of the process that holds the binding now. */
  get processId(): number | undefined {
    return this.#link.processId;
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
    const transmitting = this.#link.request('transmit', command);
    this.#quiet = transmitting;
    const stopWatch = this.#killWhenAbandoned(transmitting, signal);
    const reply = await transmitting;
    stopWatch();
    switch (reply.code) {
      case 'bytes':
        // A card pulled in the middle of a command arrives as success without a byte.
        return reply.bytes.length < 2 ? { code: 'card-torn' } : { code: 'answered', bytes: reply.bytes };
      case 'refused':
        return { code: commandFailure(reply.reason) };
      default:
        return { code: 'reader-lost' };
    }
  }

  async powerOff(): Promise<void> {
    const ending = this.#quiet.then(() => this.#link.request('disconnect'));
    this.#quiet = ending;
    await ending;
  }

  async ping(_options: { readonly signal: AbortSignal }): Promise<boolean> {
    if (this.#readerName === undefined) return false;
    const reply = await this.#link.request('ping', Buffer.from(this.#readerName));
    return reply.code === 'bytes';
  }

  async close(): Promise<void> {
    this.#unwatch();
    await this.#link.close();
  }

  async #powerOn(signal: AbortSignal): Promise<PowerOnResult> {
    await this.#link.up();
    if (signal.aborted) return { code: 'absent' };
    if (this.#readerName === undefined) return { code: 'reader-lost' };
    const connecting = this.#link.request('connect', Buffer.from(this.#readerName));
    // A card that says nothing at all can hold the connection for ever.
    const stopWatch = this.#killWhenAbandoned(connecting, signal);
    const reply = await connecting;
    stopWatch();
    if (reply.code === 'refused') return { code: powerFailure(reply.reason) };
    if (reply.code === 'ended') return { code: 'reader-lost' };
    if (!signal.aborted) return { code: 'powered', atr: reply.bytes, answerBytesMax: undefined };
    await this.#link.request('disconnect');
    return { code: 'absent' };
  }

  /** Nothing can be taken back from PC/SC: what hangs goes with its process. */
  #killWhenAbandoned(request: Promise<unknown>, signal: AbortSignal): () => void {
    let cancelTimer: (() => void) | undefined;
    const onAbort = (): void => {
      cancelTimer = startTimer(this.#options.abandonMs, () => void this.#link.restart());
      void request.then(cancelTimer);
    };
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    return () => {
      signal.removeEventListener('abort', onAbort);
      cancelTimer?.();
    };
  }

  #toStatus(link: LinkStatus): ReaderStatus {
    this.#readerName = undefined;
    switch (link.kind) {
      case 'starting':
        return { kind: 'starting' };
      case 'unavailable':
        return serviceFault(link.reason, this.#options.socketPath);
      default: {
        const reader = chooseReader(link.readers, this.#options.reader);
        if (reader === undefined || (reader.flags & readerFlags.unavailable) !== 0) return { kind: 'lost' };
        this.#readerName = reader.name;
        return { kind: 'online', presence: presenceOf(reader.flags) };
      }
    }
  }
}

function presenceOf(flags: number): CardPresence {
  if ((flags & readerFlags.empty) !== 0) return 'absent';
  if ((flags & readerFlags.present) === 0) return 'unknown';
  return (flags & readerFlags.mute) === 0 ? 'present' : 'mute';
}
