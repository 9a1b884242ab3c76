import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefinitionText } from '../checks/check-files.ts';

export type TextsOutcome =
  | { readonly code: 'ok'; readonly texts: readonly DefinitionText[] }
  | { readonly code: 'unreadable'; readonly reason: string };

/** Reads files, and the `*.json` of folders, in the order of their names. */
export async function readTexts(paths: readonly string[]): Promise<TextsOutcome> {
  const texts: DefinitionText[] = [];
  for (const path of paths) {
    try {
      const files = (await stat(path)).isDirectory() ? await definitionsIn(path) : [path];
      if (files.length === 0) return { code: 'unreadable', reason: `${path} holds no *.json` };
      for (const file of files) texts.push({ file, text: await readFile(file, 'utf8') });
    } catch (error) {
      return { code: 'unreadable', reason: `${path} cannot be read: ${reasonOf(error)}` };
    }
  }
  return { code: 'ok', texts };
}

async function definitionsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name));
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'there is no such file';
  return error instanceof Error ? error.message : String(error);
}
