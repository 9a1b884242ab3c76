import { provisionalNumberOf } from '@motcua/sealing';
import { openApplication } from '@motcua/sealing/open';
import type { NeedsAttention, SubmissionResult } from '../api.ts';
import { submit } from '../applications/submit.ts';
import type { SubmitOutcome, SubmitParts } from '../applications/submit.ts';
import type { FileLimits } from '../files/file-limits.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Keyring } from './keyring.ts';
import type { OutboxLimits } from './outbox-limits.ts';
import type { ReadApplication } from './read-application.ts';
import type { SealedStore, Unfit } from './sealed-store.ts';

export interface SealedParts extends SubmitParts {
  readonly keyring: Keyring;
  readonly sealed: SealedStore;
  readonly readApplication: (text: string) => ReadApplication;
  readonly limits: Pick<OutboxLimits, 'attention'>;
  readonly files: SubmitParts['files'] & Pick<FileStore, 'hold' | 'release'>;
  readonly fileLimits: FileLimits;
}

type Accepted = Extract<SubmitOutcome, { code: 'created' | 'replayed' }>;

export type SealedOutcome =
  | Accepted
  | { readonly code: 'kept'; readonly answer: NeedsAttention }
  | { readonly code: 'seal-damaged' | 'seal-key-unknown' | 'seal-expired' }
  /** Too much waits for officers already. Nothing was taken. */
  | { readonly code: 'storage-unavailable' };

/**
 * Takes a sealed application exactly once: whatever opens becomes a case or is kept for an officer, and is on disk when
 * this returns. Sent again, it has the same answer, also after an officer has made a case of it.
 */
export async function receiveSealed(
  parts: SealedParts,
  seal: string,
  idempotencyKey: string,
): Promise<SealedOutcome> {
  const opened = await openApplication(seal, (keyId) => parts.keyring.find(keyId));
  if (opened.code !== 'ok') return { code: opened.code };
  // A copy of the seal under another key would make a second case.
  if (opened.submissionId !== idempotencyKey) return { code: 'seal-damaged' };
  const number = await provisionalNumberOf(idempotencyKey);

  const { database, sealed, now } = parts;
  const kept = sealed.attention(number);
  if (kept !== undefined) return keptAnswer(number, kept.unfit);
  const receivedAt = now().toISOString();
  database.transact(() => sealed.remember({ number, idempotencyKey, receivedAt }));
  const outcome = tryToSubmit(parts, opened.application, idempotencyKey);
  if (isAccepted(outcome)) return outcome;
  return database.transact((): SealedOutcome => {
    // A copy of this request may have been kept a moment ago.
    const unfit = sealed.attention(number)?.unfit;
    if (unfit !== undefined) return keptAnswer(number, unfit);
    if (sealed.keptLength() + opened.application.length > parts.limits.attention)
      return { code: 'storage-unavailable' };
    sealed.keep(number, outcome, opened.application);
    holdFiles(parts, number, opened.application);
    return keptAnswer(number, outcome);
  });
}

/** What comes of an application that was kept when it is handed in again. */
export type RetryOutcome = { readonly code: 'ok'; readonly answer: SubmissionResult } | Unfit;

/** Hands an application in again that was kept, such as after the catalogue has been mended. */
export function retryKept(parts: SealedParts, number: string): RetryOutcome {
  const { database, sealed } = parts;
  const kept = sealed.attention(number);
  if (kept === undefined) return { code: 'attention-unknown' };
  const outcome = tryToSubmit(parts, kept.application, kept.idempotencyKey);
  database.transact(() => {
    if (isAccepted(outcome)) sealed.release(number);
    else sealed.keep(number, outcome, kept.application);
  });
  return isAccepted(outcome) ? { code: 'ok', answer: outcome.answer } : outcome;
}

/** Under this name the files of an application that is kept for an officer wait with it. */
export const attentionHold = (number: string): string => `attention ${number}`;

function holdFiles(
  { files, fileLimits, keyring, readApplication }: SealedParts,
  number: string,
  text: string,
): void {
  const read = readApplication(text);
  if (read.code !== 'ok') return;
  const ids = Object.values(read.request.answers).flatMap(({ value }) =>
    Array.isArray(value) ? value.flatMap((part) => (typeof part === 'object' ? part.id : [])) : [],
  );
  files.hold(ids, attentionHold(number), keyring.openUntil().toISOString(), fileLimits);
}

function tryToSubmit(parts: SealedParts, text: string, idempotencyKey: string): Accepted | Unfit {
  const read = parts.readApplication(text);
  return read.code === 'ok' ? submit(parts, read.request, idempotencyKey) : { code: read.code };
}

const isAccepted = (outcome: Accepted | Unfit): outcome is Accepted =>
  outcome.code === 'created' || outcome.code === 'replayed';

const keptAnswer = (provisionalNumber: string, { code }: Unfit): SealedOutcome => ({
  code: 'kept',
  answer: { state: 'needs-attention', provisionalNumber, problem: code },
});
