import type { SubmissionResult } from '../api.ts';
import type { Database } from '../database/database.ts';
import { json, text } from '../database/rows.ts';

export interface StoredSubmission {
  readonly bodyDigest: string;
  readonly answer: SubmissionResult;
}

/** Which keys have been used, and what was answered. */
export interface SubmissionStore {
  find(idempotencyKey: string): StoredSubmission | undefined;
  /** False when the key is taken: the unique constraint decides. Inside a transaction that ends with {@link complete}. */
  take(idempotencyKey: string, bodyDigest: string): boolean;
  complete(idempotencyKey: string, answer: SubmissionResult, caseId: number): void;
}

export function createSubmissionStore({ connection }: Database): SubmissionStore {
  const select = connection.prepare('SELECT body_digest, answer FROM submissions WHERE idempotency_key = ?');
  const insert = connection.prepare(
    'INSERT INTO submissions (idempotency_key, body_digest) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const update = connection.prepare(
    'UPDATE submissions SET answer = ?, case_id = ? WHERE idempotency_key = ?',
  );
  return {
    find(idempotencyKey) {
      const row = select.get(idempotencyKey);
      return row === undefined
        ? undefined
        : { bodyDigest: text(row, 'body_digest'), answer: json(row, 'answer') as SubmissionResult };
    },
    take: (idempotencyKey, bodyDigest) => insert.run(idempotencyKey, bodyDigest).changes === 1,
    complete(idempotencyKey, answer, caseId) {
      update.run(JSON.stringify(answer), caseId, idempotencyKey);
    },
  };
}
