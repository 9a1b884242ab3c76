import type { StartTimer } from '@motcua/devices/id-card';
import { commandTypes, encodeCommand } from './commands.ts';
import type { CcidCommand } from './commands.ts';
import { ReplyReader, replyTypes } from './replies.ts';
import type { CcidReply } from './replies.ts';
import { commandStatusOf } from './status.ts';
import type { CcidLine } from './transport.ts';

/** What came of one command to the reader. */
export type SessionReply =
  | { readonly code: 'reply'; readonly reply: CcidReply }
  /** The reader is gone, or what it says makes no sense any more. */
  | { readonly code: 'gone' };

export interface SessionOptions {
  readonly slot: number;
  /** Longest silence of the reader on a command that needs no card; it says so itself when it needs more time. */
  readonly replyTimeoutMs: number;
  readonly startTimer: StartTimer;
  /** The session is of no use any more; the line is closed. Called once. */
  readonly onBroken: (reason: 'garbled' | 'silent') => void;
}

interface Pending {
  readonly sequence: number;
  readonly type: number;
  readonly resolve: (reply: SessionReply) => void;
  readonly startTimer: () => void;
  cancelTimer?: () => void;
}

/** One connection to a reader: numbers the commands and finds the answer to each. */
export class CcidSession {
  readonly #line: CcidLine;
  readonly #options: SessionOptions;
  readonly #replies = new ReplyReader((reply) => this.#take(reply));
  #pending: Pending | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #sequence = 0;
  #isOver = false;

  constructor(line: CcidLine, options: SessionOptions) {
    this.#line = line;
    this.#options = options;
  }

  receive(bytes: Uint8Array): void {
    if (!this.#isOver && !this.#replies.write(bytes)) this.#break('garbled');
  }

  /** The reader is gone. Safe to call twice. */
  end(): void {
    this.#isOver = true;
    this.#answer({ code: 'gone' });
  }

  /**
   * Sends one command after those before it. A reader that stays silent breaks the session, unless there is a signal:
   * then the caller comes to `abort` when it is aborted, and a command whose turn comes later is not sent.
   */
  async send(
    command: Omit<CcidCommand, 'slot' | 'sequence'>,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<SessionReply> {
    const sent = this.#turn.then(() => this.#send(command, signal));
    this.#turn = sent;
    return sent;
  }

  /**
   * Takes back the command under way (USB CCID 1.1, 5.3.1 and 6.1.13): on both pipes, with its number.
   *
   * A reader that does not come to rest breaks the session.
   */
  async abort(): Promise<void> {
    const taken = this.#pending;
    if (taken === undefined || this.#isOver) return;
    const { slot } = this.#options;
    this.#startTimer(taken);
    if (!(await this.#line.requestAbort(slot, taken.sequence))) {
      if (this.#pending === taken) this.#break('silent');
      return;
    }
    // The answer may have come meanwhile. The abort is completed all the same, or the reader answers nothing else.
    await this.#line.write(encodeCommand({ type: commandTypes.abort, slot, sequence: taken.sequence }));
  }

  #send(command: Omit<CcidCommand, 'slot' | 'sequence'>, signal?: AbortSignal): Promise<SessionReply> {
    if (this.#isOver || signal?.aborted === true) return Promise.resolve({ code: 'gone' });
    const { slot } = this.#options;
    const sequence = this.#sequence;
    this.#sequence = (sequence + 1) & 0xff;
    const { promise, resolve } = Promise.withResolvers<SessionReply>();
    const pending: Pending = {
      sequence,
      type: command.type,
      resolve,
      startTimer: () => (signal === undefined ? this.#startTimer(pending) : undefined),
    };
    this.#pending = pending;
    pending.startTimer();
    void this.#line.write(encodeCommand({ ...command, slot, sequence })).then((written) => {
      if (!written && this.#pending === pending) this.end();
    });
    return promise;
  }

  #take(reply: CcidReply): void {
    const pending = this.#pending;
    const { slot } = this.#options;
    // A late or repeated answer to a command before, or one for another slot.
    if (pending === undefined || reply.sequence !== pending.sequence || reply.slot !== slot) return;
    if (commandStatusOf(reply) === 'more-time') {
      pending.startTimer();
      return;
    }
    if (commandStatusOf(reply) === undefined || reply.type !== replyTypeOf(pending.type, reply)) {
      this.#break('garbled');
      return;
    }
    this.#answer({ code: 'reply', reply });
  }

  #startTimer(pending: Pending): void {
    pending.cancelTimer?.();
    pending.cancelTimer = this.#options.startTimer(this.#options.replyTimeoutMs, () => {
      if (this.#pending === pending) this.#break('silent');
    });
  }

  #answer(reply: SessionReply): void {
    const pending = this.#pending;
    this.#pending = undefined;
    pending?.cancelTimer?.();
    pending?.resolve(reply);
  }

  #break(reason: 'garbled' | 'silent'): void {
    if (this.#isOver) return;
    this.end();
    this.#options.onBroken(reason);
  }
}

/** Which kind of answer a command has (6.1). A command that was aborted may be answered by the abort's slot status. */
function replyTypeOf(commandType: number, reply: CcidReply): number {
  const hasData = commandType === commandTypes.powerOn || commandType === commandTypes.transfer;
  if (!hasData || reply.type === replyTypes.slotStatus) return replyTypes.slotStatus;
  return replyTypes.dataBlock;
}
