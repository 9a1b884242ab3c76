import { setTimeout as delay } from 'node:timers/promises';
import { paceInfosOf, parseSecurityInfos } from '../../access/security-infos.ts';
import type { CommandApdu } from '../../apdu/command.ts';
import { decodeCommand } from '../../apdu/command.ts';
import { statusWords } from '../../apdu/response.ts';
import type { CardTransport, TransmitResult } from '../../apdu/transport.ts';
import { joinBytes } from '../../bytes/bytes.ts';
import type { SessionKeys } from '../../secure-messaging/session-keys.ts';
import type { CardAnswer } from './card-answer.ts';
import { say } from './card-answer.ts';
import { CardApplication } from './card-application.ts';
import { CardChain } from './card-chain.ts';
import { CardSession } from './card-session.ts';
import type { ChipContent } from './chip-content.ts';
import type { ChipFault } from './chip-fault.ts';

const GET_RESPONSE = 0xc0;
const SHORT_ANSWER_MAX = 256;

/**
 * The card's side of an ICAO 9303 chip at the level of APDUs, for tests and demonstrations.
 *
 * It plugs into the library as a transport. `inject` makes it misbehave and `pull` takes it away.
 */
export class VirtualChip implements CardTransport {
  readonly #application: CardApplication;
  readonly #faults: ChipFault[] = [];
  readonly #onKeys: ((keys: SessionKeys) => void) | undefined;
  #session: CardSession | undefined;
  #lastAnswer = new Uint8Array();
  readonly #chain = new CardChain();
  readonly #takesExtendedLength: boolean;
  /** What of a short answer is still to be fetched. */
  #rest = new Uint8Array();
  #isPulled = false;
  #apduCount = 0;

  /** @param onKeys told each set of session keys, for tests that look for them where they must not be */
  constructor(content: ChipContent, onKeys?: (keys: SessionKeys) => void) {
    this.#onKeys = onKeys;
    this.#takesExtendedLength = content.extendedLength !== false;
    const cardAccess = content.files.get('CardAccess') ?? new Uint8Array();
    this.#application = new CardApplication(content, paceInfosOf(parseSecurityInfos(cardAccess) ?? []));
  }

  /** APDUs received so far. */
  get apduCount(): number {
    return this.#apduCount;
  }

  inject(fault: ChipFault): void {
    this.#faults.push(fault);
  }

  /** Takes the card out of the field. */
  pull(): void {
    this.#isPulled = true;
  }

  /** Puts the card back; it starts anew. */
  insert(): void {
    this.#isPulled = false;
    this.#session = undefined;
    this.#chain.reset();
    this.#rest = new Uint8Array();
    this.#application.reset();
  }

  async transmit(command: Uint8Array, { signal }: { readonly signal: AbortSignal }): Promise<TransmitResult> {
    signal.throwIfAborted();
    this.#apduCount += 1;
    const fault = this.#faults.find((fault) => 'at' in fault && fault.at === this.#apduCount);
    if (fault?.kind === 'torn') this.pull();
    if (fault?.kind === 'silent') return untilAborted(signal);
    if (fault?.kind === 'slow') await delay(fault.delayMs);
    if (this.#isPulled) return { code: 'card-torn' };
    const answer = this.#process(command);
    const bytes = this.#spoiled(answer, fault);
    this.#lastAnswer = Uint8Array.from(answer);
    return { code: 'answered', bytes };
  }

  #spoiled(answer: Uint8Array, fault: ChipFault | undefined): Uint8Array {
    switch (fault?.kind) {
      case 'replayed':
        return this.#lastAnswer;
      case 'garbled':
        return answer.with(0, (answer[0] ?? 0) ^ 0x01);
      case 'wrong-status':
        return word(fault.status);
      default:
        return answer;
    }
  }

  #process(bytes: Uint8Array): Uint8Array {
    const outer = decodeCommand(bytes);
    const isExtended = bytes.length > 5 && bytes[4] === 0;
    if (outer === undefined || (isExtended && !this.#takesExtendedLength)) {
      this.#session = undefined;
      return word(statusWords.wrongLength);
    }
    if (this.#takesExtendedLength) return this.#answer(outer);
    // GET RESPONSE fetches the bytes of an answer as they are, protected or not.
    return this.#inShort(outer.ins === GET_RESPONSE ? this.#rest : this.#answer(outer));
  }

  /** Answers of more than 256 bytes leave their end for GET RESPONSE (ISO/IEC 7816-4, 5.3.4). */
  #inShort(answer: Uint8Array): Uint8Array {
    const status = answer.length < 2 ? word(statusWords.conditions) : answer.subarray(-2);
    const data = answer.subarray(0, -2);
    this.#rest = data.length > SHORT_ANSWER_MAX ? answer.slice(SHORT_ANSWER_MAX) : new Uint8Array();
    if (this.#rest.length === 0) return joinBytes(data, status);
    const left = Math.min(this.#rest.length - 2, SHORT_ANSWER_MAX);
    return joinBytes(data.subarray(0, SHORT_ANSWER_MAX), Uint8Array.of(0x61, left & 0xff));
  }

  #answer(outer: CommandApdu): Uint8Array {
    if ((outer.cla & 0x0c) !== 0x0c) {
      // A command in the clear ends secure messaging and with it all that was opened (ICAO 9303-11, 9.8.3).
      this.#session = undefined;
      return this.#finish(this.#run(outer), outer);
    }
    if (this.#session === undefined) return word(statusWords.secureObjectsMissing);
    const inner = this.#session.open(outer);
    if (inner !== undefined) return this.#finish(this.#run(inner), inner);
    this.#session = undefined;
    return word(statusWords.secureObjectsWrong);
  }

  #run(command: CommandApdu): CardAnswer {
    const expected = command.expectedBytes ?? 0;
    for (const fault of this.#faults) {
      const isRead = command.ins === 0xb0 || command.ins === 0xb1;
      const tooLarge = 'mostBytes' in fault && isRead && expected > fault.mostBytes;
      if (fault.kind === 'large-reads-refused' && tooLarge) {
        this.#session = undefined;
        return say(fault.status);
      }
      if (fault.kind === 'read-refused' && tooLarge) return say(fault.status);
      if (fault.kind === 'pace-refused' && command.ins === 0x22 && command.p1 === 0xc1)
        return say(fault.status);
    }
    const whole = this.#chain.add(command);
    if (typeof whole === 'number') {
      if (!this.#faults.some(({ kind }) => kind === 'chaining-refused')) return say(whole);
      this.#chain.reset();
      return say(statusWords.chainingUnsupported);
    }
    return this.#application.answer(whole, this.#session !== undefined);
  }

  #finish({ data, status, keys }: CardAnswer, { ins }: CommandApdu): Uint8Array {
    const answer = this.#session?.seal(data, status, ins) ?? joinBytes(data, word(status));
    if (keys !== undefined) {
      this.#onKeys?.(keys);
      this.#session = new CardSession(keys);
    }
    return answer;
  }
}

const word = (status: number): Uint8Array<ArrayBuffer> => Uint8Array.of(status >> 8, status & 0xff);

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
