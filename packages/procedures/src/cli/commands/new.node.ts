import { writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { isProcedureId, scaffold } from '../scaffold/scaffold.ts';
import { refused } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';

const schema = join(import.meta.dirname, '..', '..', '..', 'schema', 'procedure.schema.json');

/** `motcua new`: writes a definition to begin with. */
export async function runNew(id: string | undefined, folder: string, now: Date): Promise<CommandOutcome> {
  if (id === undefined) return refused('give the new procedure an id: motcua new pet-registration');
  if (!isProcedureId(id)) {
    return refused(`"${id}" is no id: small letters, digits and hyphens, such as pet-registration`);
  }
  const file = join(folder, `${id}.json`);
  const schemaPath = relative(resolve(folder), schema).split(sep).join('/');
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  try {
    await writeFile(file, scaffold({ id, today, schemaPath }), { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return refused(`${file} exists already and was left as it is`);
    }
    return refused(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { output: `${file} is written. Look at it with:  motcua preview ${file}\n`, exitCode: 0 };
}
