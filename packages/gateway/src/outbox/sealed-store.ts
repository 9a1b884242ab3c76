import type { Fee, FieldError } from '@motcua/wizard';
import type { ProvisionalAnswer } from '../api.ts';
import type { Database } from '../database/database.ts';
import { integer, json, optionalText, text } from '../database/rows.ts';
import type { Row } from '../database/rows.ts';
import { isProblemCode } from '../problem/codes.ts';
import type { ProblemCode } from '../problem/codes.ts';

/** Why an application that was opened is no case. */
export interface Unfit {
  readonly code: ProblemCode;
  readonly errors?: readonly FieldError[];
  readonly fee?: Fee;
}

/** An application that waits for an officer. */
export interface AttentionRecord {
  readonly number: string;
  readonly idempotencyKey: string;
  readonly receivedAt: string;
  readonly unfit: Unfit;
  readonly application: string;
}

/** Which sealed applications have come. Functions that write must run inside {@link Database.transact}. */
export interface SealedStore {
  /** From then on the number leads to the case of the key, once there is one. Nothing when it is known. */
  remember(arrival: Pick<AttentionRecord, 'number' | 'idempotencyKey' | 'receivedAt'>): void;
  /** Keeps a remembered application for an officer. */
  keep(number: string, unfit: Unfit, application: string): void;
  /** It has become a case. */
  release(number: string): void;
  /** An officer has taken care of it; it stands in the list no more. False when it did not. */
  settle(number: string, settledAt: string): boolean;
  provisional(number: string): ProvisionalAnswer;
  /** Settled or not. */
  attention(number: string): AttentionRecord | undefined;
  /** Not settled, the oldest first. */
  attentionList(limit: number): readonly AttentionRecord[];
  /** Characters of all applications that are kept. */
  keptLength(): number;
}

export function createSealedStore({ connection }: Database): SealedStore {
  const insert = connection.prepare(
    `INSERT INTO sealed_applications (number, idempotency_key, received_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const setProblem = connection.prepare(
    'UPDATE sealed_applications SET problem = ?, details = ?, application = ? WHERE number = ?',
  );
  const clear = connection.prepare(
    `UPDATE sealed_applications SET problem = NULL, details = NULL, application = NULL, settled_at = NULL
     WHERE number = ?`,
  );
  const setSettled = connection.prepare(
    `UPDATE sealed_applications SET settled_at = ? WHERE number = ? AND problem IS NOT NULL AND settled_at IS NULL`,
  );
  const selectState = connection.prepare(
    `SELECT problem, case_code FROM sealed_applications
     LEFT JOIN submissions USING (idempotency_key) LEFT JOIN cases ON cases.id = submissions.case_id
     WHERE number = ?`,
  );
  const select = connection.prepare(
    'SELECT * FROM sealed_applications WHERE number = ? AND problem IS NOT NULL',
  );
  const selectOpen = connection.prepare(
    `SELECT * FROM sealed_applications WHERE problem IS NOT NULL AND settled_at IS NULL
     ORDER BY received_at, number LIMIT ?`,
  );
  const length = connection.prepare(
    'SELECT coalesce(sum(length(application)), 0) AS length FROM sealed_applications WHERE problem IS NOT NULL',
  );
  return {
    remember({ number, idempotencyKey, receivedAt }) {
      insert.run(number, idempotencyKey, receivedAt);
    },
    keep(number, { code, ...details }, application) {
      setProblem.run(code, JSON.stringify(details), application, number);
    },
    release(number) {
      clear.run(number);
    },
    settle: (number, settledAt) => setSettled.run(settledAt, number).changes === 1,
    provisional(number) {
      const row = selectState.get(number);
      if (row === undefined) return { state: 'waiting' };
      if (optionalText(row, 'problem') !== undefined) return { state: 'needs-attention' };
      const caseCode = optionalText(row, 'case_code');
      return caseCode === undefined ? { state: 'waiting' } : { state: 'submitted', caseCode };
    },
    attention(number) {
      const row = select.get(number);
      return row === undefined ? undefined : recordOf(row);
    },
    attentionList: (limit) => selectOpen.all(limit).map(recordOf),
    keptLength: () => integer(length.get() ?? {}, 'length'),
  };
}

function recordOf(row: Row): AttentionRecord {
  const code = text(row, 'problem');
  if (!isProblemCode(code)) throw new TypeError('column problem holds no code');
  return {
    number: text(row, 'number'),
    idempotencyKey: text(row, 'idempotency_key'),
    receivedAt: text(row, 'received_at'),
    unfit: { code, ...(json(row, 'details') as Omit<Unfit, 'code'>) },
    application: text(row, 'application'),
  };
}
