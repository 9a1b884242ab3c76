import type { DeviceState } from '../device.ts';
import type { AnyDevice } from './bench.ts';
import type { Patience } from './patience.ts';
import { ClauseFailure, ClauseSkipped } from './verdict.ts';

/** What a clause says its findings with. */
export class Trial {
  readonly #patience: Patience;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** The driver breaks the clause unless this holds. */
  expect(holds: boolean, otherwise: string): void {
    if (!holds) throw new ClauseFailure(otherwise);
  }

  /** The clause says nothing unless this holds; another clause is about it. */
  given(holds: boolean, otherwise: string): void {
    if (!holds) throw new ClauseSkipped('inconclusive', otherwise);
  }

  /** The clause is no concern of a device for which this does not hold. */
  concerns(holds: boolean, otherwise: string): void {
    if (!holds) throw new ClauseSkipped('not-applicable', otherwise);
  }

  /** The hand, or no verdict where the bench has none. */
  hand<Hand>(hand: Hand | undefined, name: string): Hand {
    if (hand === undefined) throw new ClauseSkipped('inconclusive', `the bench has no hand "${name}"`);
    return hand;
  }

  /** The value; the clause is broken when it does not come. */
  async soon<Value>(promise: Promise<Value>, what: string): Promise<Value> {
    const outcome = await this.#settled(promise);
    if (outcome === undefined) throw new ClauseFailure(`${what}: did not end in time`);
    return outcome.value;
  }

  /** The value; the clause says nothing when it does not come. */
  async before<Value>(promise: Promise<Value>, what: string): Promise<Value> {
    const outcome = await this.#settled(promise);
    if (outcome === undefined) throw new ClauseSkipped('inconclusive', `${what}: did not end in time`);
    return outcome.value;
  }

  /** Whether it holds soon, looked at on each change that `watch` tells of; it may have passed again by then. */
  async becomes(watch: (look: () => void) => () => void, holds: () => boolean): Promise<boolean> {
    const held = Promise.withResolvers<void>();
    const look = (): void => {
      if (holds()) held.resolve();
    };
    const stop = watch(look);
    look();
    const seen = await this.#settled(held.promise);
    stop();
    return seen !== undefined;
  }

  /** Whether it holds soon, for what only a look can tell. */
  async eventually(holds: () => Promise<boolean>): Promise<boolean> {
    for (let looks = 0; looks < 20; looks += 1) {
      if (await holds()) return true;
      await this.quiet();
    }
    return false;
  }

  /** A count grows by one, soon: a driver in another process tells of it a moment later. */
  async addsOne(before: number, count: () => number | undefined): Promise<void> {
    const isCounted = await this.eventually(() => Promise.resolve((count() ?? 0) === before + 1));
    this.expect(isCounted, `${before} became ${count() ?? 0}`);
  }

  reaches(device: AnyDevice, ...kinds: readonly DeviceState['kind'][]): Promise<boolean> {
    return this.becomes(
      (look) => device.watch(look),
      () => kinds.includes(device.state.kind),
    );
  }

  /** Time for what must not happen. */
  quiet(): Promise<void> {
    return this.#patience.quiet();
  }

  async #settled<Value>(promise: Promise<Value>): Promise<{ readonly value: Value } | undefined> {
    const ended = new AbortController();
    const deadline = this.#patience.deadline(ended.signal).then(
      () => undefined,
      () => undefined,
    );
    try {
      return await Promise.race([promise.then((value) => ({ value })), deadline]);
    } finally {
      ended.abort();
    }
  }
}

/** The word that says how something ended, for a reason in the report. */
export function codeOf(result: { readonly code: string }): string {
  return `"${result.code}"`;
}
