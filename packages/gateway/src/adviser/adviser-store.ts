import type { AdviserCallRequest, AdviserCallState, AdviserStep } from '../api.ts';
import type { Database } from '../database/database.ts';
import { integer, optionalText, text } from '../database/rows.ts';
import type { Row } from '../database/rows.ts';

export interface AdviserCallRecord extends AdviserCallRequest {
  readonly id: string;
  readonly state: AdviserCallState;
  /** RFC 3339 in UTC. */
  readonly calledAt: string;
  /** When its kiosk last asked after it. */
  readonly seenAt: string;
  readonly answeredBy: string | undefined;
}

/** Calls for an adviser. Those of kiosks that have fallen silent count as over: `since` is how far back "seen" reaches. */
export interface AdviserStore {
  insert(call: Omit<AdviserCallRecord, 'state' | 'seenAt' | 'answeredBy'>): void;
  byId(id: string): AdviserCallRecord | undefined;
  /** Those that are not over, the oldest first. */
  open(since: string): readonly AdviserCallRecord[];
  /** How many of the unit called before this one, and wait still. */
  ahead(call: AdviserCallRecord, since: string): number;
  see(id: string, now: string): void;
  answer(id: string, by: string | undefined): void;
  end(id: string): void;
  /** A kiosk has one call at a time. */
  endOf(unit: string, place: string): void;
  forget(seenBefore: string): void;
}

export function createAdviserStore({ connection }: Database): AdviserStore {
  const insert = connection.prepare(
    `INSERT INTO adviser_calls (id, state, unit_code, place, step, procedure_id, called_at, seen_at)
     VALUES (?, 'waiting', ?, ?, ?, ?, ?, ?)`,
  );
  const byId = connection.prepare('SELECT * FROM adviser_calls WHERE id = ?');
  const open = connection.prepare(
    `SELECT * FROM adviser_calls WHERE state <> 'over' AND seen_at >= ? ORDER BY called_at, id LIMIT 200`,
  );
  const ahead = connection.prepare(
    `SELECT count(*) AS count FROM adviser_calls
     WHERE state = 'waiting' AND unit_code = ? AND seen_at >= ? AND (called_at, id) < (?, ?)`,
  );
  const see = connection.prepare('UPDATE adviser_calls SET seen_at = ? WHERE id = ?');
  const answer = connection.prepare(
    `UPDATE adviser_calls SET state = 'answered', answered_by = ? WHERE id = ?`,
  );
  const end = connection.prepare(`UPDATE adviser_calls SET state = 'over' WHERE id = ?`);
  const endOf = connection.prepare(
    `UPDATE adviser_calls SET state = 'over' WHERE unit_code = ? AND place = ? AND state <> 'over'`,
  );
  const forget = connection.prepare('DELETE FROM adviser_calls WHERE seen_at < ?');
  return {
    insert({ id, unit, place, step, procedure, calledAt }) {
      insert.run(id, unit, place, step, procedure ?? null, calledAt, calledAt);
    },
    byId(id) {
      const row = byId.get(id);
      return row === undefined ? undefined : recordOf(row);
    },
    open: (since) => open.all(since).map(recordOf),
    ahead({ id, unit, calledAt }, since) {
      return integer(ahead.get(unit, since, calledAt, id) ?? {}, 'count');
    },
    see(id, now) {
      see.run(now, id);
    },
    answer(id, by) {
      answer.run(by ?? null, id);
    },
    end(id) {
      end.run(id);
    },
    endOf(unit, place) {
      endOf.run(unit, place);
    },
    forget(seenBefore) {
      forget.run(seenBefore);
    },
  };
}

function recordOf(row: Row): AdviserCallRecord {
  const procedure = optionalText(row, 'procedure_id');
  return {
    id: text(row, 'id'),
    state: text(row, 'state') as AdviserCallState,
    unit: text(row, 'unit_code'),
    place: text(row, 'place'),
    step: text(row, 'step') as AdviserStep,
    ...(procedure === undefined ? {} : { procedure }),
    calledAt: text(row, 'called_at'),
    seenAt: text(row, 'seen_at'),
    answeredBy: optionalText(row, 'answered_by'),
  };
}
