import type { HandoffStore } from '../handoffs/handoff-store.ts';
import type { UploadParts } from './upload.ts';

export interface SweepParts extends UploadParts {
  readonly handoffs: Pick<HandoffStore, 'sweep'>;
}

/** Deletes what has expired, and what an earlier sweep or a crash has left half deleted. */
export async function sweepFiles(parts: SweepParts): Promise<void> {
  const { database, files, folder, handoffs, limits, now } = parts;
  const doomed = database.transact(() => {
    const time = now();
    // A hand-off is known for as long as its files may be, so that whoever made it can still delete them.
    handoffs.sweep(time.toISOString(), new Date(time.getTime() - limits.keptMs).toISOString());
    return files.doomExpired(time.toISOString());
  });
  for (const id of doomed) await folder.remove(id);
  if (doomed.length > 0)
    database.transact(() => {
      for (const id of doomed) files.forget(id);
    });
}

/**
 * Deletes bytes that no row knows of: the database has come back from an older copy. Only what is older than any
 * unbound file may be, so that a copy can still be put right.
 */
export async function removeStrangers({ files, folder, now, limits }: SweepParts): Promise<void> {
  for (const name of await folder.olderThan(now().getTime() - limits.keptMs))
    if (!files.knows(name)) await folder.remove(name);
}
