import { mkdirSync } from 'node:fs';
import { open, readdir, rm, stat, statfs } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder with the bytes. Files in it are named by their ids, which nobody chooses. */
export interface FileFolder {
  pathOf(id: string): string;
  /** Opens a new file for writing. Throws when there is one of this name. */
  create(id: string): Promise<FileHandle>;
  /** Brings the folder's own list of names to the disk. */
  sync(): Promise<void>;
  /** Deletes a file; one that is not there is deleted already. */
  remove(id: string): Promise<void>;
  freeBytes(): Promise<number>;
  /** Names of files that have not changed since then. */
  olderThan(timeMs: number): Promise<readonly string[]>;
}

/** Makes the folder where it is missing; only its own user may read it. */
export function openFileFolder(folder: string): FileFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (id: string): string => {
    if (!/^[\w-]+$/.test(id)) throw new Error('no id of a file');
    return join(folder, id);
  };
  return {
    pathOf,
    create: (id) => open(pathOf(id), 'wx', 0o600),
    async sync() {
      await using handle = await open(folder, 'r');
      await handle.sync();
    },
    remove: (id) => rm(pathOf(id), { force: true }),
    async freeBytes() {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
    async olderThan(timeMs) {
      const names = await readdir(folder);
      const times = await Promise.all(names.map((name) => lastChangeMs(join(folder, name))));
      return names.filter((_name, index) => (times[index] ?? Infinity) < timeMs);
    },
  };
}

/** Infinity for a file that has gone meanwhile. */
async function lastChangeMs(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return Infinity;
  }
}
