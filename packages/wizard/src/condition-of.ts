import type { JsonLogicRule, ProcedureDefinition } from '@motcua/procedures';
import { answerOf } from './draft.ts';
import type { Draft, WizardContext } from './types.ts';
import { visibilityOf } from './visibility.ts';

/**
 * Gives a judge of rules over all visible answers of a draft, for what is made from an application besides its pages:
 * the lines of a form on paper. A rule that is missing holds.
 */
export function conditionOf(
  definition: ProcedureDefinition,
  draft: Draft,
  { today }: Pick<WizardContext, 'today'>,
): (rule: JsonLogicRule) => boolean {
  const { holds } = visibilityOf(definition, {
    unit: draft.unit,
    today,
    answerAt: (path) => answerOf(draft, path),
  });
  return holds;
}
