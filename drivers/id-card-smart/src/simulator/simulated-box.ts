import type { SmartCardField } from '@motcua/devices/id-card';

/** Letters as a box may spell them, in parts: the driver puts them together. */
const spelt = (text: string): string => text.normalize('NFD');

/** What stands on the simulated card. */
export const simulatedCard = {
  idNumber: '001099012345',
  fullName: 'Nguyễn Văn An',
} as const satisfies Partial<Record<SmartCardField, string>>;

/** A box with a card slot: what it says when something happens to it. Both vocabularies are of the built-in mappings. */
export interface BoxVocabulary {
  readonly card: (present: boolean) => unknown;
  readonly reader?: (connected: boolean) => unknown;
  readonly result: (requestId: string) => unknown;
  readonly failed: (requestId: string) => unknown;
  /** Says every card that it sees, whether it is asked or not. */
  readonly isUnasked: boolean;
}

/** The words of `generic-websocket`. */
export const webSocketWords: BoxVocabulary = {
  card: (present) => ({ MessageType: 'CARD', Present: present }),
  reader: (connected) => ({ MessageType: 'READER', Connected: connected }),
  result: (requestId) => ({
    MessageType: 'CARD_RESULT',
    RequestId: requestId,
    Data: {
      IdNumber: simulatedCard.idNumber,
      FullName: spelt(simulatedCard.fullName),
      Residence: 'Đông Quý',
      Portrait: 'AAAA',
    },
  }),
  failed: (requestId) => ({
    MessageType: 'RESPONSE',
    RequestId: requestId,
    Ok: false,
    Error: 'NOT_AN_ID_CARD',
  }),
  isUnasked: false,
};

/** The words of `generic-json-lines`. */
export const jsonLinesWords: BoxVocabulary = {
  card: (present) => ({ event: 'card', present }),
  result: () => ({
    event: 'data',
    cccd: simulatedCard.idNumber,
    full_name: spelt(simulatedCard.fullName),
    address: 'Đông Quý',
    photo: 'AAAA',
  }),
  failed: () => ({ event: 'error', code: 'NOT_AN_ID_CARD' }),
  isUnasked: true,
};

/** Plays the box on any cable. */
export class SimulatedBox {
  readonly #words: BoxVocabulary;
  readonly #say: (text: string) => void;
  readonly #requests: string[] = [];
  /** What it says of the card that lies there. */
  #finding: ((requestId: string) => unknown) | undefined;

  constructor(words: BoxVocabulary, say: (text: string) => void) {
    this.#words = words;
    this.#say = say;
  }

  /** The driver asks for a reading: of the card that lies there, or of the next one. */
  ask(requestId: string): void {
    this.#requests.push(requestId);
    this.#answer();
  }

  /** The driver no longer wants what it asked for last; a box that is slow has not heard of it yet. */
  cancel(): void {
    this.#requests.length = 0;
  }

  insertCard(): void {
    this.#tell(this.#words.card(true));
    this.#finding = this.#words.result;
    this.#answer();
  }

  insertForeignCard(): void {
    this.#tell(this.#words.card(true));
    this.#finding = this.#words.failed;
    this.#answer();
  }

  pullCard(): void {
    this.#finding = undefined;
    this.#tell(this.#words.card(false));
  }

  /** A card comes and goes before the box has read it. */
  tearCard(): void {
    this.#tell(this.#words.card(true));
    this.#tell(this.#words.card(false));
    this.#requests.length = 0;
  }

  garble(): void {
    this.#say('{"MessageType":');
  }

  /** Its own reader is pulled off the box, or put back. */
  showReader(connected: boolean): void {
    if (this.#words.reader !== undefined) this.#tell(this.#words.reader(connected));
  }

  #answer(): void {
    if (this.#finding === undefined) return;
    const requests = this.#words.isUnasked ? [''] : this.#requests.splice(0);
    for (const requestId of requests) this.#tell(this.#finding(requestId));
  }

  #tell(message: unknown): void {
    this.#say(JSON.stringify(message));
  }
}
