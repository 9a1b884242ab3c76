import type { ProcedureDefinition } from '@motcua/procedures';
import { createWizard, draftOf, validateApplication } from '@motcua/wizard';
import type { WizardContext } from '@motcua/wizard';
import type { OfficerAnswer, SubmissionRequest } from '../api.ts';
import { dayOf } from '../cases/case-code.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/**
 * The answers of an application that is no case, for an officer to read: by the definition it was made with, or by the
 * one of today. Answers that the definition does not take stand behind the others, by the name of their field.
 */
export function readableAnswers(
  catalogue: Catalogue,
  request: SubmissionRequest,
  now: Date,
): readonly OfficerAnswer[] {
  const today = dayOf(now);
  const { id, version } = request.procedure;
  const definition = catalogue.version(id, version, today) ?? catalogue.current(id, today);
  if (definition === undefined) return Object.keys(request.answers).map((path) => asItIs(request, path));
  const context: WizardContext = { today, unitName: (code) => catalogue.unitName(code) };
  const wrong = new Set(validateApplication(definition, request, context).map(({ fieldId }) => fieldId));
  const paths = Object.keys(request.answers);
  const good = Object.entries(request.answers).filter(([path]) => !wrong.has(path));
  const draft = { ...draftOf(request), answers: Object.fromEntries(good) };
  const rows = createWizard(definition, context).review(draft);
  return [
    ...rows.map(({ label, value, provenance }) => ({ label, value, provenance })),
    ...paths.filter((path) => wrong.has(path)).map((path) => asItIs(request, path, definition)),
  ];
}

function asItIs(
  { answers }: SubmissionRequest,
  path: string,
  definition?: ProcedureDefinition,
): OfficerAnswer {
  const answer = answers[path];
  const field = definition?.pages.flatMap(({ fields }) => fields).find(({ id }) => id === path);
  const text = typeof answer?.value === 'string' ? answer.value : JSON.stringify(answer?.value ?? '');
  return {
    label: field?.label ?? { vi: path, en: path },
    value: { vi: text, en: text },
    provenance: answer?.provenance ?? 'typed',
  };
}
