import type { FieldDefinition, ProcedureDefinition } from '@motcua/procedures';
import type { Language } from '@motcua/texts';
import { checkValue } from './check-value.ts';
import {
  answerOf,
  emptyDraft,
  fieldsOf,
  isLocked,
  plainValueOf,
  withAnswer,
  withCard,
  withoutAnswer,
} from './draft.ts';
import { feeOf } from './fee.ts';
import { formatAnswer } from './format-answer.ts';
import { checkRule } from './rule.ts';
import type {
  Answer,
  ApplicationPayload,
  Draft,
  Fee,
  FieldError,
  FieldState,
  PageState,
  ReviewRow,
  Wizard,
  WizardContext,
} from './types.ts';
import { visibilityOf } from './visibility.ts';
import type { Visibility } from './visibility.ts';

/**
 * Makes one procedure ready to be filled in.
 *
 * Throws when a condition of the definition uses an operator we do not know, and later when it is asked about a field
 * that the definition does not have: both are mistakes of programs, not of people. Any draft, whatever is in it, is
 * taken without a throw. `context.today` is fixed: make a new wizard for each session.
 *
 * @example
 * const wizard = createWizard(definition, { today: '2026-11-23', unitName });
 * let draft = wizard.start('26740');
 * draft = wizard.answer(draft, 'kind', 'birth');
 * wizard.errors(draft, { pageId: 'extract' }); // []
 */
export function createWizard(definition: ProcedureDefinition, context: WizardContext): Wizard {
  checkConditions(definition);
  const fields = new Map(fieldsOf(definition).map((field) => [field.id, field]));
  const fieldOf = (fieldId: string): FieldDefinition => {
    const field = fields.get(fieldId);
    if (field === undefined) throw new Error(`The definition "${definition.id}" has no field "${fieldId}".`);
    return field;
  };
  const visible = (draft: Draft): Visibility =>
    visibilityOf(definition, { unit: draft.unit, today: context.today, valueOf: plainValueOf(draft) });

  return {
    definition,
    start: (unit) => emptyDraft(definition, unit),
    answer: (draft, fieldId, value, provenance = 'typed') =>
      withAnswer(draft, fieldOf(fieldId), { value, provenance }),
    clear: (draft, fieldId) => withoutAnswer(draft, fieldOf(fieldId).id),
    consent: (draft, given) => ({ ...draft, consented: given }),
    prefill: (draft, provenance, items) => withCard(draft, definition, { provenance, items }),
    pages: (draft) => pageStates(draft, visible(draft), context),
    errors: (draft, scope) => {
      const pages = visible(draft).pages.filter(
        (page) => scope === undefined || page.definition.id === scope.pageId,
      );
      const errors = pages
        .flatMap((page) => page.fields)
        .flatMap((field) => errorOf(draft, field, context) ?? []);
      if (scope === undefined && !draft.consented) errors.push(consentError);
      return errors;
    },
    fee: (draft) => feeOf(definition, visible(draft), plainValueOf(draft)),
    review: (draft) => reviewRows(draft, visible(draft), context),
    payload: (draft, language) => payloadOf(draft, { definition, visibility: visible(draft), language }),
  };
}

/** What is missing without consent; nothing but a person's own touch takes it away. */
export const consentError: FieldError = { fieldId: 'consent', code: 'consent', parameters: {} };

function checkConditions(definition: ProcedureDefinition): void {
  for (const page of definition.pages) {
    checkRule(page.visibleWhen);
    for (const field of page.fields) checkRule(field.visibleWhen);
  }
  for (const line of definition.fee.lines) checkRule(line.when);
}

function errorOf(draft: Draft, field: FieldDefinition, context: WizardContext): FieldError | undefined {
  const answer = answerOf(draft, field.id);
  if (answer === undefined) {
    return field.optional === true ? undefined : { fieldId: field.id, code: 'required', parameters: {} };
  }
  const refusal = checkValue(field, answer?.value, context);
  return refusal && { fieldId: field.id, ...refusal };
}

function pageStates(draft: Draft, visibility: Visibility, context: WizardContext): readonly PageState[] {
  return visibility.pages.map((page) => ({
    definition: page.definition,
    fields: page.fields.map((field): FieldState => {
      const answer = answerOf(draft, field.id);
      return {
        definition: field,
        answer,
        locked: isLocked(field, answer, context),
        required: field.optional !== true,
      };
    }),
    complete: page.fields.every((field) => errorOf(draft, field, context) === undefined),
  }));
}

function reviewRows(draft: Draft, visibility: Visibility, context: WizardContext): readonly ReviewRow[] {
  return visibility.pages.flatMap((page) =>
    page.fields.flatMap((field): ReviewRow[] => {
      const answer = answerOf(draft, field.id);
      if (answer === undefined) return [];
      const inLanguage = (language: Language): string => formatAnswer(field, answer.value, context, language);
      return [
        {
          fieldId: field.id,
          pageId: page.definition.id,
          label: field.reviewLabel ?? field.label,
          value: { vi: inLanguage('vi'), en: inLanguage('en') },
          provenance: answer.provenance,
          sensitivity: field.sensitivity,
        },
      ];
    }),
  );
}

function payloadOf(
  draft: Draft,
  what: {
    readonly definition: ProcedureDefinition;
    readonly visibility: Visibility;
    readonly language: Language;
  },
): ApplicationPayload {
  const { definition, visibility, language } = what;
  const answers: Record<string, Answer> = {};
  for (const field of visibility.pages.flatMap((page) => page.fields)) {
    const answer = answerOf(draft, field.id);
    if (answer !== undefined) answers[field.id] = answer;
  }
  const fee: Fee = feeOf(definition, visibility, plainValueOf(draft));
  return {
    procedure: { id: definition.id, version: definition.version },
    unit: draft.unit,
    answers,
    consent: { id: definition.consent.id, given: draft.consented, language },
    feeShown: fee.total,
  };
}
