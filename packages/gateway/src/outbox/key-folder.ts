import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SealingKey } from '@motcua/sealing';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { SealingKeySchema } from '../schema/outbox.ts';

/** A key as it is kept; `d` is its private half, gone once it has been destroyed. */
export interface KeptKey extends SealingKey {
  readonly d?: string;
}

const KeptKeySchema = Type.Object({
  ...SealingKeySchema.properties,
  d: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' })),
});

/** A file of the folder holds no key of ours. */
export class KeyFileDamagedError extends Error {
  override readonly name = 'KeyFileDamagedError';
}

/** One file for each key, `<kid>.json`, for the gateway's own user alone. */
export interface KeyFolder {
  /** In the order in which they are sealed to. Throws {@link KeyFileDamagedError}. */
  read(): readonly KeptKey[];
  /** Whole and on disk when it returns; replaces the file of the same key. */
  write(key: KeptKey): void;
}

/** Opens the folder, made where it is missing. */
export function openKeyFolder(folder: string): KeyFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const flush = (path: string, text?: string): void => {
    const file = openSync(path, text === undefined ? 'r' : 'w', 0o600);
    try {
      if (text !== undefined) writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  };
  return {
    read: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => keyOf(join(folder, name)))
        .toSorted((left, right) => left.nbf - right.nbf),
    write(key) {
      const path = join(folder, `${key.kid}.json`);
      const fresh = `${path}.${process.pid}`;
      flush(fresh, JSON.stringify(key));
      renameSync(fresh, path);
      flush(folder);
    },
  };
}

function keyOf(path: string): KeptKey {
  const text = readFileSync(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!Value.Check(KeptKeySchema, value)) throw new KeyFileDamagedError(`${path} holds no key`);
  return value;
}
