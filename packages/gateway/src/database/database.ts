import { DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations.ts';

/** The database, open and migrated. Whoever opens it closes it. */
export interface Database extends Disposable {
  readonly connection: DatabaseSync;
  /**
   * Runs `work` as one transaction that holds the write lock from its start: all of it is on disk when this returns,
   * or none of it when `work` throws.
   */
  transact<Result>(work: () => Result): Result;
  /** Safe to call twice. */
  close(): void;
}

/** The file was written by a newer release of the gateway. */
export class DatabaseTooNewError extends Error {
  override readonly name = 'DatabaseTooNewError';
}

/**
 * Opens `path` (or `:memory:`) and brings it up to date.
 *
 * `synchronous = FULL` with a write-ahead log: a commit returns after the log has been flushed to disk, so an answer
 * that leaves after it survives a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous).
 */
export function openDatabase(path: string): Database {
  const connection = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5_000 });
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    connection.close();
  };
  const transact = <Result>(work: () => Result): Result => {
    connection.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      connection.exec('COMMIT');
      return result;
    } catch (error) {
      if (connection.isTransaction) connection.exec('ROLLBACK');
      throw error;
    }
  };
  try {
    connection.exec('PRAGMA journal_mode = WAL');
    connection.exec('PRAGMA synchronous = FULL');
    migrate(connection, transact);
  } catch (error) {
    close();
    throw error;
  }
  return { connection, transact, close, [Symbol.dispose]: close };
}

function migrate(connection: DatabaseSync, transact: Database['transact']): void {
  const versionQuery = connection.prepare('PRAGMA user_version');
  const version = (): number => Number(versionQuery.get()?.['user_version']);
  if (version() > migrations.length)
    throw new DatabaseTooNewError(
      `the database has schema ${version()}, this release knows ${migrations.length}`,
    );
  migrations.forEach((migration, index) => {
    transact(() => {
      // Read again under the lock: another process may have migrated meanwhile.
      if (version() > index) return;
      connection.exec(migration);
      connection.exec(`PRAGMA user_version = ${index + 1}`);
    });
  });
}

const busy = 5;
const locked = 6;
const readOnly = 8;
const inputOutput = 10;
const full = 13;
const cannotOpen = 14;
const outOfReach: readonly number[] = [busy, locked, readOnly, inputOutput, full, cannotOpen];

/**
 * True for what the world can do to a database (disk full, locked by another process, unplugged) and a retry may mend;
 * https://www.sqlite.org/rescode.html, primary codes.
 */
export function isStorageTrouble(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  return typeof error.errcode === 'number' && outOfReach.includes(error.errcode & 0xff);
}
