import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';
import type { AnswerReader } from './answer-reader.ts';
import { isAnswerValue, isEmpty, isSame } from './answer-value.ts';
import { normaliseValue } from './normalise.ts';
import type { Answer, ApplicationPayload, Draft, IdCardItems, Provenance } from './types.ts';

/** Where a value can come from; anything else on the wire is refused. */
export const provenances: readonly Provenance[] = [
  'typed',
  'id-card-qr',
  'id-card-chip',
  'chip-verified',
  'national-account',
];

const knownProvenances: ReadonlySet<unknown> = new Set(provenances);

/** The fields of a definition in the order of its pages. */
export function fieldsOf(definition: ProcedureDefinition): readonly FieldDefinition[] {
  return definition.pages.flatMap((page) => page.fields);
}

/** The draft that a payload was made from, as far as the payload tells. */
export function draftOf(payload: ApplicationPayload): Draft {
  const { procedure, unit, answers, consent } = payload;
  return { procedure, unit, answers, consented: consent.given };
}

/** Stands for an answer that came from outside and is not one: no check takes it, and nothing trips over it. */
const unreadable: Answer = { value: Number.NaN, provenance: 'typed' };

/** The answer at a path; nothing that an object merely inherits. */
export function answerOf(draft: Draft, path: string): Answer | undefined {
  if (!Object.hasOwn(draft.answers, path)) return undefined;
  const answer: unknown = draft.answers[path];
  return answer === undefined || isAnswer(answer) ? answer : unreadable;
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null || !('value' in value) || !('provenance' in value))
    return false;
  return isAnswerValue(value.value) && knownProvenances.has(value.provenance);
}

/**
 * Sets one answer. Typing over a value of a card makes it a typed one; typing the very same value leaves it the card's.
 * An empty text, an empty list and a declaration that is not made clear the answer.
 */
export function withAnswerAt(
  draft: Draft,
  { field, path }: { readonly field: FieldDefinition; readonly path: string },
  given: Answer,
): Draft {
  const value = normaliseValue(field, given.value);
  if (isEmpty(value)) return withoutAnswer(draft, path);
  const before = answerOf(draft, path);
  if (before !== undefined && isSame(before.value, value) && given.provenance === 'typed') return draft;
  const answer: Answer = { value, provenance: given.provenance };
  // Not by spreading: that has a fast way for few keys and a slow one for many, and each draft has keys of its own.
  return { ...draft, answers: Object.assign({}, draft.answers, { [path]: answer }) };
}

/** Removes one answer. */
export function withoutAnswer(draft: Draft, fieldId: string): Draft {
  const { [fieldId]: _removed, ...answers } = draft.answers;
  return { ...draft, answers };
}

/**
 * Fills in what was read from a card. What an earlier card filled in goes, also where the new one has nothing to say:
 * two people's data must never mix in one application. Items the definition does not ask for are not looked at.
 */
export function withCard(
  draft: Draft,
  definition: ProcedureDefinition,
  read: { readonly provenance: Provenance; readonly items: IdCardItems },
): Draft {
  let filled = draft;
  for (const field of fieldsOf(definition)) {
    if (field.prefill === undefined) continue;
    const value = read.items[field.prefill.item];
    if (value !== undefined && value.trim() !== '') {
      const place = { field, path: field.id };
      filled = withAnswerAt(withoutAnswer(filled, field.id), place, { value, provenance: read.provenance });
    } else if (isRead(answerOf(filled, field.id))) {
      filled = withoutAnswer(filled, field.id);
    }
  }
  return filled;
}

/** A value that was read and is good is locked. A card's bad value is not, else nobody could mend it. */
export function isLocked(field: FieldDefinition, answer: Answer | undefined, reader: AnswerReader): boolean {
  return answer !== undefined && isRead(answer) && reader.refusalOf(field, answer) === undefined;
}

function isRead(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.provenance !== 'typed';
}
