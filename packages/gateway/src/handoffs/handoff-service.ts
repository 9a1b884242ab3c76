import { randomBytes } from 'node:crypto';
import type { ProcedureDefinition } from '@motcua/procedures';
import type {
  ApplicationHandoff,
  ClaimedDraft,
  FilesHandoff,
  HandoffQuestion,
  HandoffState,
  HandoffTaken,
} from '../api.ts';
import { dayOf } from '../cases/case-code.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Database } from '../database/database.ts';
import { attachmentAt } from '../files/field-place.ts';
import type { AttachmentPlace } from '../files/field-place.ts';
import { isToken, newToken, tokenDigest } from '../http/secrets.ts';
import type { ProblemCode } from '../problem/codes.ts';
import type { HandoffLimits } from './handoff-limits.ts';
import type { FilesHandoffRecord, HandoffRecord, HandoffStore } from './handoff-store.ts';

export interface HandoffParts {
  readonly database: Database;
  readonly handoffs: HandoffStore;
  readonly catalogue: Catalogue;
  readonly limits: HandoffLimits;
  readonly now: () => Date;
}

type Refused = { readonly code: ProblemCode };
export type Made<Value> = { readonly code: 'ok'; readonly value: Value } | Refused;

export interface FilesQuestion {
  readonly procedure: string;
  readonly version?: string;
  readonly fieldId: string;
  readonly unit?: string | undefined;
  readonly hold?: string | undefined;
}

/** Makes a hand-off for the files of one field. Its two tokens are given out here and kept as digests. */
export function openForFiles(
  parts: HandoffParts,
  owner: string,
  { procedure, version, fieldId, hold, unit }: FilesQuestion,
): Made<Omit<FilesHandoff, 'page'>> {
  const definition = definitionOf(parts, procedure, version);
  if (definition === undefined) return { code: missing(parts, procedure) };
  const place = attachmentAt(definition, fieldId);
  if (place === undefined) return { code: 'upload-field-unknown' };
  if (unit !== undefined && parts.catalogue.unit(unit) === undefined) return { code: 'unit-unknown' };
  const [kioskToken, phoneToken] = [newToken(), newToken()];
  const id = newId();
  const expiresAt = later(parts, parts.limits.filesMs);
  const code = add(parts, {
    kind: 'files',
    id,
    owner,
    expiresAt,
    state: 'open',
    fieldId: place.fieldId,
    hold,
    unit,
    procedureId: definition.id,
    procedureVersion: definition.version,
    kioskTokenDigest: tokenDigest(kioskToken),
    phoneTokenDigest: tokenDigest(phoneToken),
  });
  return code === 'ok' ? { code, value: { kind: 'files', id, kioskToken, phoneToken, expiresAt } } : { code };
}

/** Keeps a sealed draft until it is asked for. What is in it, nobody here can know. */
export function openForApplication(
  parts: HandoffParts,
  owner: string,
  { procedure, version, sealed }: ClaimedDraft,
): Made<Omit<ApplicationHandoff, 'page'>> {
  const definition = definitionOf(parts, procedure);
  if (definition === undefined) return { code: missing(parts, procedure) };
  const id = newId();
  const expiresAt = later(parts, parts.limits.applicationMs);
  const code = add(parts, {
    kind: 'application',
    id,
    owner,
    expiresAt,
    state: 'open',
    sealed,
    procedureId: definition.id,
    procedureVersion: version,
  });
  return code === 'ok' ? { code, value: { kind: 'application', id, expiresAt } } : { code };
}

function add({ database, handoffs, limits, now }: HandoffParts, record: HandoffRecord): 'ok' | ProblemCode {
  return database.transact(() => {
    const usage = handoffs.usage(record.owner, now().toISOString());
    if (usage.ofOwner >= limits.openOfAddress) return 'too-many-requests';
    if (record.kind === 'application' && usage.sealed >= limits.sealed) return 'upload-space';
    handoffs.insert(record);
    return 'ok';
  });
}

/** The hand-off of files whose token this is. */
export function filesHandoff(
  { handoffs }: Pick<HandoffParts, 'handoffs'>,
  { id, token, side }: { readonly id: string; readonly token: string; readonly side: 'kiosk' | 'phone' },
): Made<FilesHandoffRecord> {
  const record = handoffs.byId(id);
  if (record?.kind !== 'files') return { code: 'handoff-unknown' };
  const expected = side === 'kiosk' ? record.kioskTokenDigest : record.phoneTokenDigest;
  if (!isToken(token, expected)) return { code: 'handoff-token-wrong' };
  return record.state === 'cancelled' ? { code: 'handoff-unknown' } : { code: 'ok', value: record };
}

export function stateOf({ now }: Pick<HandoffParts, 'now'>, record: FilesHandoffRecord): HandoffState {
  if (record.state === 'done') return 'done';
  return isOver(now, record) ? 'expired' : 'open';
}

/** The field that a hand-off asks files for; undefined when its definition is valid no more. */
export function askedFor(
  parts: Pick<HandoffParts, 'catalogue' | 'now'>,
  record: FilesHandoffRecord,
): (AttachmentPlace & { readonly definition: ProcedureDefinition }) | undefined {
  const definition = definitionOf(parts, record.procedureId, record.procedureVersion);
  const place = definition === undefined ? undefined : attachmentAt(definition, record.fieldId);
  return definition === undefined || place === undefined ? undefined : { ...place, definition };
}

/** What the phone is told of the question. */
export function questionOf(parts: HandoffParts, record: FilesHandoffRecord): Made<HandoffQuestion> {
  const asked = askedFor(parts, record);
  if (asked === undefined) return { code: missing(parts, record.procedureId) };
  const { id, version, name } = asked.definition;
  const { label, help, accept, maxFiles, maxBytes, capture } = asked.field;
  const unit = record.unit === undefined ? undefined : parts.catalogue.unit(record.unit);
  return {
    code: 'ok',
    value: {
      ...(unit !== undefined && { unit: { code: unit.code, name: unit.name } }),
      procedure: { id, version, name },
      field: {
        label,
        accept,
        maxFiles,
        maxBytes,
        ...(help === undefined ? {} : { help }),
        ...(capture === undefined ? {} : { capture }),
      },
      state: stateOf(parts, record),
      files: parts.handoffs.fileCount(record.id),
      expiresAt: record.expiresAt,
    },
  };
}

/** Whether a phone has taken the application over. */
export function takenState(
  { handoffs, now }: Pick<HandoffParts, 'handoffs' | 'now'>,
  id: string,
): Made<HandoffTaken> {
  const record = handoffs.byId(id);
  if (record?.kind !== 'application') return { code: 'handoff-unknown' };
  const state = record.state === 'used' ? 'taken' : isOver(now, record) ? 'expired' : 'open';
  return { code: 'ok', value: { state } };
}

/** Gives a sealed draft out, once. */
export function claim({ database, handoffs, now }: HandoffParts, id: string): Made<ClaimedDraft> {
  return database.transact((): Made<ClaimedDraft> => {
    const record = handoffs.byId(id);
    if (record?.kind !== 'application') return { code: 'handoff-unknown' };
    if (record.state === 'used') return { code: 'handoff-used' };
    if (isOver(now, record) || record.sealed === undefined) return { code: 'handoff-expired' };
    handoffs.use(id);
    const { procedureId: procedure, procedureVersion: version, sealed } = record;
    return { code: 'ok', value: { procedure, version, sealed } };
  });
}

function definitionOf(
  { catalogue, now }: Pick<HandoffParts, 'catalogue' | 'now'>,
  id: string,
  version?: string,
): ProcedureDefinition | undefined {
  const today = dayOf(now());
  return version === undefined ? catalogue.current(id, today) : catalogue.version(id, version, today);
}

const missing = ({ catalogue, now }: HandoffParts, id: string): ProblemCode =>
  catalogue.missing(id, dayOf(now()));

const isOver = (now: () => Date, { expiresAt }: HandoffRecord): boolean => expiresAt <= now().toISOString();

const later = ({ now }: HandoffParts, delayMs: number): string =>
  new Date(now().getTime() + delayMs).toISOString();

/** 128 bits: for an application it is all that stands between a stranger and the sealed text. */
const newId = (): string => randomBytes(16).toString('base64url');
