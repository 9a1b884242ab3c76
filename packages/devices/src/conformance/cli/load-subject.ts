import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Subject } from '../bench.ts';
import { knownKinds } from '../conformance-of.ts';

export type SubjectResult =
  | { readonly code: 'subject'; readonly subject: Subject }
  | { readonly code: 'invalid'; readonly reason: string };

/** Imports a driver's conformance file. An error in the file itself is thrown as it is: it names the line. */
export async function loadSubject(file: string): Promise<SubjectResult> {
  const path = resolve(file);
  if (!existsSync(path)) return { code: 'invalid', reason: `${path}: there is no such file` };
  const module = (await import(pathToFileURL(path).href)) as { readonly subject?: unknown };
  const { subject } = module;
  if (!isSubject(subject)) {
    return {
      code: 'invalid',
      reason: `${path}: exports no "subject" with "kind" (${knownKinds.join(', ')}) and "open"`,
    };
  }
  return { code: 'subject', subject };
}

function isSubject(value: unknown): value is Subject {
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('open' in value)) return false;
  return typeof value.open === 'function' && knownKinds.some((kind) => kind === value.kind);
}
