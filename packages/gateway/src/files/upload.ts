import { randomBytes } from 'node:crypto';
import type { UploadAnswer } from '../api.ts';
import type { Database } from '../database/database.ts';
import type { FileFolder } from './file-folder.ts';
import type { FileLimits } from './file-limits.ts';
import type { FilePlace, FileStore, Reservation } from './file-store.ts';
import { inspectFile } from './inspect/inspect-file.ts';
import type { Inspection } from './inspect/inspect-file.ts';
import { receiveFile } from './receive-file.ts';
import type { Received, WantedFile } from './receive-file.ts';

export interface UploadParts {
  readonly database: Database;
  readonly files: FileStore;
  readonly folder: FileFolder;
  readonly limits: FileLimits;
  /** Until when a file is kept that an application waits with; undefined where none can wait. */
  readonly heldUntil?: (() => Date) | undefined;
  readonly now: () => Date;
}

/** Why a hand-off takes no file. */
export type HandoffRefusal = 'handoff-full' | 'handoff-expired' | 'handoff-closed';

export interface UploadRequest extends FilePlace {
  readonly wanted: WantedFile;
  readonly owner: string;
  readonly body: AsyncIterable<Uint8Array>;
  /** By its Content-Length, where it has one. */
  readonly announcedBytes: number | undefined;
  readonly hold?: string | undefined;
  readonly handoff?: Reservation['handoff'];
  /** Asked in the transaction that reserves the place. */
  readonly mayArrive?: () => 'ok' | HandoffRefusal;
}

export type UploadOutcome =
  | { readonly code: 'ok'; readonly answer: UploadAnswer }
  | {
      readonly code:
        | Exclude<Received['code'], 'ok'>
        | Exclude<Inspection['code'], 'ok'>
        | 'upload-quota'
        | 'upload-space'
        | 'upload-late'
        | HandoffRefusal;
    };

/** Longer than any upload may take, whatever the clocks do. */
const arrivalMs = 30 * 60 * 1000;

/**
 * Takes one file. When this gives `ok`, its bytes and its row are on the disk; when it gives anything else or rejects,
 * neither is, or the sweep removes what a crash has left.
 */
export async function upload(parts: UploadParts, request: UploadRequest): Promise<UploadOutcome> {
  const { database, files, folder, limits } = parts;
  const { wanted, announcedBytes } = request;
  if (announcedBytes !== undefined && announcedBytes > wanted.maxBytes) return { code: 'file-too-large' };
  const bytes = announcedBytes ?? wanted.maxBytes;
  if ((await folder.freeBytes()) - bytes < limits.freeBytesLeft) return { code: 'upload-space' };

  const id = randomBytes(16).toString('hex');
  const { procedureId, fieldId, owner, handoff } = request;
  const expiresAt = after(parts, arrivalMs);
  const reservation: Reservation = {
    id,
    procedureId,
    fieldId,
    owner,
    bytes,
    expiresAt,
    hold: parts.heldUntil === undefined ? undefined : request.hold,
    ...(handoff === undefined ? {} : { handoff }),
  };
  const reserved = database.transact(() => {
    const code = request.mayArrive?.() ?? 'ok';
    return code === 'ok' ? files.reserve(reservation, limits) : code;
  });
  if (reserved !== 'ok') return { code: reserved };

  try {
    const outcome = await take(parts, request, id);
    if (outcome.code !== 'ok') await discard(parts, id);
    return outcome;
  } catch (error) {
    await discard(parts, id);
    if (isDiskFull(error)) return { code: 'upload-space' };
    throw error;
  }
}

async function take(parts: UploadParts, request: UploadRequest, id: string): Promise<UploadOutcome> {
  const { database, files, folder, limits } = parts;
  const received = await receive(parts, request, id);
  if (received.code !== 'ok') return received;
  const { bytes, sha256, type } = received;
  const inspection = await inspectFile(folder.pathOf(id), type, limits.mostPixels);
  if (inspection.code !== 'ok') return inspection;
  await folder.sync();
  const found = { bytes, sha256, type, active: inspection.active };
  const usual = after(parts, limits.keptMs);
  const held = parts.heldUntil?.().toISOString() ?? usual;
  const kept = database.transact(() => files.keep(id, found, { usual, held }));
  return kept ? { code: 'ok', answer: { id, bytes, sha256, type } } : { code: 'upload-late' };
}

async function receive(
  { folder }: UploadParts,
  { body, wanted }: UploadRequest,
  id: string,
): Promise<Received> {
  await using target = await folder.create(id);
  return await receiveFile(body, target, wanted);
}

/** Deletes the bytes, then the row: in this order nothing can be left that no row knows of. */
export async function discard(
  { database, files, folder }: Pick<UploadParts, 'database' | 'files' | 'folder'>,
  id: string,
): Promise<void> {
  database.transact(() => files.doom(id));
  await folder.remove(id);
  database.transact(() => files.forget(id));
}

const after = ({ now }: UploadParts, delayMs: number): string =>
  new Date(now().getTime() + delayMs).toISOString();

const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
