/**
 * Lines at the counters. A ticket is a number: nothing here tells who took it.
 *
 * `queue_calls` is what the hall heard, in its order: an ever growing id tells a display what is new to it.
 */
export const queueMigration = `
  CREATE TABLE queue_tickets (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    unit_code TEXT NOT NULL,
    day TEXT NOT NULL,
    number TEXT NOT NULL,
    service_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'called', 'served', 'absent', 'lapsed')),
    taken_at TEXT NOT NULL,
    counter_id TEXT,
    called_at TEXT,
    ended_at TEXT,
    UNIQUE (unit_code, day, number),
    CHECK ((counter_id IS NULL) = (state IN ('waiting', 'lapsed'))),
    CHECK ((called_at IS NULL) = (counter_id IS NULL)),
    CHECK ((ended_at IS NULL) = (state IN ('waiting', 'lapsed', 'called')))
  ) STRICT;
  CREATE INDEX queue_tickets_of_day ON queue_tickets (unit_code, day, state, taken_at);
  CREATE UNIQUE INDEX queue_tickets_at_counter ON queue_tickets (unit_code, day, counter_id)
    WHERE state = 'called';
  CREATE INDEX queue_tickets_measured ON queue_tickets (unit_code, service_id, ended_at) WHERE state = 'served';

  CREATE TABLE queue_numbers (
    unit_code TEXT NOT NULL,
    day TEXT NOT NULL,
    letter TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (unit_code, day, letter)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE queue_calls (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_code TEXT NOT NULL,
    day TEXT NOT NULL,
    number TEXT NOT NULL,
    counter_id TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX queue_calls_of_day ON queue_calls (unit_code, day);

  CREATE TABLE queue_kiosks (
    unit_code TEXT NOT NULL,
    mark TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (unit_code, mark),
    UNIQUE (unit_code, kiosk)
  ) STRICT, WITHOUT ROWID;
  `;
