import type { ProcedureDefinition } from '@motcua/procedures';
import { isAsked } from '../computed.ts';
import { itemPathParts } from '../item-path.ts';
import { itemKeysOf } from '../items.ts';
import type { Draft } from '../types.ts';
import { fieldAt } from './field-at.ts';

/** The draft without answers that its definition never asks, and their paths. */
export function withKnownAnswers(
  draft: Draft,
  definition: ProcedureDefinition,
): { readonly draft: Draft; readonly dropped: readonly string[] } {
  const isKnown = (path: string): boolean => {
    const field = fieldAt(definition, path);
    if (field === undefined || !isAsked(field)) return false;
    const item = itemPathParts(path);
    return item === undefined || itemKeysOf(draft, item.groupId).includes(item.key);
  };
  const dropped = Object.keys(draft.answers).filter((path) => !isKnown(path));
  if (dropped.length === 0) return { draft, dropped };
  const answers = Object.entries(draft.answers).filter(([path]) => !dropped.includes(path));
  return { draft: { ...draft, answers: Object.fromEntries(answers) }, dropped };
}
