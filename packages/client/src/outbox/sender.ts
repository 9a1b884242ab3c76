import type { NeedsAttention, SubmissionResult } from '@motcua/gateway/api';
import type { Outcome } from '../outcome.ts';
import type { Bell } from './bell.ts';
import type { SettledEntry, WaitingEntry } from './entries.ts';
import type { OutboxClient } from './outbox-client.ts';
import type { OutboxStore } from './outbox-store.ts';

export interface SenderParts {
  readonly store: OutboxStore;
  readonly client: Pick<OutboxClient, 'keys' | 'handOver' | 'releaseFiles'>;
  readonly bell: Bell;
  readonly nowMs: () => number;
  /** Of the first pause after a failure; each one more doubles it. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** How long a settled entry is kept. */
  readonly keepSettledMs: number;
  /** Called after each change of what is in the outbox. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}

const hourMs = 60 * 60 * 1000;
/** Longer than anybody stands at a kiosk. */
const idleHoldMs = 4 * hourMs;
const refreshKeysMs = 6 * hourMs;
const longestRefusalMs = 24 * hourMs;

/**
 * Hands over one application after the other until the signal aborts, and keeps the gateway's keys fresh. Runs in one tab
 * at a time; whenever it dies, the next one goes on: an entry is removed only together with the storing of its answer, and
 * the gateway makes one case per id.
 */
export async function runSender(parts: SenderParts): Promise<never> {
  const { store, bell, nowMs, longestDelayMs, signal } = parts;
  let tidiedAt = 0;
  let keysAskedAt = -Infinity;
  for (;;) {
    signal.throwIfAborted();
    const now = nowMs();
    if (now - tidiedAt > hourMs || now < tidiedAt) {
      tidiedAt = now;
      await store.tidy(now);
      parts.onChange();
      await releaseIdleHolds(parts, now);
    }
    const note = await store.sender();
    const keys = await store.keys();
    const next = await store.next();
    if (note.code !== 'ok' || keys.code !== 'ok' || next.code !== 'ok') {
      await bell.wait(longestDelayMs, signal);
      continue;
    }
    // A clock that was set back must not silence the kiosk for a year.
    const quietMs = Math.min(note.value.quietUntil - now, longestDelayMs);
    if (quietMs > 0) {
      await bell.wait(quietMs, signal);
      continue;
    }
    const age = now - (keys.value?.fetchedAt ?? -Infinity);
    if ((age > refreshKeysMs || age < 0) && Math.abs(now - keysAskedAt) > longestDelayMs) {
      const answered = await fetchKeys(parts);
      if (answered) keysAskedAt = now;
      await rest(parts, answered ? 0 : note.value.failures + 1);
      continue;
    }
    const entry = next.value;
    if (entry === undefined || entry.nextAttemptAt > now) {
      await bell.wait(Math.min((entry?.nextAttemptAt ?? Infinity) - now, hourMs), signal);
      continue;
    }
    const answered = await attempt(parts, entry);
    if (!answered || note.value.failures > 0) await rest(parts, answered ? 0 : note.value.failures + 1);
    parts.onChange();
  }
}

/** Notes how often in a row nobody has answered, so that a restart does not hurry. */
async function rest(
  { store, nowMs, firstDelayMs, longestDelayMs }: SenderParts,
  failures: number,
): Promise<void> {
  const delayMs = failures === 0 ? 0 : delayAfter(failures, firstDelayMs, longestDelayMs);
  await store.keepSender({ failures, quietUntil: failures === 0 ? 0 : nowMs() + delayMs });
}

/** What the gateway does not hear now it hears an hour later. */
async function releaseIdleHolds({ store, client, signal }: SenderParts, now: number): Promise<void> {
  const idle = await store.idleHolds(now - idleHoldMs);
  if (idle.code !== 'ok') return;
  for (const hold of idle.value) {
    const outcome = await client.releaseFiles(hold, { signal });
    if (outcome.code !== 'ok') return;
    await store.forgetHold(hold);
  }
}

/** False when nobody has answered. */
async function fetchKeys({ client, store, nowMs, onChange, signal }: SenderParts): Promise<boolean> {
  const outcome = await client.keys({ signal });
  if (outcome.code === 'ok') {
    await store.keepKeys(outcome.value.keys, nowMs());
    onChange();
  }
  return outcome.code === 'ok' || outcome.code === 'problem';
}

/** False when nobody has answered, so that the next one need not be tried. */
async function attempt(parts: SenderParts, entry: WaitingEntry): Promise<boolean> {
  const { store, client, nowMs, firstDelayMs, longestDelayMs, signal } = parts;
  const outcome = await client.handOver(entry.sealed, entry.submissionId, { signal });
  const now = nowMs();
  const attempts = entry.attempts + 1;
  if (outcome.code === 'ok') {
    const stored = await store.settle(settledOf(entry.number, outcome.value, now + parts.keepSettledMs));
    // Not stored: it stays, and the next attempt gets the same answer.
    return stored.code === 'ok';
  }
  if (outcome.code === 'problem' && !isPassing(outcome)) {
    const delayMs = delayAfter(attempts, hourMs, longestRefusalMs);
    const problem = outcome.problem.code;
    await store.update({ ...entry, attempts, state: 'refused', problem, nextAttemptAt: now + delayMs });
    return true;
  }
  // What only this one may cause must not hold up the others.
  const mayBeItsFault =
    outcome.code === 'timeout' || (outcome.code === 'problem' && outcome.problem.status >= 500);
  const delayMs = mayBeItsFault ? delayAfter(attempts, firstDelayMs, longestDelayMs) : 0;
  await store.update({
    ...entry,
    attempts,
    nextAttemptAt: mayBeItsFault ? now + delayMs : entry.nextAttemptAt,
  });
  return false;
}

const delayAfter = (failures: number, firstMs: number, longestMs: number): number =>
  Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30));

function settledOf(
  number: string,
  answer: SubmissionResult | NeedsAttention,
  expiresAt: number,
): SettledEntry {
  return 'caseCode' in answer
    ? { number, state: 'submitted', caseCode: answer.caseCode, expiresAt }
    : { number, state: 'needs-attention', expiresAt };
}

/** Too slow, too many, or the server's own trouble: the same may do better later. */
const isPassing = ({ problem }: Extract<Outcome<never>, { code: 'problem' }>): boolean =>
  problem.status >= 500 || problem.status === 429 || problem.status === 408;
