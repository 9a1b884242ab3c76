import type { LocalText } from '@motcua/texts';
import type { Answer, Fee } from '@motcua/wizard';
import type { CaseEvent, CaseEventKind, CaseState, Channel, OfficerAnswer } from '../api.ts';
import type { Database } from '../database/database.ts';
import { integer, json, optionalText, text } from '../database/rows.ts';
import type { Row } from '../database/rows.ts';
import { caseCodeOf } from './case-code.ts';
import type { CaseRecord, NewCase, StepRecord } from './case-record.ts';

/** The part of a case that an officer's action replaces. */
export interface CaseChange {
  readonly state: CaseState;
  readonly returnReason?: string;
  readonly steps: readonly StepRecord[];
}

/** Reads and writes cases. Writing functions must run inside {@link Database.transact}. */
export interface CaseStore {
  /** Gives the case the next code of its unit on `day` (`YYYY-MM-DD` in Vietnam). */
  insert(newCase: NewCase, day: string): CaseRecord;
  byCode(caseCode: string): CaseRecord | undefined;
  /** Newest first, at most `limit`, older than `before` when that is given. */
  list(limit: number, before?: CaseRecord): readonly CaseRecord[];
  change(record: CaseRecord, change: CaseChange): CaseRecord;
  addEvent(record: CaseRecord, event: CaseEvent): void;
  events(record: CaseRecord): readonly CaseEvent[];
}

export function createCaseStore({ connection }: Database): CaseStore {
  const nextCounter = connection.prepare(
    `INSERT INTO case_counters (unit_code, day, last) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
  );
  const insertCase = connection.prepare(
    `INSERT INTO cases (case_code, state, procedure_id, procedure_version, procedure_name, unit_code, unit_name,
       channel, place, language, consent_id, consent_language, submitted_at, due_at, fee, applicant_name, answers, review)
     VALUES (?, 'in-progress', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertStep = connection.prepare(
    'INSERT INTO case_steps (case_id, position, step_id, name, holder, due_at, done_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const setDone = connection.prepare(
    'UPDATE case_steps SET done_at = ? WHERE case_id = ? AND position = ? AND done_at IS NOT ?',
  );
  const setState = connection.prepare(
    'UPDATE cases SET state = ?, return_reason = ?, version = version + 1 WHERE id = ?',
  );
  const insertEvent = connection.prepare(
    'INSERT INTO case_events (case_id, at, who, what, step_id, reason) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const selectByCode = connection.prepare('SELECT * FROM cases WHERE case_code = ?');
  const selectList = connection.prepare('SELECT * FROM cases WHERE id < ? ORDER BY id DESC LIMIT ?');
  const selectSteps = connection.prepare('SELECT * FROM case_steps WHERE case_id = ? ORDER BY position');
  const selectEvents = connection.prepare('SELECT * FROM case_events WHERE case_id = ? ORDER BY id');

  const withSteps = (row: Row): CaseRecord => recordOf(row, selectSteps.all(integer(row, 'id')).map(stepOf));
  const byCode = (caseCode: string): CaseRecord | undefined => {
    const row = selectByCode.get(caseCode);
    return row === undefined ? undefined : withSteps(row);
  };
  const reread = (caseCode: string): CaseRecord => {
    const record = byCode(caseCode);
    if (record === undefined) throw new Error('a case vanished inside its own transaction');
    return record;
  };

  return {
    insert(newCase, day) {
      const { procedure, unit, consent } = newCase;
      const counter = integer(nextCounter.get(unit.code, day) ?? {}, 'last');
      const caseCode = caseCodeOf(unit.code, day, counter);
      const { lastInsertRowid: id } = insertCase.run(
        caseCode,
        procedure.id,
        procedure.version,
        JSON.stringify(procedure.name),
        unit.code,
        JSON.stringify(unit.name),
        newCase.channel,
        newCase.place,
        newCase.language,
        consent.id,
        consent.language,
        newCase.submittedAt,
        newCase.dueAt,
        JSON.stringify(newCase.fee),
        newCase.applicantName,
        JSON.stringify(newCase.answers),
        JSON.stringify(newCase.review),
      );
      newCase.steps.forEach((step, position) => {
        const { name, holder } = step;
        insertStep.run(
          id,
          position,
          step.id,
          JSON.stringify(name),
          JSON.stringify(holder),
          step.dueAt,
          step.doneAt ?? null,
        );
      });
      return reread(caseCode);
    },
    byCode,
    list: (limit, before) =>
      selectList.all(before?.id ?? Number.MAX_SAFE_INTEGER, limit).map((row) => withSteps(row)),
    change(record, { state, returnReason, steps }) {
      setState.run(state, returnReason ?? null, record.id);
      steps.forEach((step, position) => {
        const doneAt = step.doneAt ?? null;
        setDone.run(doneAt, record.id, position, doneAt);
      });
      return reread(record.caseCode);
    },
    addEvent(record, { at, who, what, stepId, reason }) {
      insertEvent.run(record.id, at, who, what, stepId, reason ?? null);
    },
    events: (record) => selectEvents.all(record.id).map(eventOf),
  };
}

function recordOf(row: Row, steps: readonly StepRecord[]): CaseRecord {
  const returnReason = optionalText(row, 'return_reason');
  return {
    id: integer(row, 'id'),
    caseCode: text(row, 'case_code'),
    version: integer(row, 'version'),
    state: text(row, 'state') as CaseState,
    ...(returnReason === undefined ? {} : { returnReason }),
    procedure: {
      id: text(row, 'procedure_id'),
      version: text(row, 'procedure_version'),
      name: json(row, 'procedure_name') as LocalText,
    },
    unit: { code: text(row, 'unit_code'), name: json(row, 'unit_name') as LocalText },
    channel: text(row, 'channel') as Channel,
    place: text(row, 'place'),
    language: text(row, 'language'),
    consent: { id: text(row, 'consent_id'), language: text(row, 'consent_language') },
    submittedAt: text(row, 'submitted_at'),
    dueAt: text(row, 'due_at'),
    fee: json(row, 'fee') as Fee,
    steps,
    applicantName: text(row, 'applicant_name'),
    answers: json(row, 'answers') as Readonly<Record<string, Answer>>,
    review: json(row, 'review') as readonly OfficerAnswer[],
  };
}

function stepOf(row: Row): StepRecord {
  const doneAt = optionalText(row, 'done_at');
  return {
    id: text(row, 'step_id'),
    name: json(row, 'name') as LocalText,
    holder: json(row, 'holder') as LocalText,
    dueAt: text(row, 'due_at'),
    ...(doneAt === undefined ? {} : { doneAt }),
  };
}

function eventOf(row: Row): CaseEvent {
  const reason = optionalText(row, 'reason');
  return {
    at: text(row, 'at'),
    who: text(row, 'who') as CaseEvent['who'],
    what: text(row, 'what') as CaseEventKind,
    stepId: text(row, 'step_id'),
    ...(reason === undefined ? {} : { reason }),
  };
}
