import type { ProcedureDefinition } from '@motcua/procedures';
import type { Language } from '@motcua/texts';
import { isAsked } from './computed.ts';
import { feeOf } from './fee.ts';
import type { Answer, ApplicationPayload, Draft } from './types.ts';
import type { Visibility } from './visibility.ts';

/** Visible answers by path; what is worked out is left to whoever reads them. */
export function payloadAnswers(visibility: Visibility): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const { definition, path, answer } of visibility.fields.values()) {
    if (answer !== undefined && isAsked(definition)) answers[path] = answer;
  }
  return answers;
}

/** What goes to the gateway. */
export function payloadOf(
  draft: Draft,
  what: {
    readonly definition: ProcedureDefinition;
    readonly visibility: Visibility;
    readonly language: Language;
  },
): ApplicationPayload {
  const { definition, visibility, language } = what;
  const { id, text } = definition.consent;
  return {
    procedure: { id: definition.id, version: definition.version },
    unit: draft.unit,
    answers: payloadAnswers(visibility),
    consent: { id, given: draft.consented, language: text[language] === undefined ? 'vi' : language },
    feeShown: feeOf(definition, visibility).total,
  };
}
