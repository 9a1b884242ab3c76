import { queueMigration } from './queue-migration.ts';

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
  // The bytes are in a folder, by the id. `bytes` is what is held for a file that is still arriving.
  `
  CREATE TABLE handoffs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('files', 'application')),
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'used', 'cancelled')),
    owner TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    procedure_version TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    field_id TEXT CHECK ((field_id IS NOT NULL) = (kind = 'files')),
    kiosk_token_digest TEXT,
    phone_token_digest TEXT,
    sealed TEXT CHECK (sealed IS NULL OR kind = 'application')
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE files (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('arriving', 'stored', 'bound', 'doomed')),
    procedure_id TEXT NOT NULL,
    field_id TEXT NOT NULL,
    owner TEXT,
    bytes INTEGER NOT NULL,
    sha256 TEXT,
    type TEXT,
    active INTEGER NOT NULL DEFAULT 0,
    expires_at TEXT,
    handoff_id TEXT REFERENCES handoffs (id) ON DELETE SET NULL,
    arrived INTEGER,
    case_id INTEGER REFERENCES cases (id),
    position INTEGER,
    path TEXT,
    label TEXT,
    name TEXT,
    CHECK ((state = 'bound') = (case_id IS NOT NULL)),
    CHECK ((state = 'bound') = (expires_at IS NULL)),
    CHECK (state IN ('arriving', 'doomed') OR sha256 IS NOT NULL)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX files_not_bound ON files (state, expires_at) WHERE state <> 'bound';
  CREATE INDEX files_of_handoff ON files (handoff_id, arrived) WHERE handoff_id IS NOT NULL;
  CREATE UNIQUE INDEX files_of_case ON files (case_id, position) WHERE case_id IS NOT NULL;
  `,
  // `application` is what was in a seal that made no case. With a case the key leads to it.
  `
  CREATE TABLE sealed_applications (
    number TEXT PRIMARY KEY,
    idempotency_key TEXT NOT NULL UNIQUE,
    received_at TEXT NOT NULL,
    problem TEXT,
    details TEXT,
    application TEXT,
    settled_at TEXT,
    CHECK ((problem IS NULL) = (application IS NULL) AND (problem IS NULL) = (details IS NULL)),
    CHECK (settled_at IS NULL OR problem IS NOT NULL)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX sealed_applications_for_officers ON sealed_applications (received_at, number)
    WHERE problem IS NOT NULL AND settled_at IS NULL;
  `,
  // Feedback is kept as counts. A report's id is kept for a while, so that it counts once.
  `
  CREATE TABLE adviser_calls (
    id TEXT PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'answered', 'over')),
    unit_code TEXT NOT NULL,
    place TEXT NOT NULL,
    step TEXT NOT NULL,
    procedure_id TEXT,
    called_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    answered_by TEXT CHECK (answered_by IS NULL OR state <> 'waiting')
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX adviser_calls_open ON adviser_calls (called_at, id) WHERE state <> 'over';

  CREATE TABLE feedback_counts (
    unit_code TEXT NOT NULL,
    service TEXT NOT NULL,
    day TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
    reason TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (unit_code, service, day, score, reason)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX feedback_counts_of_day ON feedback_counts (day);

  CREATE TABLE feedback_reports (
    id TEXT PRIMARY KEY,
    received_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  queueMigration,
  // `hold` names whoever may still hand the file in later: a kiosk's outbox, or an application kept for an officer.
  `
  ALTER TABLE handoffs ADD COLUMN hold TEXT;
  ALTER TABLE files ADD COLUMN hold TEXT;
  CREATE INDEX files_held ON files (hold) WHERE hold IS NOT NULL;
  `,
  'ALTER TABLE handoffs ADD COLUMN unit_code TEXT;',
];
