import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LogExport } from '@motcua/care';

/** Writes the log as a new file into the folder where the image mounts a stick; nothing there is replaced. */
export async function exportLog(
  folder: string | undefined,
  parts: { readonly fileName: string; readonly text: string },
): Promise<LogExport> {
  if (folder === undefined || !(await isUsable(folder))) return { code: 'no-stick' };
  try {
    await using file = await open(join(folder, parts.fileName), 'wx');
    await file.writeFile(parts.text);
    await file.sync();
    return { code: 'written', fileName: parts.fileName };
  } catch {
    // Full, write-protected, or pulled out in the middle.
    return { code: 'failed' };
  }
}

async function isUsable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return (await stat(folder)).isDirectory();
  } catch {
    return false;
  }
}
