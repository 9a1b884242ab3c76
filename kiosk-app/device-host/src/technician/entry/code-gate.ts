import { Secret, TOTP } from 'otpauth';
import type { Stored } from '../stored.ts';

/** What must outlive a restart, so that pulling the plug gives no new attempts. */
export interface GateState {
  /** Time step of the last code that was taken; no code of it or before is taken again. */
  readonly lastStep: number;
  /** Wrong attempts in a row. */
  readonly wrong: number;
  /** Locks in a row: each is twice as long as the one before. */
  readonly locks: number;
  /** Milliseconds since 1970. */
  readonly lockedUntil: number;
}

export type GateVerdict =
  | { readonly code: 'open' }
  | { readonly code: 'wrong' | 'used'; readonly attemptsLeft: number }
  | { readonly code: 'locked'; readonly secondsLeft: number };

export const freshGate: GateState = { lastStep: 0, wrong: 0, locks: 0, lockedUntil: 0 };

/** RFC 6238, 4: the usual step. */
const stepMs = 30_000;
/** RFC 6238, 5.2 and 6: one step for delay and drift, either way. */
const windowSteps = 1;
const attempts = 5;
const firstLockMs = 60_000;
const longestLockMs = 3_600_000;

/**
 * Takes one-time codes (RFC 6238: SHA-1, six digits, 30 s) and keeps count of who guesses: after five wrong ones in a row
 * nothing is taken for a minute, then for two, up to an hour. A code is taken once.
 */
export class CodeGate {
  readonly #totp: TOTP | undefined;
  readonly #stored: Stored<GateState>;
  readonly #now: () => number;

  /** @param options.secret base32; without it every code is wrong, and cards still count */
  constructor(options: {
    readonly secret: string | undefined;
    readonly stored: Stored<GateState>;
    readonly now: () => number;
  }) {
    const { secret } = options;
    this.#totp = secret === undefined ? undefined : new TOTP({ secret: Secret.fromBase32(secret) });
    this.#stored = options.stored;
    this.#now = options.now;
  }

  tryCode(code: string): GateVerdict {
    const locked = this.lock();
    if (locked !== undefined) return locked;
    const now = this.#now();
    const delta = /^\d{6}$/.test(code)
      ? (this.#totp?.validate({ token: code, timestamp: now, window: windowSteps }) ?? undefined)
      : undefined;
    if (delta === undefined) return this.refuse('wrong');
    const step = Math.floor(now / stepMs) + delta;
    if (step <= this.#stored.value.lastStep) return this.refuse('used');
    this.#stored.save({ ...freshGate, lastStep: step });
    return { code: 'open' };
  }

  /** The lock that stands now. A clock that was set back cannot make it longer than the longest one. */
  lock(): Extract<GateVerdict, { code: 'locked' }> | undefined {
    const leftMs = Math.min(this.#stored.value.lockedUntil - this.#now(), longestLockMs);
    return leftMs > 0 ? { code: 'locked', secondsLeft: Math.ceil(leftMs / 1000) } : undefined;
  }

  /** Counts an attempt in vain. */
  refuse(code: 'wrong' | 'used'): GateVerdict {
    const { lastStep, locks, wrong } = this.#stored.value;
    const count = wrong + 1;
    if (count < attempts) {
      this.#stored.save({ ...this.#stored.value, wrong: count });
      return { code, attemptsLeft: attempts - count };
    }
    const lockMs = Math.min(firstLockMs * 2 ** locks, longestLockMs);
    this.#stored.save({ lastStep, wrong: 0, locks: locks + 1, lockedUntil: this.#now() + lockMs });
    return { code: 'locked', secondsLeft: Math.ceil(lockMs / 1000) };
  }

  /** A card was right: the count begins anew. */
  accept(): void {
    this.#stored.save({ ...freshGate, lastStep: this.#stored.value.lastStep });
  }
}
