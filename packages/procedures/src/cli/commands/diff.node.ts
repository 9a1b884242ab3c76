import { checkFile } from '../checks/check-file.ts';
import { compareDefinitions } from '../diff/compare-definitions.ts';
import { refused } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';
import { readTexts } from './read-texts.node.ts';

/** `motcua diff OLD NEW`. */
export async function runDiff(paths: readonly string[]): Promise<CommandOutcome> {
  if (paths.length !== 2) return refused('give two files: motcua diff OLD NEW');
  const read = await readTexts(paths);
  if (read.code === 'unreadable') return refused(read.reason);
  const [before, after, ...more] = read.texts.map(({ file, text }) => ({ file, ...checkFile(text) }));
  if (before === undefined || after === undefined || more.length > 0)
    return refused('give two files, no folder');
  const [old, now] = [before.definition, after.definition];
  if (old === undefined || now === undefined) {
    const file = old === undefined ? before.file : after.file;
    return {
      output: '',
      complaint: `motcua: ${file} has problems; motcua check ${file} names them\n`,
      exitCode: 1,
    };
  }
  return { output: compareDefinitions(old, now), exitCode: 0 };
}
