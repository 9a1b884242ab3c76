import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** What is done to the disk, one step each; between any two the power may go. */
export interface Disk {
  /** Undefined where there is no such file, and for one larger than `mostBytes`. */
  read(path: string, mostBytes: number): Buffer | undefined;
  makeFolder(path: string): void;
  write(path: string, text: string): void;
  /** Waits until a file, or the names in a folder, are on the disk. */
  sync(path: string): void;
  rename(from: string, to: string): void;
}

/** The machine's own. Throws the error of the operating system, such as `ENOSPC`. */
export const realDisk: Disk = {
  read: (path, mostBytes) => {
    try {
      return statSync(path).size > mostBytes ? undefined : readFileSync(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  makeFolder: (path) => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  write: (path, text) => {
    const file = openSync(path, 'w', 0o600);
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    } finally {
      closeSync(file);
    }
  },
  sync: (path) => {
    const file = openSync(path, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
};

/**
 * Puts a file in the place of another, or where none was: after a power cut the old or the new one is there, and once this
 * has returned the new one. Throws what the disk throws.
 */
export function replaceFile(path: string, text: string, disk: Disk = realDisk): void {
  const beside = `${path}.new`;
  disk.write(beside, text);
  // Some file systems write names first.
  disk.sync(beside);
  disk.rename(beside, path);
  disk.sync(dirname(path));
}
