import type { Database } from '../database/database.ts';
import { integer, optionalText, text } from '../database/rows.ts';
import type { Row } from '../database/rows.ts';
import type { TicketPlace } from './ticket-code.ts';

/** `called`: at a counter now. `absent`: called, and nobody came. `lapsed`: its day was over when it reached us. */
export type TicketState = 'waiting' | 'called' | 'served' | 'absent' | 'lapsed';

export interface TicketRecord extends TicketPlace {
  /** The client's, by which the same request is known again. */
  readonly id: string;
  readonly service: string;
  readonly state: TicketState;
  /** RFC 3339 in UTC; the order of the line. */
  readonly takenAt: string;
  readonly counter: string | undefined;
  readonly calledAt: string | undefined;
}

export interface CallRecord {
  readonly id: number;
  readonly number: string;
  readonly counter: string;
  readonly at: string;
}

export interface MarkLease {
  readonly mark: string;
  /** RFC 3339 in UTC. */
  readonly until: string;
}

interface UnitDay {
  readonly unit: string;
  readonly day: string;
}

/** What is known of a unit's lines. Functions that write must run inside {@link Database.transact}. */
export interface QueueStore {
  byId(id: string): TicketRecord | undefined;
  find(place: TicketPlace): TicketRecord | undefined;
  insert(ticket: TicketRecord): void;
  /** Gives a ticket another number and puts it back into the line. */
  renumber(id: string, number: string, takenAt: string): void;
  setState(
    id: string,
    change: { readonly state: TicketState; readonly counter: string; readonly at: string },
  ): void;
  /** The next count of a letter on a day. */
  nextCount(where: UnitDay, letter: string): number;
  /** When the last number of this day was taken here. */
  lastTakenAt(where: UnitDay): string | undefined;
  /** Tickets of a day in a state, in the order of the line. */
  inState(where: UnitDay, state: TicketState): readonly TicketRecord[];
  /** Counters that have called or ended somebody since an instant. */
  workingSince(where: UnitDay, instant: string): readonly string[];
  /** How long the last services took, newest first. */
  measuredMs(unit: string, service: string, sinceDay: string): readonly number[];
  addCall(where: UnitDay, call: Omit<CallRecord, 'id'>): void;
  /** The last calls of a day, newest first. */
  calls(where: UnitDay, count: number): readonly CallRecord[];
  kioskWithMark(unit: string, mark: string): string | undefined;
  markOf(unit: string, kiosk: string): string | undefined;
  /** Marks that a kiosk of this unit holds at an instant. */
  heldMarks(unit: string, at: string): readonly string[];
  keepMark(unit: string, kiosk: string, lease: MarkLease): void;
  /** Forgets what happened before a day. */
  forgetBefore(day: string): void;
}

/** So many measured services speak for today; older ones were other times. */
const mostMeasured = 30;

export function createQueueStore({ connection }: Database): QueueStore {
  const prepare = (sql: string) => connection.prepare(sql);
  const byId = prepare('SELECT * FROM queue_tickets WHERE id = ?');
  const find = prepare('SELECT * FROM queue_tickets WHERE unit_code = ? AND day = ? AND number = ?');
  const insert = prepare(
    `INSERT INTO queue_tickets (id, unit_code, day, number, service_id, state, taken_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const renumber = prepare(
    `UPDATE queue_tickets SET number = ?, taken_at = ?, state = 'waiting', counter_id = NULL, called_at = NULL,
       ended_at = NULL WHERE id = ?`,
  );
  const call = prepare(
    `UPDATE queue_tickets SET state = 'called', counter_id = ?, called_at = ?, ended_at = NULL WHERE id = ?`,
  );
  const end = prepare('UPDATE queue_tickets SET state = ?, counter_id = ?, ended_at = ? WHERE id = ?');
  const count = prepare(
    `INSERT INTO queue_numbers (unit_code, day, letter, last) VALUES (?, ?, ?, 1)
     ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
  );
  const lastTaken = prepare(
    `SELECT max(taken_at) AS last FROM queue_tickets WHERE unit_code = ? AND day = ? AND number NOT LIKE 'K%'`,
  );
  const inState = prepare(
    `SELECT * FROM queue_tickets WHERE unit_code = ? AND day = ? AND state = ? ORDER BY taken_at, seq`,
  );
  const working = prepare(
    `SELECT DISTINCT counter_id FROM queue_tickets
     WHERE unit_code = ? AND day = ? AND counter_id IS NOT NULL AND coalesce(ended_at, called_at) >= ?`,
  );
  const measured = prepare(
    `SELECT called_at, ended_at FROM queue_tickets
     WHERE unit_code = ? AND service_id = ? AND state = 'served' AND day >= ? ORDER BY ended_at DESC LIMIT ?`,
  );
  const addCall = prepare(
    'INSERT INTO queue_calls (unit_code, day, number, counter_id, at) VALUES (?, ?, ?, ?, ?)',
  );
  const calls = prepare('SELECT * FROM queue_calls WHERE unit_code = ? AND day = ? ORDER BY id DESC LIMIT ?');
  const kioskWithMark = prepare('SELECT kiosk FROM queue_kiosks WHERE unit_code = ? AND mark = ?');
  const markOf = prepare('SELECT mark FROM queue_kiosks WHERE unit_code = ? AND kiosk = ?');
  const held = prepare('SELECT mark FROM queue_kiosks WHERE unit_code = ? AND until > ?');
  const keepMark = prepare(
    `INSERT INTO queue_kiosks (unit_code, mark, kiosk, until) VALUES (?, ?, ?, ?)
     ON CONFLICT (unit_code, mark) DO UPDATE SET kiosk = excluded.kiosk, until = excluded.until`,
  );
  const forgetTickets = prepare('DELETE FROM queue_tickets WHERE day < ?');
  const forgetNumbers = prepare('DELETE FROM queue_numbers WHERE day < ?');
  const forgetCalls = prepare('DELETE FROM queue_calls WHERE day < ?');

  const one = (row: Row | undefined): TicketRecord | undefined =>
    row === undefined ? undefined : recordOf(row);

  return {
    byId: (id) => one(byId.get(id)),
    find: ({ day, number, unit }) => one(find.get(unit, day, number)),
    insert({ day, id, number, service, state, takenAt, unit }) {
      insert.run(id, unit, day, number, service, state, takenAt);
    },
    renumber(id, number, takenAt) {
      renumber.run(number, takenAt, id);
    },
    setState(id, { at, counter, state }) {
      if (state === 'called') call.run(counter, at, id);
      else end.run(state, counter, at, id);
    },
    nextCount: ({ day, unit }, letter) => integer(count.get(unit, day, letter) ?? {}, 'last'),
    lastTakenAt: ({ day, unit }) => optionalText(lastTaken.get(unit, day) ?? { last: null }, 'last'),
    inState: ({ day, unit }, state) => inState.all(unit, day, state).map(recordOf),
    workingSince: ({ day, unit }, instant) =>
      working.all(unit, day, instant).map((row) => text(row, 'counter_id')),
    measuredMs: (unit, service, sinceDay) =>
      measured
        .all(unit, service, sinceDay, mostMeasured)
        .map((row) => Date.parse(text(row, 'ended_at')) - Date.parse(text(row, 'called_at'))),
    addCall({ day, unit }, { at, counter, number }) {
      addCall.run(unit, day, number, counter, at);
    },
    calls: ({ day, unit }, most) =>
      calls.all(unit, day, most).map((row) => ({
        id: integer(row, 'id'),
        number: text(row, 'number'),
        counter: text(row, 'counter_id'),
        at: text(row, 'at'),
      })),
    kioskWithMark: (unit, mark) => optional(kioskWithMark.get(unit, mark), 'kiosk'),
    markOf: (unit, kiosk) => optional(markOf.get(unit, kiosk), 'mark'),
    heldMarks: (unit, at) => held.all(unit, at).map((row) => text(row, 'mark')),
    keepMark(unit, kiosk, { mark, until }) {
      keepMark.run(unit, mark, kiosk, until);
    },
    forgetBefore(day) {
      for (const forget of [forgetTickets, forgetNumbers, forgetCalls]) forget.run(day);
    },
  };
}

const optional = (row: Row | undefined, column: string): string | undefined =>
  row === undefined ? undefined : text(row, column);

const recordOf = (row: Row): TicketRecord => ({
  id: text(row, 'id'),
  unit: text(row, 'unit_code'),
  day: text(row, 'day'),
  number: text(row, 'number'),
  service: text(row, 'service_id'),
  state: text(row, 'state') as TicketState,
  takenAt: text(row, 'taken_at'),
  counter: optionalText(row, 'counter_id'),
  calledAt: optionalText(row, 'called_at'),
});
