import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Larger files are not taken by kiosks. */
const mostBytes = 512 * 1024;

/** Signed configurations of kiosks, as files that an operator puts there. */
export interface ConfigurationFolder {
  /** The file of this kiosk, else the one for all; undefined where there is neither. */
  find(kioskName: string): Promise<string | undefined>;
}

/** What has the shape of a kiosk's name and cannot lead out of a folder. */
const names = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]{0,99}$/u;

/** `KIOSK NAME.jws` for one kiosk, `all.jws` for the others. Read at each request: putting a file there is all it takes. */
export function openConfigurationFolder(folder: string): ConfigurationFolder {
  return {
    find: async (kioskName) => {
      const own = names.test(kioskName)
        ? await read(join(folder, `${kioskName.normalize('NFC')}.jws`))
        : undefined;
      return own ?? (await read(join(folder, 'all.jws')));
    },
  };
}

async function read(path: string): Promise<string | undefined> {
  try {
    const { size } = await stat(path);
    return size > mostBytes ? undefined : await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
}
