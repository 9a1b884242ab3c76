import { checkConfiguration } from '../../content/check-configuration.ts';
import type { Configuration } from '../../content/schema.ts';
import type { CommandOutput } from '../config-command.ts';
import { readSource } from '../files.ts';
import { readWords } from '../read-words.ts';

/** `check SOURCE.json`: everything that would keep it from being signed, and what looks like a slip of the pen. */
export async function checkCommand(words: readonly string[], output: CommandOutput): Promise<number> {
  const [path = ''] = readWords(words, { files: 1 }).files;
  const configuration = await checkedSource(path, output);
  if (configuration === undefined) return 1;
  output.say(`${path}: version ${configuration.version} is right`);
  return 0;
}

/** Reads and checks a source; complains, and is undefined, when it cannot be signed. */
export async function checkedSource(
  path: string,
  { complain, say }: CommandOutput,
): Promise<Configuration | undefined> {
  const checked = checkConfiguration(await readSource(path));
  if (checked.code === 'invalid') {
    for (const reason of checked.reasons) complain(`${path}: ${reason}`);
    return undefined;
  }
  for (const slip of slipsOf(checked.configuration)) say(`${path}: note: ${slip}`);
  return checked.configuration;
}

function slipsOf({ elsewhere, expires, hours }: Configuration): readonly string[] {
  return [
    ...(hours !== undefined && elsewhere === undefined
      ? ['/elsewhere: whoever comes while the kiosk is closed is not told where to go']
      : []),
    ...(expires === undefined ? ['/expires: without it an old copy of this file can be used for ever'] : []),
  ];
}
