import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDefinition } from '../check/index.ts';
import type { DefinitionProblem } from '../check/index.ts';
import type { ProcedureDefinition } from '../definition.ts';

/** A problem and the file it is in. */
export interface FileProblem extends DefinitionProblem {
  readonly file: string;
}

export type LoadOutcome =
  | { readonly code: 'ok'; readonly definitions: readonly ProcedureDefinition[] }
  | { readonly code: 'invalid'; readonly problems: readonly FileProblem[] };

/** The definitions that come with the product. */
export const builtInCatalogueFolder: string = join(import.meta.dirname, '..', 'catalogue');

/**
 * Reads every `*.json` of a folder, sorted by name; folders inside it are not entered.
 *
 * One bad file makes the whole folder `invalid`: a service must not start with half a catalogue. Every problem is
 * listed with file, JSON Pointer and reason; a folder that cannot be read is one too. Two files may hold two versions
 * of a procedure, not the same one.
 */
export async function loadDefinitions(folder: string): Promise<LoadOutcome> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted();
  } catch (error) {
    return {
      code: 'invalid',
      problems: [{ file: folder, path: '', reason: `The folder cannot be read: ${messageOf(error)}` }],
    };
  }
  if (names.length === 0) {
    return { code: 'invalid', problems: [{ file: folder, path: '', reason: 'The folder holds no *.json.' }] };
  }
  const problems: FileProblem[] = [];
  const definitions = new Map<string, ProcedureDefinition>();
  for (const name of names) {
    const file = join(folder, name);
    const outcome = await loadFile(file);
    if (outcome.code === 'invalid') {
      problems.push(...outcome.problems.map((problem) => ({ file, ...problem })));
      continue;
    }
    const { id, version } = outcome.definition;
    const key = `${id} ${version}`;
    if (definitions.has(key)) {
      problems.push({
        file,
        path: '/version',
        reason: `Another file holds version ${version} of "${id}" already.`,
      });
    }
    definitions.set(key, outcome.definition);
  }
  if (problems.length > 0) return { code: 'invalid', problems };
  return { code: 'ok', definitions: Array.from(definitions.values()) };
}

/** One line for a log: `catalogue/a.json /pages/0/id: The id "a" is used twice.` */
export function describeProblem({ file, path, reason }: FileProblem): string {
  return `${file} ${path === '' ? '/' : path}: ${reason}`;
}

async function loadFile(file: string): Promise<ReturnType<typeof parseDefinition>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return {
      code: 'invalid',
      problems: [{ path: '', reason: `The file cannot be read: ${messageOf(error)}` }],
    };
  }
  return parseDefinition(text.replace(/^\uFEFF/, ''));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
