import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../testing/gateway-process.ts';
import { DatabaseTooNewError, isStorageTrouble, openDatabase } from './database.ts';
import { migrations } from './migrations.ts';

test('a commit is flushed to disk, foreign keys hold, and the file is migrated once', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'gateway.sqlite');
  for (let opening = 0; opening < 2; opening += 1) {
    using database = openDatabase(path);
    const pragma = (name: string): unknown =>
      Object.values(database.connection.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    assert.equal(pragma('journal_mode'), 'wal');
    assert.equal(pragma('synchronous'), 2);
    assert.equal(pragma('foreign_keys'), 1);
    assert.equal(pragma('user_version'), migrations.length);
    assert.ok(Number(pragma('busy_timeout')) > 0);
  }
});

test('a database of a newer release is left alone', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'gateway.sqlite');
  {
    using database = openDatabase(path);
    database.connection.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  }
  assert.throws(() => openDatabase(path), DatabaseTooNewError);
});

test('a transaction that throws leaves nothing behind', () => {
  using database = openDatabase(':memory:');
  const count = (): unknown =>
    database.connection.prepare('SELECT count(*) AS count FROM case_counters').get()?.['count'];
  const insert = "INSERT INTO case_counters VALUES ('26740', '2026-11-23', 1)";
  assert.throws(() =>
    database.transact(() => {
      database.connection.exec(insert);
      throw new Error('in the middle');
    }),
  );
  assert.equal(count(), 0);
  database.transact(() => database.connection.exec(insert));
  assert.equal(count(), 1);
});

test('the log of a case cannot be rewritten', () => {
  using database = openDatabase(':memory:');
  const { connection } = database;
  connection.exec('PRAGMA foreign_keys = OFF');
  connection.exec(
    "INSERT INTO case_events VALUES (1, 1, '2026-11-23', 'officer', 'advanced', 'received', NULL)",
  );
  assert.throws(() => connection.exec("UPDATE case_events SET who = 'applicant'"), /never rewritten/);
});

test('a full or locked database is trouble of the world, a broken query is a bug', () => {
  using database = openDatabase(':memory:');
  const failure = (sql: string): unknown => {
    try {
      database.connection.exec(sql);
    } catch (error) {
      return error;
    }
    return undefined;
  };
  database.connection.exec('PRAGMA max_page_count = 1');
  assert.ok(isStorageTrouble(failure('CREATE TABLE filler AS SELECT zeroblob(100000) AS bytes')));
  assert.ok(!isStorageTrouble(failure('SELECT * FROM no_such_table')));
  assert.ok(!isStorageTrouble(new Error('other')));
});
