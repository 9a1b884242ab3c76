import type { CommandApdu } from '../apdu/command.ts';
import { encodeCommand } from '../apdu/command.ts';
import type { ResponseApdu } from '../apdu/response.ts';
import { decodeResponse } from '../apdu/response.ts';
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

/**
 * One conversation with a chip, in the clear or under secure messaging.
 *
 * A canceled or timed-out conversation is over: the answer still under way would be taken for that of the next command,
 * so every later exchange brings the same failure.
 */
export class ChipChannel {
  readonly #transport: CardTransport;
  readonly #options: ChannelOptions;
  #session: SecureSession | undefined;
  #over: Outcome<never> | undefined;

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

  /** Sends one command. Any status word is an answer; only a missing, garbled or unproven answer is a failure. */
  async exchange(command: CommandApdu): Promise<Outcome<ResponseApdu>> {
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
