import type { CompletionCode, Message, Refusal } from './messages.ts';
import type { Payload } from './parse-message.ts';

/** How a command ended. */
export type CommandResult =
  | {
      readonly code: 'completed';
      readonly completionCode: CompletionCode;
      readonly payload: Payload;
      /** For the log of the caller; holds no personal data. */
      readonly errorDescription?: string;
    }
  /** The host did not accept it; nothing was begun. */
  | { readonly code: 'refused'; readonly status: Refusal }
  /** The connection is down, broke before the completion, or the host does not answer. What became of it is unknown. */
  | { readonly code: 'host-lost' };

export interface PendingCommandOptions {
  readonly onEvent: ((message: Message<Payload>) => void) | undefined;
  /** The host acknowledges at once; longer than this and it hangs. */
  readonly acknowledgeTimeoutMs: number;
  /** Time for the completion after the acknowledge; 0 = no limit. */
  readonly completionTimeoutMs: number;
}

/** One command on its way: sent, acknowledged, completed, each with its own deadline. */
export class PendingCommand {
  readonly result: Promise<CommandResult>;
  readonly #options: PendingCommandOptions;
  readonly #resolve: (result: CommandResult) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PendingCommandOptions) {
    const { promise, resolve } = Promise.withResolvers<CommandResult>();
    this.result = promise;
    this.#resolve = resolve;
    this.#options = options;
    this.expectWithin(options.acknowledgeTimeoutMs);
  }

  /** Takes a message with this command's request id. */
  receive(message: Message<Payload>): void {
    const { type, status, completionCode, errorDescription } = message.header;
    switch (type) {
      case 'acknowledge':
        if (status === undefined) this.expectWithin(this.#options.completionTimeoutMs);
        else this.end({ code: 'refused', status });
        return;
      case 'event':
        this.#options.onEvent?.(message);
        return;
      case 'completion':
        this.end({
          code: 'completed',
          completionCode: completionCode ?? 'internalError',
          payload: message.payload,
          ...(errorDescription === undefined ? {} : { errorDescription }),
        });
        return;
      case 'command':
      case 'unsolicited':
    }
  }

  /** Ends as `host-lost` unless something ends it before; 0 = no limit. */
  expectWithin(timeoutMs: number): void {
    clearTimeout(this.#timer);
    if (timeoutMs > 0) this.#timer = setTimeout(() => this.end({ code: 'host-lost' }), timeoutMs);
  }

  end(result: CommandResult): void {
    clearTimeout(this.#timer);
    this.#resolve(result);
  }
}
