import type { FeedbackCount, FeedbackReason, FeedbackScore } from '../api.ts';
import type { Database } from '../database/database.ts';
import { integer, text } from '../database/rows.ts';

/** One cell of the counts; `reason` is empty where none was given. */
export interface FeedbackCell {
  readonly unit: string;
  readonly service: string;
  readonly score: FeedbackScore;
  readonly reason: FeedbackReason | '';
  readonly count: number;
}

export interface FeedbackStore {
  /** True when a report with this id has not come before. */
  keepReport(id: string, receivedAt: string): boolean;
  forgetReports(receivedBefore: string): void;
  add(count: FeedbackCount): void;
  /** Summed over all days from `day` on, in a fixed order. */
  since(day: string): readonly FeedbackCell[];
}

export function createFeedbackStore({ connection }: Database): FeedbackStore {
  const keep = connection.prepare('INSERT OR IGNORE INTO feedback_reports (id, received_at) VALUES (?, ?)');
  const forget = connection.prepare('DELETE FROM feedback_reports WHERE received_at < ?');
  const add = connection.prepare(
    `INSERT INTO feedback_counts (unit_code, service, day, score, reason, count) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  );
  const since = connection.prepare(
    `SELECT unit_code, service, score, reason, sum(count) AS count FROM feedback_counts WHERE day >= ?
     GROUP BY unit_code, service, score, reason ORDER BY unit_code, service, score, reason`,
  );
  return {
    keepReport: (id, receivedAt) => keep.run(id, receivedAt).changes > 0,
    forgetReports(receivedBefore) {
      forget.run(receivedBefore);
    },
    add({ unit, service, day, score, reason, count }) {
      add.run(unit, service, day, score, reason ?? '', count);
    },
    since: (day) =>
      since.all(day).map((row) => ({
        unit: text(row, 'unit_code'),
        service: text(row, 'service'),
        score: integer(row, 'score') as FeedbackScore,
        reason: text(row, 'reason') as FeedbackReason | '',
        count: integer(row, 'count'),
      })),
  };
}
