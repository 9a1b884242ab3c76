import type { MediaType } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import type { FileReference } from '@motcua/wizard';
import type { OfficerFile } from '../api.ts';
import type { Database } from '../database/database.ts';
import { integer, json, optionalText, text } from '../database/rows.ts';
import type { Row } from '../database/rows.ts';
import type { FileLimits } from './file-limits.ts';

/** The field a file is for. */
export interface FilePlace {
  readonly procedureId: string;
  /** A field's id, in a group `group.field`. */
  readonly fieldId: string;
}

export interface Reservation extends FilePlace {
  readonly id: string;
  /** Who sends it, as a pseudonym. */
  readonly owner: string;
  /** Held for it while it comes. */
  readonly bytes: number;
  /** By then it has come or never will. */
  readonly expiresAt: string;
  /** Who may hand it in later; see {@link FileStore.release}. */
  readonly hold?: string | undefined;
  /** With a file that comes from a phone, which is where it has its name from. */
  readonly handoff?: { readonly id: string; readonly name: string };
}

/** What was found in the bytes that came. */
export interface FoundFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly type: MediaType;
  readonly active: boolean;
}

/** Until when a file is kept, RFC 3339 in UTC. */
export interface Lifetimes {
  readonly usual: string;
  /** Of a file that is held. */
  readonly held: string;
}

export interface Binding {
  readonly caseId: number;
  /** Where the answer stands. */
  readonly path: string;
  readonly label: LocalText;
  readonly reference: FileReference;
}

/**
 * Which files there are. A file's life: `arriving` (its row is there before its first byte), `stored`, then `bound` to a
 * case for good, or `doomed`, until its bytes are gone. So no crash leaves bytes that no row knows of.
 *
 * Functions that write must run inside {@link Database.transact}.
 */
export interface FileStore {
  /** A hold beyond its limits is left out; the file comes all the same. */
  reserve(reservation: Reservation, limits: FileLimits): 'ok' | 'upload-quota' | 'upload-space';
  /** False when the file has been given up meanwhile. */
  keep(id: string, found: FoundFile, until: Lifetimes): boolean;
  /** Whether a reference names a file that is there, is for this field and belongs to no case. */
  isFree(reference: FileReference, place: FilePlace, now: string): boolean;
  bind(binding: Binding): void;
  /** Holds files that are there and belong to no case, as far as the limits go. */
  hold(ids: readonly string[], hold: string, until: string, limits: FileLimits): void;
  /** Nobody waits with its files any more: they are kept until then at most. */
  release(hold: string, until: string): void;
  ofCase(caseId: number): readonly OfficerFile[];
  /** Gives up what has expired. Hands back all that must be deleted on the disk, then {@link forget}. */
  doomExpired(now: string): readonly string[];
  doom(id: string): void;
  forget(id: string): void;
  knows(id: string): boolean;
}

export function createFileStore({ connection }: Database): FileStore {
  const selectUsage = connection.prepare(
    `SELECT coalesce(sum(bytes), 0) AS total,
       coalesce(sum(bytes) FILTER (WHERE owner = :owner), 0) AS own,
       coalesce(sum(bytes) FILTER (WHERE hold IS NOT NULL), 0) AS held,
       coalesce(sum(bytes) FILTER (WHERE hold IS NOT NULL AND owner = :owner), 0) AS own_held,
       count(*) FILTER (WHERE owner = :owner AND state = 'arriving') AS arriving
     FROM files WHERE state IN ('arriving', 'stored', 'doomed')`,
  );
  const insert = connection.prepare(
    `INSERT INTO files (id, state, procedure_id, field_id, owner, bytes, expires_at, hold, handoff_id, name)
     VALUES (?, 'arriving', ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setStored = connection.prepare(
    `UPDATE files SET state = 'stored', bytes = ?, sha256 = ?, type = ?, active = ?, expires_at = CASE WHEN hold IS NULL THEN ? ELSE ? END,
       arrived = (SELECT coalesce(max(other.arrived), 0) + 1 FROM files other WHERE other.handoff_id = files.handoff_id)
     WHERE id = ? AND state = 'arriving'`,
  );
  const selectFree = connection.prepare(
    `SELECT 1 FROM files WHERE id = ? AND state = 'stored' AND procedure_id = ? AND field_id = ?
       AND bytes = ? AND sha256 = ? AND type = ? AND expires_at > ?`,
  );
  const setBound = connection.prepare(
    `UPDATE files SET state = 'bound', owner = NULL, hold = NULL, expires_at = NULL, case_id = ?, path = ?, label = ?, name = ?,
       position = (SELECT count(*) FROM files WHERE case_id = ?)
     WHERE id = ? AND state = 'stored'`,
  );
  const selectUnbound = connection.prepare(
    `SELECT owner, bytes, hold FROM files WHERE id = ? AND state = 'stored'`,
  );
  const setHeld = connection.prepare(
    `UPDATE files SET hold = ?, expires_at = max(expires_at, ?) WHERE id = ? AND state = 'stored'`,
  );
  const release = connection.prepare(
    `UPDATE files SET hold = NULL, expires_at = min(expires_at, ?) WHERE hold = ? AND state IN ('arriving', 'stored')`,
  );
  const selectOfCase = connection.prepare('SELECT * FROM files WHERE case_id = ? ORDER BY position');
  const doomExpired = connection.prepare(
    `UPDATE files SET state = 'doomed' WHERE state IN ('arriving', 'stored') AND expires_at <= ?`,
  );
  const selectDoomed = connection.prepare(`SELECT id FROM files WHERE state = 'doomed'`);
  const doom = connection.prepare(
    `UPDATE files SET state = 'doomed' WHERE id = ? AND state IN ('arriving', 'stored')`,
  );
  const remove = connection.prepare(`DELETE FROM files WHERE id = ? AND state = 'doomed'`);
  const selectAny = connection.prepare('SELECT 1 FROM files WHERE id = ?');

  const mayHold = (usage: Row, bytes: number, limits: FileLimits): boolean =>
    integer(usage, 'held') + bytes <= limits.heldBytes &&
    integer(usage, 'own_held') + bytes <= limits.heldBytesOfAddress;

  return {
    reserve({ id, procedureId, fieldId, owner, bytes, expiresAt, hold, handoff }, limits) {
      const usage = selectUsage.get({ owner }) ?? {};
      if (
        integer(usage, 'own') + bytes > limits.unboundBytesOfAddress ||
        integer(usage, 'arriving') >= limits.uploadsAtOnce
      )
        return 'upload-quota';
      if (integer(usage, 'total') + bytes > limits.unboundBytes) return 'upload-space';
      const held = hold !== undefined && mayHold(usage, bytes, limits) ? hold : null;
      const [handoffId, name] = [handoff?.id ?? null, handoff?.name ?? null];
      insert.run(id, procedureId, fieldId, owner, bytes, expiresAt, held, handoffId, name);
      return 'ok';
    },
    keep: (id, { bytes, sha256, type, active }, { usual, held }) =>
      setStored.run(bytes, sha256, type, active ? 1 : 0, usual, held, id).changes === 1,
    isFree: ({ id, bytes, sha256, type }, { procedureId, fieldId }, now) =>
      selectFree.get(id, procedureId, fieldId, bytes, sha256, type, now) !== undefined,
    bind({ caseId, path, label, reference: { id, name } }) {
      const { changes } = setBound.run(caseId, path, JSON.stringify(label), name, caseId, id);
      if (changes !== 1) throw new Error('a file was bound twice');
    },
    hold(ids, hold, until, limits) {
      for (const id of ids) {
        const file = selectUnbound.get(id);
        if (file === undefined) continue;
        const usage = selectUsage.get({ owner: text(file, 'owner') }) ?? {};
        const isHeld = optionalText(file, 'hold') !== undefined;
        if (isHeld || mayHold(usage, integer(file, 'bytes'), limits)) setHeld.run(hold, until, id);
      }
    },
    release(hold, until) {
      release.run(until, hold);
    },
    ofCase: (caseId) => selectOfCase.all(caseId).map(officerFileOf),
    doomExpired(now) {
      doomExpired.run(now);
      return selectDoomed.all().map((row) => text(row, 'id'));
    },
    doom(id) {
      doom.run(id);
    },
    forget(id) {
      remove.run(id);
    },
    knows: (id) => selectAny.get(id) !== undefined,
  };
}

function officerFileOf(row: Row): OfficerFile {
  return {
    id: text(row, 'id'),
    label: json(row, 'label') as LocalText,
    name: text(row, 'name'),
    bytes: integer(row, 'bytes'),
    sha256: text(row, 'sha256'),
    type: text(row, 'type') as MediaType,
    active: integer(row, 'active') === 1,
  };
}
