import { chainParts } from '../commands.ts';
import type { SimulatedCard } from './simulated-card.ts';

/** One block of an answer and its bChainParameter. */
export interface Block {
  readonly data: Uint8Array;
  readonly parameter: number;
}

const answerChain = { whole: 0x00, first: 0x01, last: 0x02, middle: 0x03, goOn: 0x10 } as const;
const usualAtr = Uint8Array.of(0x3b, 0x80, 0x80, 0x01, 0x01);

/** The reader's side of one card: power, and commands and answers in blocks. */
export class CardSide {
  readonly #card: SimulatedCard;
  readonly #blockBytes: number;
  readonly #pulled = new AbortController();
  #command: Uint8Array = new Uint8Array();
  #answer: Uint8Array = new Uint8Array();
  #isFirst = true;
  #isPowered = false;

  constructor(card: SimulatedCard, blockBytes: number) {
    this.#card = card;
    this.#blockBytes = blockBytes;
  }

  get isPowered(): boolean {
    return this.#isPowered;
  }

  powerOn(): Uint8Array {
    this.#card.insert();
    this.#isPowered = true;
    return usualAtr;
  }

  powerOff(): void {
    this.#isPowered = false;
  }

  pull(): void {
    this.#isPowered = false;
    this.#pulled.abort();
  }

  /** Undefined when the card does not answer. */
  async transfer(data: Uint8Array, part: number): Promise<Block | undefined> {
    if (!this.#isPowered) return undefined;
    if (part === chainParts.none) return this.#nextBlock();
    const isFirst = part === chainParts.whole || part === chainParts.first;
    this.#command = isFirst ? Uint8Array.from(data) : Buffer.concat([this.#command, data]);
    if (part === chainParts.first || part === chainParts.middle) {
      return { data: new Uint8Array(), parameter: answerChain.goOn };
    }
    const { signal } = this.#pulled;
    const result = await this.#card.transmit(this.#command, { signal }).catch(() => undefined);
    if (result?.bytes === undefined || signal.aborted) return undefined;
    this.#answer = result.bytes;
    this.#isFirst = true;
    return this.#nextBlock();
  }

  #nextBlock(): Block {
    const data = this.#answer.subarray(0, this.#blockBytes);
    this.#answer = this.#answer.subarray(this.#blockBytes);
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    const isLast = this.#answer.length === 0;
    if (isFirst) return { data, parameter: isLast ? answerChain.whole : answerChain.first };
    return { data, parameter: isLast ? answerChain.last : answerChain.middle };
  }
}
