import type { FileReference } from '@motcua/wizard';
import type { Database } from '../database/database.ts';
import { integer, optionalText, text } from '../database/rows.ts';
import type { Row } from '../database/rows.ts';

interface HandoffBase {
  readonly id: string;
  /** Who made it, as a pseudonym. */
  readonly owner: string;
  readonly procedureId: string;
  readonly procedureVersion: string;
  /** RFC 3339 in UTC. */
  readonly expiresAt: string;
}

export interface FilesHandoffRecord extends HandoffBase {
  readonly kind: 'files';
  /** A field's id, in a group `group.field`. */
  readonly fieldId: string;
  /** Code of the unit that asks, where it was said. */
  readonly unit: string | undefined;
  /** Of its files, see the files' own. */
  readonly hold: string | undefined;
  readonly kioskTokenDigest: string;
  readonly phoneTokenDigest: string;
  readonly state: 'open' | 'done' | 'cancelled';
}

export interface ApplicationHandoffRecord extends HandoffBase {
  readonly kind: 'application';
  /** Undefined once it has been given out, or its time is over. */
  readonly sealed: string | undefined;
  readonly state: 'open' | 'used';
}

export type HandoffRecord = FilesHandoffRecord | ApplicationHandoffRecord;

export interface HandoffUsage {
  /** Hand-offs of this owner that can still be taken up. */
  readonly ofOwner: number;
  /** Characters of all sealed drafts. */
  readonly sealed: number;
}

/** Which hand-offs there are. Functions that write must run inside {@link Database.transact}. */
export interface HandoffStore {
  insert(record: HandoffRecord): void;
  byId(id: string): HandoffRecord | undefined;
  usage(owner: string, now: string): HandoffUsage;
  setState(id: string, state: 'done' | 'cancelled'): void;
  /** Marks a draft as given out and forgets it. */
  use(id: string): void;
  /** Files that have come or are coming. */
  fileCount(id: string): number;
  /** Files that have come, in that order, without the first `after`. */
  filesAfter(id: string, after: number): readonly FileReference[];
  /** Files that belong to no case. */
  unboundFileIds(id: string): readonly string[];
  /** Forgets sealed drafts whose time is over, and hand-offs that ended before `forgetBefore`. */
  sweep(now: string, forgetBefore: string): void;
}

export function createHandoffStore({ connection }: Database): HandoffStore {
  const insert = connection.prepare(
    `INSERT INTO handoffs (id, kind, state, owner, procedure_id, procedure_version, expires_at, field_id,
       kiosk_token_digest, phone_token_digest, sealed, hold, unit_code)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const select = connection.prepare('SELECT * FROM handoffs WHERE id = ?');
  const selectUsage = connection.prepare(
    `SELECT count(*) FILTER (WHERE owner = :owner AND state = 'open' AND expires_at > :now) AS own,
       coalesce(sum(length(sealed)), 0) AS sealed FROM handoffs`,
  );
  const setState = connection.prepare(`UPDATE handoffs SET state = ? WHERE id = ? AND state <> 'cancelled'`);
  const use = connection.prepare(`UPDATE handoffs SET state = 'used', sealed = NULL WHERE id = ?`);
  const countFiles = connection.prepare(
    `SELECT count(*) AS files FROM files WHERE handoff_id = ? AND state <> 'doomed'`,
  );
  const selectFiles = connection.prepare(
    `SELECT id, name, bytes, sha256, type FROM files
     WHERE handoff_id = ? AND state IN ('stored', 'bound') ORDER BY arrived LIMIT -1 OFFSET ?`,
  );
  const selectUnbound = connection.prepare(`SELECT id FROM files WHERE handoff_id = ? AND state <> 'bound'`);
  const wipe = connection.prepare(
    'UPDATE handoffs SET sealed = NULL WHERE sealed IS NOT NULL AND expires_at <= ?',
  );
  const remove = connection.prepare('DELETE FROM handoffs WHERE expires_at <= ?');

  return {
    insert(record) {
      const { id, kind, state, owner, procedureId, procedureVersion, expiresAt } = record;
      const own =
        record.kind === 'files'
          ? [
              record.fieldId,
              record.kioskTokenDigest,
              record.phoneTokenDigest,
              null,
              record.hold ?? null,
              record.unit ?? null,
            ]
          : [null, null, null, record.sealed ?? null, null, null];
      insert.run(id, kind, state, owner, procedureId, procedureVersion, expiresAt, ...own);
    },
    byId(id) {
      const row = select.get(id);
      return row === undefined ? undefined : recordOf(row);
    },
    usage(owner, now) {
      const row = selectUsage.get({ owner, now }) ?? {};
      return { ofOwner: integer(row, 'own'), sealed: integer(row, 'sealed') };
    },
    setState(id, state) {
      setState.run(state, id);
    },
    use(id) {
      use.run(id);
    },
    fileCount: (id) => integer(countFiles.get(id) ?? {}, 'files'),
    filesAfter: (id, after) => selectFiles.all(id, after).map(referenceOf),
    unboundFileIds: (id) => selectUnbound.all(id).map((row) => text(row, 'id')),
    sweep(now, forgetBefore) {
      wipe.run(now);
      remove.run(forgetBefore);
    },
  };
}

function recordOf(row: Row): HandoffRecord {
  const base = {
    id: text(row, 'id'),
    owner: text(row, 'owner'),
    procedureId: text(row, 'procedure_id'),
    procedureVersion: text(row, 'procedure_version'),
    expiresAt: text(row, 'expires_at'),
  };
  if (text(row, 'kind') === 'application')
    return {
      ...base,
      kind: 'application',
      sealed: optionalText(row, 'sealed'),
      state: text(row, 'state') as ApplicationHandoffRecord['state'],
    };
  return {
    ...base,
    kind: 'files',
    fieldId: text(row, 'field_id'),
    hold: optionalText(row, 'hold'),
    unit: optionalText(row, 'unit_code'),
    kioskTokenDigest: text(row, 'kiosk_token_digest'),
    phoneTokenDigest: text(row, 'phone_token_digest'),
    state: text(row, 'state') as FilesHandoffRecord['state'],
  };
}

const referenceOf = (row: Row): FileReference => ({
  id: text(row, 'id'),
  name: text(row, 'name'),
  bytes: integer(row, 'bytes'),
  sha256: text(row, 'sha256'),
  type: text(row, 'type'),
});
