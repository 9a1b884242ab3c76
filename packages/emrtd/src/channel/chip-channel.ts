import { chainOf } from '../apdu/chaining.ts';
import type { CommandApdu } from '../apdu/command.ts';
import { encodeCommand, needsExtendedLength } from '../apdu/command.ts';
import type { ResponseApdu } from '../apdu/response.ts';
import { decodeResponse, statusWords } from '../apdu/response.ts';
import type { CardTransport, TransmitResult } from '../apdu/transport.ts';
import { joinBytes } from '../bytes/bytes.ts';
import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import type { SecureSession } from '../secure-messaging/secure-session.ts';
import { withinTime } from './within-time.ts';

/** How a conversation with one chip is held. */
export interface ChannelOptions {
  /** Checked before each APDU and while one is under way. */
  readonly signal: AbortSignal;
  /** Longest wait for one answer. A chip that guards itself against guessing delays its answers by seconds. */
  readonly apduTimeoutMs: number;
}

const CONTINUATIONS_MAX = 300;
/** Most data in one part of a chain; under secure messaging with room for padding, length and check value. */
const CLEAR_PART_BYTES = 255;
const SECURE_PART_BYTES = 223;

/**
 * One conversation with a chip, in the clear or under secure messaging.
 *
 * A canceled or timed-out conversation is over: the answer still under way would be taken for that of the next command,
 * so every later exchange brings the same failure.
 *
 * Long commands go with extended length, which chips whose keys need it must take (BSI TR-03110-3), until the chip
 * says or shows that it does not. Then they go in chained parts. Under secure messaging each part is protected on its
 * own, because the class byte that marks it is under the check value; readers in the field do the same.
 */
export class ChipChannel {
  readonly #transport: CardTransport;
  readonly #options: ChannelOptions;
  #session: SecureSession | undefined;
  #over: Outcome<never> | undefined;
  #speaksShort = false;

  constructor(transport: CardTransport, options: ChannelOptions) {
    this.#transport = transport;
    this.#options = options;
  }

  /** True while commands are protected. */
  get isSecure(): boolean {
    return this.#session !== undefined && !this.#session.isDead;
  }

  /** Protects every later command with `session`; the one before is closed. Without a session, speaks in the clear. */
  secureWith(session: SecureSession | undefined): void {
    this.#session?.close();
    this.#session = session;
  }

  /** True once the chip is known to take no extended length; long commands are then sent in parts. */
  get speaksShort(): boolean {
    return this.#speaksShort;
  }

  /** Sends no extended length from now on. */
  speakShort(): void {
    this.#speaksShort = true;
  }

  /** Sends one command. Any status word is an answer; only a missing, garbled or unproven answer is a failure. */
  async exchange(command: CommandApdu): Promise<Outcome<ResponseApdu>> {
    if (this.#speaksShort) return this.#exchangeInParts(command);
    const answer = await this.#exchangeOne(command);
    if (this.#isLong(command) && !isRead(command) && statusOf(answer) === statusWords.wrongLength) {
      this.#speaksShort = true;
    }
    return answer;
  }

  async #exchangeInParts(command: CommandApdu): Promise<Outcome<ResponseApdu>> {
    const [last, ...before] = chainOf(command, this.#partBytes).toReversed();
    for (const part of before.toReversed()) {
      const answer = await this.#exchangeOne(part);
      if (answer.code !== 'ok' || answer.value.status !== statusWords.done) return answer;
    }
    return this.#exchangeOne(last ?? command);
  }

  get #partBytes(): number {
    return this.#session === undefined ? CLEAR_PART_BYTES : SECURE_PART_BYTES;
  }

  #isLong(command: CommandApdu): boolean {
    return needsExtendedLength(command) || (command.data?.length ?? 0) > this.#partBytes;
  }

  async #exchangeOne(command: CommandApdu): Promise<Outcome<ResponseApdu>> {
    const session = this.#session;
    if (session?.isDead === true) return { code: 'secure-messaging-broken' };
    const sent = session === undefined ? encodeCommand(command) : session.protect(command);
    const received = await this.#transmitWhole(sent);
    if (received.code !== 'ok' || session === undefined) return received;
    const opened = session.unprotect(received.value);
    if (opened !== undefined) return ok(opened);
    const { data, status } = received.value;
    // A status word alone is how chips refuse when they give up the session; beside data it is just not proven.
    return { code: 'secure-messaging-broken', ...(data.length === 0 && { status }) };
  }

  /** Forgets the session keys. The transport stays open; it belongs to the caller. */
  close(): void {
    this.secureWith(undefined);
  }

  // 61xx and 6Cxx come from contact chips that speak T=0 (ISO/IEC 7816-3, 10.4): more to fetch, or another length.
  async #transmitWhole(command: Uint8Array): Promise<Outcome<ResponseApdu>> {
    let received = await this.#transmit(command);
    if (received.code === 'ok' && received.value.status >> 8 === 0x6c && endsInShortLength(command)) {
      received = await this.#transmit(
        joinBytes(command.subarray(0, -1), Uint8Array.of(received.value.status & 0xff)),
      );
    }
    const parts: Uint8Array[] = [];
    for (let round = 0; round < CONTINUATIONS_MAX; round += 1) {
      if (received.code !== 'ok') return received;
      parts.push(received.value.data);
      if (received.value.status >> 8 !== 0x61)
        return ok({ data: joinBytes(...parts), status: received.value.status });
      const more = { cla: 0, ins: 0xc0, p1: 0, p2: 0, expectedBytes: received.value.status & 0xff || 256 };
      received = await this.#transmit(encodeCommand(more));
    }
    return { code: 'garbled' };
  }

  async #transmit(bytes: Uint8Array): Promise<Outcome<ResponseApdu>> {
    if (this.#over !== undefined) return this.#over;
    const waited = await withinTime<TransmitResult>((signal) => this.#transport.transmit(bytes, { signal }), {
      signal: this.#options.signal,
      timeoutMs: this.#options.apduTimeoutMs,
    });
    if (waited.code !== 'done') return this.#end(waited.code);
    if (waited.value.code !== 'answered') return this.#end(waited.value.code);
    // A card pulled in the middle of an APDU arrives from PC/SC as success with an empty buffer.
    const response = decodeResponse(waited.value.bytes);
    return response === undefined ? this.#end('card-torn') : ok(response);
  }

  #end(code: 'canceled' | 'timeout' | 'card-torn' | 'reader-lost'): Outcome<never> {
    this.#over = { code };
    return this.#over;
  }
}

/** Extended length, marked by a zero in fifth place, does not exist in T=0. */
function endsInShortLength(command: Uint8Array): boolean {
  return command.length === 5 || (command.length > 6 && command[4] !== 0);
}

/** What a chip says of a block that is too large says nothing about other commands. */
const isRead = ({ ins }: CommandApdu): boolean => (ins & 0xfe) === 0xb0;

/** The status word, proven or not. */
const statusOf = (answer: Outcome<ResponseApdu>): number | undefined =>
  answer.code === 'ok' ? answer.value.status : answer.status;
