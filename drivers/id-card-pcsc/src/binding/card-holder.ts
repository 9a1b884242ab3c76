import { CardDisposition, CardMode } from 'pcsc-mini';
import type { Card, Reader } from 'pcsc-mini';

const noReader = Object.assign(new Error('no such reader'), { code: 'UnknownReader' });
const noCard = Object.assign(new Error('no card is connected'), { code: 'NoSmartCard' });

/** Lc, Le and status word around 65,536 bytes: the largest buffer that PC/SC uses. */
const answerBytesMax = 65_548;

/** The one card that a driver uses. */
export class CardHolder {
  readonly #find: (name: string) => Reader | undefined;
  readonly #answer = new ArrayBuffer(answerBytesMax);
  #card: Card | undefined;

  constructor(find: (name: string) => Reader | undefined) {
    this.#find = find;
  }

  /** Powers the card, for nobody else; gives its ATR. */
  async connect(readerName: string): Promise<Uint8Array> {
    await this.disconnect();
    const card = await this.#reader(readerName).connect(CardMode.EXCLUSIVE);
    this.#card = card;
    return (await card.state()).atr;
  }

  async transmit(command: Uint8Array): Promise<Uint8Array> {
    if (this.#card === undefined) throw noCard;
    const answer = Uint8Array.from(await this.#card.transmit(command, this.#answer));
    new Uint8Array(this.#answer, 0, answer.length).fill(0);
    command.fill(0);
    return answer;
  }

  /** Takes the power from the card. What the card or the reader did meanwhile does not matter any more. */
  async disconnect(): Promise<void> {
    const card = this.#card;
    this.#card = undefined;
    await card?.disconnect(CardDisposition.UNPOWER).catch(() => undefined);
  }

  /** Asks the reader itself; its card is left alone. */
  async ping(readerName: string): Promise<void> {
    const direct = await this.#reader(readerName).connect(CardMode.DIRECT);
    try {
      await direct.state();
    } finally {
      await direct.disconnect(CardDisposition.LEAVE);
    }
  }

  #reader(name: string): Reader {
    const reader = this.#find(name);
    if (reader === undefined) throw noReader;
    return reader;
  }
}
