import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyIdOf, makeSigningKey, verificationKeyOf } from '../../seal/keys.ts';
import type { CommandOutput } from '../config-command.ts';
import { codeOf } from '../files.ts';
import { readWords } from '../read-words.ts';
import { UsageError } from '../usage-error.ts';

/** `keys FOLDER`: writes a new pair; never over one that is there. */
export async function keysCommand(words: readonly string[], { say }: CommandOutput): Promise<number> {
  const [folder = ''] = readWords(words, { files: 1 }).files;
  const key = await makeSigningKey();
  const [privatePath, publicPath] = [
    join(folder, 'signing-key.private.json'),
    join(folder, 'signing-key.public.json'),
  ];
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(privatePath, json(key), { flag: 'wx', mode: 0o600 });
    await writeFile(publicPath, json(verificationKeyOf(key)), { flag: 'wx', mode: 0o644 });
  } catch (error) {
    throw new UsageError(`${folder}: the keys cannot be written (${codeOf(error)})`, { cause: error });
  }
  say(`${privatePath}: signs; keep it away from kiosks and servers`);
  say(`${publicPath}: goes on every kiosk`);
  say(`key ${await keyIdOf(key)}`);
  return 0;
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
