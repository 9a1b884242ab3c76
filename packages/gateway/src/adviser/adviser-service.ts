import type { AdviserCall, AdviserCallRequest, OfficerAdviserCall } from '../api.ts';
import { dayOf } from '../cases/case-code.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Database } from '../database/database.ts';
import { newToken } from '../http/secrets.ts';
import type { ProblemCode } from '../problem/codes.ts';
import { keptMs, seenEveryMs, unseenMs } from './adviser-limits.ts';
import type { AdviserCallRecord, AdviserStore } from './adviser-store.ts';

export interface AdviserParts {
  readonly database: Database;
  readonly calls: AdviserStore;
  readonly catalogue: Catalogue;
  readonly now: () => Date;
}

type Answered<Value> = { readonly code: 'ok'; readonly value: Value } | { readonly code: ProblemCode };

/** Puts a call on the list; an earlier one of the same kiosk ends. */
export function placeCall(parts: AdviserParts, request: AdviserCallRequest): Answered<AdviserCall> {
  const { calls, catalogue, database, now } = parts;
  if (catalogue.unit(request.unit) === undefined) return { code: 'unit-unknown' };
  const id = newToken();
  const calledAt = now().toISOString();
  return database.transact((): Answered<AdviserCall> => {
    calls.forget(before(parts, keptMs));
    calls.endOf(request.unit, request.place);
    calls.insert({ ...request, id, calledAt });
    const record: AdviserCallRecord = {
      ...request,
      id,
      calledAt,
      state: 'waiting',
      seenAt: calledAt,
      answeredBy: undefined,
    };
    return { code: 'ok', value: callOf(parts, record) };
  });
}

/** What has become of a call. To ask keeps it alive. */
export function askAfter(parts: AdviserParts, id: string): Answered<AdviserCall> {
  const { calls, database, now } = parts;
  const record = calls.byId(id);
  if (record === undefined) return { code: 'adviser-call-unknown' };
  if (record.state !== 'over' && record.seenAt <= before(parts, seenEveryMs))
    database.transact(() => calls.see(id, now().toISOString()));
  return { code: 'ok', value: callOf(parts, record) };
}

/** The person needs nobody any more, or has been helped. Once over it stays so. */
export function endCall({ calls, database }: AdviserParts, id: string): 'ok' | ProblemCode {
  if (calls.byId(id) === undefined) return 'adviser-call-unknown';
  database.transact(() => calls.end(id));
  return 'ok';
}

/** Somebody goes there. A second officer takes it over from the first. */
export function answerCall(parts: AdviserParts, id: string, by: string): Answered<OfficerAdviserCall> {
  const { calls, database } = parts;
  return database.transact((): Answered<OfficerAdviserCall> => {
    const record = calls.byId(id);
    if (record === undefined) return { code: 'adviser-call-unknown' };
    if (record.state === 'over' || record.seenAt < before(parts, unseenMs))
      return { code: 'adviser-call-over' };
    const answeredBy = by.normalize('NFC').trim() || undefined;
    calls.answer(id, answeredBy);
    return { code: 'ok', value: forOfficer(parts, { ...record, state: 'answered', answeredBy }) };
  });
}

export function openCalls(parts: AdviserParts): readonly OfficerAdviserCall[] {
  return parts.calls.open(before(parts, unseenMs)).map((record) => forOfficer(parts, record));
}

function callOf(parts: AdviserParts, record: AdviserCallRecord): AdviserCall {
  const { id, state, calledAt, answeredBy } = record;
  return {
    id,
    state,
    calledAt,
    ahead: state === 'waiting' ? parts.calls.ahead(record, before(parts, unseenMs)) : 0,
    ...(answeredBy === undefined ? {} : { answeredBy }),
  };
}

function forOfficer({ catalogue, now }: AdviserParts, record: AdviserCallRecord): OfficerAdviserCall {
  const { answeredBy, calledAt, id, place, procedure, state, step, unit } = record;
  const definition = procedure === undefined ? undefined : catalogue.current(procedure, dayOf(now()));
  return {
    id,
    state,
    unit,
    place,
    step,
    calledAt,
    ...(definition === undefined ? {} : { procedure: { id: definition.id, name: definition.shortName } }),
    ...(answeredBy === undefined ? {} : { answeredBy }),
  };
}

const before = ({ now }: AdviserParts, ms: number): string => new Date(now().getTime() - ms).toISOString();
