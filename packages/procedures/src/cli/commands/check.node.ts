import { relative } from 'node:path';
import { builtInCatalogueFolder } from '../../load/load-definitions.node.ts';
import { checkFiles } from '../checks/check-files.ts';
import type { NamedFinding } from '../checks/check-files.ts';
import { refused } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';
import { readTexts } from './read-texts.node.ts';

/** `motcua check`: every finding on a line of its own, then how many there are. What is undecided only with `notes`. */
export async function runCheck(
  paths: readonly string[],
  { notes = false }: { readonly notes?: boolean } = {},
): Promise<CommandOutcome> {
  const wanted = paths.length > 0 ? paths : [relative(process.cwd(), builtInCatalogueFolder)];
  const read = await readTexts(wanted);
  if (read.code === 'unreadable') return refused(read.reason);
  const findings = checkFiles(read.texts);
  const problems = findings.filter(({ kind }) => kind === 'problem');
  const undecided = findings.filter(({ kind }) => kind === 'undecided');
  const shown = notes ? findings : findings.filter(({ kind }) => kind !== 'undecided');
  const open = counted(undecided.length, 'condition');
  const hint =
    undecided.length > 0 && !notes ? [`Not decided: ${open}. To list them: motcua check --notes`] : [];
  const files = new Set(problems.map(({ file }) => file)).size;
  const summary =
    problems.length === 0
      ? `No problem in ${counted(read.texts.length, 'definition')}.`
      : `${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`;
  return {
    output: [...shown.map(lineOf), ...hint, summary, ''].join('\n'),
    exitCode: problems.length === 0 ? 0 : 1,
  };
}

/** `a.json:12:5: reason`, which editors and terminals turn into a link. */
export function lineOf({ file, line, column, kind, reason }: NamedFinding): string {
  return `${file}:${line}:${column}: ${kind === 'problem' ? '' : 'note: '}${reason}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
