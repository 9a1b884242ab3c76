import type { UploadParts } from './upload.ts';

export type SweepParts = Pick<UploadParts, 'database' | 'files' | 'folder' | 'now' | 'limits'>;

/** Deletes what has expired, and what an earlier sweep or a crash has left half deleted. */
export async function sweepFiles({ database, files, folder, now }: SweepParts): Promise<void> {
  const doomed = database.transact(() => files.doomExpired(now().toISOString()));
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
