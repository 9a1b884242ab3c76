import { differences } from '../../content/differences.ts';
import type { CommandOutput } from '../config-command.ts';
import { readSource, readText } from '../files.ts';
import { readWords } from '../read-words.ts';
import { UsageError } from '../usage-error.ts';

/** `diff OLD NEW`: one line for each field that differs. Signatures are not looked at: `verify` does that. */
export async function diffCommand(words: readonly string[], { say }: CommandOutput): Promise<number> {
  const [oldPath = '', newPath = ''] = readWords(words, { files: 2 }).files;
  const lines = differences(await read(oldPath), await read(newPath));
  for (const line of lines) say(line);
  return lines.length === 0 ? 0 : 1;
}

async function read(path: string): Promise<unknown> {
  if (!path.endsWith('.jws')) return await readSource(path);
  const payload = (await readText(path)).trim().split('.')[1] ?? '';
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as unknown;
  } catch (error) {
    throw new UsageError(`${path}: is not a signed configuration`, { cause: error });
  }
}
