import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../disk.ts';

/** A small value that outlives the process where there is a folder for it. */
export interface Stored<Value> {
  readonly value: Value;
  save(value: Value): void;
}

export interface StoredOptions<Value> {
  /** Exists; without it the value lives as long as the process. */
  readonly folder: string | undefined;
  readonly name: string;
  readonly initial: Value;
  /** What else a file may hold, such as of an older version, is taken as the initial value. */
  readonly isValue: (value: unknown) => value is Value;
  /** The file could not be written. */
  readonly onFailure?: (error: unknown) => void;
}

/** Reads the value, and replaces its file on each change: what was saved outlives a power cut. */
export function openStored<Value>({
  folder,
  initial,
  isValue,
  name,
  onFailure,
}: StoredOptions<Value>): Stored<Value> {
  if (folder === undefined) return inMemory(initial);
  const path = join(folder, `${name}.json`);
  let value = readValue(path, isValue) ?? initial;
  return {
    get value() {
      return value;
    },
    save: (next) => {
      value = next;
      try {
        replaceFile(path, JSON.stringify(next));
      } catch (error) {
        // A full disk is what a technician comes for: the value holds as long as the process.
        onFailure?.(error);
      }
    },
  };
}

function inMemory<Value>(initial: Value): Stored<Value> {
  let value = initial;
  return {
    get value() {
      return value;
    },
    save: (next) => {
      value = next;
    },
  };
}

function readValue<Value>(path: string, isValue: (value: unknown) => value is Value): Value | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isValue(value) ? value : undefined;
  } catch {
    // No file yet, or one that a full disk has cut short.
    return undefined;
  }
}
