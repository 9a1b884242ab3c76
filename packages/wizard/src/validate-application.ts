import type { ProcedureDefinition } from '@motcua/procedures';
import { isLanguage } from '@motcua/texts';
import type { Draft, FieldError, FieldErrorCode, WizardContext } from './types.ts';
import { consentError, createWizard } from './wizard.ts';

/**
 * Checks what arrives at the gateway with the engine that the citizen's screen used.
 *
 * Takes any JSON and never throws. An empty list means: every question that these answers lead to is answered and
 * valid, nothing else is in it, the unit exists, and consent was given to this very text. Errors are in the order of
 * the pages; `fieldId` is a field's, or `procedure`, `unit`, `answers`, `consent`. The fee is not judged here: compare
 * `feeShown` with `createWizard(…).fee(draftOf(payload))`.
 */
export function validateApplication(
  definition: ProcedureDefinition,
  payload: unknown,
  context: WizardContext,
): readonly FieldError[] {
  if (!isRecord(payload)) return [error('answers', 'wrong-type')];
  const { procedure, unit, answers, consent } = payload;
  if (!isRecord(answers)) return [error('answers', 'wrong-type')];

  const errors: FieldError[] = [];
  if (
    !isRecord(procedure) ||
    procedure['id'] !== definition.id ||
    procedure['version'] !== definition.version
  ) {
    errors.push(error('procedure', 'not-an-option'));
  }
  if (typeof unit !== 'string' || context.unitName(unit) === undefined)
    errors.push(error('unit', 'unknown-unit'));

  const wizard = createWizard(definition, context);
  const draft: Draft = {
    procedure: { id: definition.id, version: definition.version },
    unit: typeof unit === 'string' ? unit : '',
    // Whatever is no answer in it, the engine takes for an unreadable one.
    answers: answers as Draft['answers'],
    consented: true,
  };
  errors.push(...wizard.errors(draft));

  const asked = wizard.payload(draft, 'vi').answers;
  for (const fieldId of Object.keys(answers)) {
    if (!Object.hasOwn(asked, fieldId)) errors.push(error(fieldId.slice(0, longestFieldId), 'unknown-field'));
  }
  if (!isConsent(consent, definition)) errors.push(consentError);
  return errors;
}

/** Names of fields that somebody else made up are repeated in the answer only so far. */
const longestFieldId = 64;

type JsonObject = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function error(fieldId: string, code: FieldErrorCode): FieldError {
  return { fieldId, code, parameters: {} };
}

function isConsent(consent: unknown, definition: ProcedureDefinition): boolean {
  return (
    isRecord(consent) &&
    consent['id'] === definition.consent.id &&
    consent['given'] === true &&
    isLanguage(consent['language'])
  );
}
