import { commandTypes, headerBytes } from '../commands.ts';
import { replyTypes } from '../replies.ts';
import { slotErrors } from '../status.ts';
import type { CcidLine, CcidLineEvents, CcidTransport, OpenLineResult } from '../transport.ts';
import { CardSide } from './card-side.ts';
import type { Block } from './card-side.ts';
import { makeDescriptor } from './make-descriptor.ts';
import type { DescriptorOptions } from './make-descriptor.ts';
import type { ReaderFault } from './reader-fault.ts';
import type { SimulatedCard } from './simulated-card.ts';

export interface CcidSimulatorOptions extends DescriptorOptions {
  /** False for a reader without an interrupt pipe. */
  readonly hasInterrupts?: boolean;
  /** Answers come in transfers of this length: 64 bytes, as at full speed. */
  readonly packetBytes?: number;
  /** How often the reader asks for more time before each answer of a card. */
  readonly timeExtensions?: number;
  /** False for a reader that refuses ABORT. */
  readonly canAbort?: boolean;
  readonly access?: 'allowed' | 'denied' | 'in-use';
}

const iccStatus = { active: 0, inactive: 1, absent: 2 } as const;
const failedBit = 0x40;
const moreTimeBit = 0x80;

/** A CCID reader with one slot, at the level of its USB pipes. Pull its strings through its methods. */
export class CcidSimulator implements CcidTransport {
  readonly #options: CcidSimulatorOptions;
  readonly #faults: ReaderFault[] = [];
  #isPlugged = true;
  #events: CcidLineEvents | undefined;
  #card: CardSide | undefined;
  #commands = 0;
  #isDead = false;
  #timesOpened = 0;

  constructor(options: CcidSimulatorOptions = {}) {
    this.#options = options;
  }

  /** Lines that are open now. */
  get openLines(): number {
    return this.#events === undefined ? 0 : 1;
  }

  get timesOpened(): number {
    return this.#timesOpened;
  }

  /** Commands received so far. */
  get commandCount(): number {
    return this.#commands;
  }

  inject(fault: ReaderFault): void {
    this.#faults.push(fault);
  }

  insertCard(card: SimulatedCard): void {
    this.#card = new CardSide(card, (this.#options.messageBytesMax ?? 65_556) - headerBytes);
    this.#notify(true);
  }

  pullCard(): void {
    this.#card?.pull();
    this.#card = undefined;
    this.#notify(false);
  }

  plugIn(): void {
    this.#isPlugged = true;
    this.#isDead = false;
  }

  unplug(): void {
    this.#isPlugged = false;
    this.#card?.powerOff();
    const events = this.#events;
    this.#events = undefined;
    events?.lost();
  }

  async open(events: CcidLineEvents): Promise<OpenLineResult> {
    if (!this.#isPlugged) return { code: 'absent' };
    if (this.#options.access === 'denied') return { code: 'permission-denied', advice: 'a udev rule' };
    if (this.#options.access === 'in-use') return { code: 'in-use', advice: 'pcscd has it' };
    this.#events = events;
    this.#timesOpened += 1;
    this.#isDead = false;
    const isOpen = (): boolean => this.#events === events;
    const line: CcidLine = {
      descriptor: makeDescriptor(this.#options),
      hasInterrupts: this.#options.hasInterrupts ?? true,
      write: async (bytes) => {
        if (isOpen()) void this.#take(Uint8Array.from(bytes), events);
        return isOpen();
      },
      requestAbort: async () => isOpen() && !this.#isDead && (this.#options.canAbort ?? true),
      close: async () => {
        if (isOpen()) this.#events = undefined;
      },
    };
    return { code: 'open', line };
  }

  async #take(command: Uint8Array, events: CcidLineEvents): Promise<void> {
    if (this.#isDead) return;
    this.#commands += 1;
    const count = this.#commands;
    const fault = this.#faults.find(({ at }) => at === count);
    const sequence = command[6] ?? 0;
    const say = (reply: Uint8Array): void => this.#say(reply, events);
    switch (fault?.kind) {
      case 'silent':
        return;
      case 'dead':
        this.#isDead = true;
        return;
      case 'garbage':
        say(new Uint8Array(100).fill(0x5a));
        return;
      case 'unplugged':
        this.unplug();
        return;
      case 'failed':
        say(this.#reply(replyTypes.slotStatus, sequence, { status: failedBit, error: fault.error }));
        return;
      default: {
        const reply = await this.#answer(command, sequence, say);
        if (reply === undefined) return;
        if (fault?.kind === 'stale') say(reply.with(6, (sequence + 128) & 0xff));
        if (fault?.kind === 'unplugged-within') {
          say(reply.subarray(0, 1));
          this.unplug();
          return;
        }
        say(reply);
        if (fault?.kind === 'twice') say(reply);
      }
    }
  }

  async #answer(
    command: Uint8Array,
    sequence: number,
    say: (reply: Uint8Array) => void,
  ): Promise<Uint8Array | undefined> {
    switch (command[0]) {
      case commandTypes.slotStatus:
      case commandTypes.abort:
        return this.#reply(replyTypes.slotStatus, sequence);
      case commandTypes.powerOff:
        this.#card?.powerOff();
        return this.#reply(replyTypes.slotStatus, sequence);
      case commandTypes.powerOn: {
        const atr = this.#card?.powerOn();
        return atr === undefined
          ? this.#fail(sequence, slotErrors.cardMute)
          : this.#reply(replyTypes.dataBlock, sequence, { block: { data: atr, parameter: 0 } });
      }
      case commandTypes.transfer: {
        for (let extension = 0; extension < (this.#options.timeExtensions ?? 0); extension += 1) {
          say(this.#reply(replyTypes.dataBlock, sequence, { status: moreTimeBit, error: 1 }));
        }
        const block = await this.#card?.transfer(command.subarray(headerBytes), command[8] ?? 0);
        return block === undefined
          ? this.#fail(sequence, slotErrors.cardMute)
          : this.#reply(replyTypes.dataBlock, sequence, { block });
      }
      default:
        return this.#fail(sequence, 0);
    }
  }

  #fail(sequence: number, error: number): Uint8Array {
    return this.#reply(replyTypes.dataBlock, sequence, { status: failedBit, error });
  }

  #reply(
    type: number,
    sequence: number,
    { status = 0, error = 0, block }: { status?: number; error?: number; block?: Block } = {},
  ): Uint8Array {
    const card = this.#card === undefined ? 'absent' : this.#card.isPowered ? 'active' : 'inactive';
    const bytes = new Uint8Array(headerBytes + (block?.data.length ?? 0));
    bytes[0] = type;
    new DataView(bytes.buffer).setUint32(1, block?.data.length ?? 0, true);
    bytes[6] = sequence;
    bytes[7] = status | iccStatus[card];
    bytes[8] = error;
    bytes[9] = block?.parameter ?? 0;
    if (block !== undefined) bytes.set(block.data, headerBytes);
    return bytes;
  }

  #say(reply: Uint8Array, events: CcidLineEvents): void {
    const { packetBytes = 64 } = this.#options;
    for (let at = 0; at < reply.length; at += packetBytes) {
      if (this.#events === events) events.bytes(reply.subarray(at, at + packetBytes));
    }
  }

  #notify(isPresent: boolean): void {
    if (this.#options.hasInterrupts ?? true) {
      this.#events?.interrupt(Uint8Array.of(0x50, isPresent ? 0x03 : 0x02));
    }
  }
}
