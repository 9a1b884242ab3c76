import type { ProcedureDefinition } from '@motcua/procedures';
import { isFromChip } from '../assurance.ts';
import { answerOf } from '../draft.ts';
import type { Answer, Draft, Provenance } from '../types.ts';
import { withKnownAnswers } from './known-answers.ts';

const format = 'motcua-draft-1';
const longestText = 1_000_000;
const mostAnswers = 5000;

/**
 * A draft as text, to be put by and taken up again with `restoreDraft`. The version it was begun with is pinned in it.
 *
 * Consent is left out: whoever sends the application gives it then. Everything else is in it, so the text is as secret as
 * the application: where it may be kept is for the caller to know.
 */
export function serialiseDraft(draft: Draft): string {
  const { procedure, unit, answers } = draft;
  return JSON.stringify({ format, procedure, unit, answers });
}

export type RestoreOutcome =
  /** `dropped` are paths that this version does not ask. */
  | { readonly code: 'ok'; readonly draft: Draft; readonly dropped: readonly string[] }
  /** Begun with another version: bring it over with `migrateDraft`. */
  | { readonly code: 'other-version'; readonly draft: Draft }
  | { readonly code: 'other-procedure' }
  /** No saved draft, or a damaged one. */
  | { readonly code: 'unreadable' };

/**
 * Takes up a saved draft. Takes any text and never throws; what is in the draft is judged as if it had just been typed,
 * consent has to be given anew, and a value that was read from a chip counts as typed.
 */
export function restoreDraft(text: string, definition: ProcedureDefinition): RestoreOutcome {
  const saved = parse(text);
  if (saved === undefined) return { code: 'unreadable' };
  if (saved.procedure.id !== definition.id) return { code: 'other-procedure' };
  if (saved.procedure.version !== definition.version) return { code: 'other-version', draft: saved };
  return { code: 'ok', ...withKnownAnswers(saved, definition) };
}

function parse(text: string): Draft | undefined {
  if (text.length > longestText) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['format'] !== format) return undefined;
  const { procedure, unit, answers } = value;
  if (!isRecord(procedure) || !isRecord(answers) || typeof unit !== 'string') return undefined;
  const { id, version } = procedure;
  if (typeof id !== 'string' || typeof version !== 'string') return undefined;
  const paths = Object.keys(answers);
  if (paths.length > mostAnswers) return undefined;
  const draft = { procedure: { id, version }, unit, answers: answers as Draft['answers'], consented: false };
  return { ...draft, answers: readableAnswers(draft, paths) };
}

/** What is no answer is left out: nobody could show it, and so nobody could mend it. */
function readableAnswers(draft: Draft, paths: readonly string[]): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    paths.flatMap((path): [string, Answer][] => {
      const answer = answerOf(draft, path);
      return answer === undefined || Number.isNaN(answer.value)
        ? []
        : [[path, { value: answer.value, provenance: afterSaving(answer.provenance) }]];
    }),
  );
}

/** What a chip said is the word of the process that read it, and a text that was put by may have been changed. */
function afterSaving(provenance: Provenance): Provenance {
  return isFromChip(provenance) ? 'typed' : provenance;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
