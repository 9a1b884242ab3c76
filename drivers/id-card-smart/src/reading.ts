import type { SmartReadRequest, SmartReadResult, StartTimer } from '@motcua/devices/id-card';
import { answers, contentOf, vendorCode } from './interpret.ts';
import { fillIn } from './json-path.ts';
import type { SmartReaderMapping } from './mapping.ts';

export interface ReadingParts {
  readonly mapping: SmartReaderMapping;
  readonly request: SmartReadRequest;
  readonly requestId: string;
  readonly signal: AbortSignal;
  readonly readTimeoutMs: number;
  readonly startTimer: StartTimer;
}

/** One reading, from the request to whatever ends it first. */
export class Reading {
  readonly #parts: ReadingParts;
  readonly #result = Promise.withResolvers<SmartReadResult>();
  readonly #stop: () => void;
  #hasBegun = false;
  #ended: SmartReadResult | undefined;

  constructor(parts: ReadingParts) {
    this.#parts = parts;
    const { signal } = parts;
    const onAbort = (): void => this.end({ code: 'canceled' });
    signal.addEventListener('abort', onAbort, { once: true });
    const cancelTimer = parts.startTimer(parts.readTimeoutMs, () => this.end({ code: 'timeout' }));
    this.#stop = () => {
      signal.removeEventListener('abort', onAbort);
      cancelTimer();
    };
  }

  get result(): Promise<SmartReadResult> {
    return this.#result.promise;
  }

  /** True when the reader was asked and has not answered: its answer may still come. */
  get mayAnswerLate(): boolean {
    const code = this.#ended?.code;
    return this.#hasBegun && code !== 'read' && code !== 'refused' && code !== 'reader-lost';
  }

  /** Asks the reader, unless the reading has ended before its turn came. */
  begin(send: (text: string) => boolean): 'asked' | 'no-line' {
    if (this.#ended !== undefined) return 'asked';
    const { mapping, request, requestId } = this.#parts;
    this.#hasBegun = true;
    if (mapping.start === null) return 'asked';
    const placeholders = { $can: request.can ?? '', $requestId: requestId };
    return send(JSON.stringify(fillIn(mapping.start, placeholders))) ? 'asked' : 'no-line';
  }

  /** Tells the reader that nobody waits any more, if it has a word for it. */
  cancel(send: (text: string) => boolean): void {
    const { mapping, requestId } = this.#parts;
    if (mapping.cancel !== null) send(JSON.stringify(fillIn(mapping.cancel, { $requestId: requestId })));
  }

  take(means: 'result' | 'failed' | 'torn', content: unknown): void {
    const { mapping, request, requestId } = this.#parts;
    if (!this.#hasBegun || !answers(mapping, content, requestId)) return;
    if (means === 'torn') {
      this.end({ code: 'card-torn' });
    } else if (means === 'failed') {
      this.end({ code: 'refused', vendorCode: vendorCode(mapping, content) });
    } else {
      const read = contentOf(mapping, content, request);
      this.end(read === undefined ? { code: 'garbled' } : { code: 'read', content: read });
    }
  }

  end(result: SmartReadResult): void {
    if (this.#ended !== undefined) return;
    this.#ended = result;
    this.#stop();
    this.#result.resolve(result);
  }
}
