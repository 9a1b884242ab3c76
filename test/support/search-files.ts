import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const encodings = {
  'UTF-8': (text: string) => Buffer.from(text, 'utf8'),
  'UTF-16': (text: string) => Buffer.from(text, 'utf16le'),
  'UTF-16, big end first': (text: string) => Buffer.from(text, 'utf16le').swap16(),
  'Latin-1': (text: string) => (/[^ -ÿ]/.test(text) ? undefined : Buffer.from(text, 'latin1')),
} as const;

/** Where texts stand in any file below a folder, in any encoding that a browser stores them in: one line for each. */
export async function searchFiles(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    for (const text of texts)
      for (const [encoding, encode] of Object.entries(encodings)) {
        const pattern = encode(text);
        if (pattern !== undefined && bytes.includes(pattern)) found.push(`${text} in ${encoding}: ${path}`);
      }
  }
  return found;
}
