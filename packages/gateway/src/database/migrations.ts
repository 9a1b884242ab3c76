/**
 * The schema's history. Each entry runs once, in order, in its own transaction; `PRAGMA user_version` counts them.
 * A released entry is never edited: a change is a new entry.
 *
 * A case keeps what the citizen was shown (names, fee, steps, answers as reviewed), so that it reads the same after its
 * definition has been replaced.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    case_code TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL CHECK (state IN ('in-progress', 'returned', 'finished')),
    return_reason TEXT CHECK ((return_reason IS NOT NULL) = (state = 'returned')),
    procedure_id TEXT NOT NULL,
    procedure_version TEXT NOT NULL,
    procedure_name TEXT NOT NULL,
    unit_code TEXT NOT NULL,
    unit_name TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('kiosk', 'website')),
    place TEXT NOT NULL,
    language TEXT NOT NULL,
    consent_id TEXT NOT NULL,
    consent_language TEXT NOT NULL,
    submitted_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    fee TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    answers TEXT NOT NULL,
    review TEXT NOT NULL
  ) STRICT;

  CREATE TABLE case_steps (
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    step_id TEXT NOT NULL,
    name TEXT NOT NULL,
    holder TEXT NOT NULL,
    due_at TEXT NOT NULL,
    done_at TEXT,
    PRIMARY KEY (case_id, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE case_events (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    who TEXT NOT NULL CHECK (who IN ('applicant', 'officer')),
    what TEXT NOT NULL CHECK (what IN ('submitted', 'advanced', 'returned', 'resumed', 'finished')),
    step_id TEXT NOT NULL,
    reason TEXT
  ) STRICT;
  CREATE INDEX case_events_of_case ON case_events (case_id);
  CREATE TRIGGER case_events_are_kept BEFORE UPDATE ON case_events
    BEGIN SELECT RAISE(ABORT, 'the log of a case is never rewritten'); END;

  CREATE TABLE case_counters (
    unit_code TEXT NOT NULL,
    day TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (unit_code, day)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE submissions (
    idempotency_key TEXT PRIMARY KEY,
    body_digest TEXT NOT NULL,
    answer TEXT,
    case_id INTEGER REFERENCES cases (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  `,
];
