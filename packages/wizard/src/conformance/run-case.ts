import type { ProcedureDefinition } from '@motcua/procedures';
import type { Draft, FieldError, FieldState, Wizard, WizardContext } from '../types.ts';
import { validateApplication } from '../validate-application.ts';
import { createWizard } from '../wizard.ts';
import type { VectorCase, VectorFile, VectorOutcome, VectorStep } from './vector.ts';

/** What this engine says after the steps of a case: what the case is about, and what the gateway finds wrong. */
export interface RunCase {
  readonly outcome: Partial<VectorOutcome>;
  readonly errors: readonly string[];
  readonly gatewayErrors: readonly string[];
}

/** Does the steps of a case, after those of the cases it builds on. Throws when it builds on none. */
export function runCase(definition: ProcedureDefinition, file: VectorFile, one: VectorCase): RunCase {
  const { today, unit, units } = file;
  const context: WizardContext = {
    today,
    unitName: (code) => (Object.hasOwn(units, code) ? units[code] : undefined),
  };
  const wizard = createWizard(definition, context);
  const draft = stepsOf(file, one).reduce(
    (before, step) => afterStep(wizard, before, step),
    wizard.start(unit),
  );
  const payload = wizard.payload(draft, 'vi');
  const fee = wizard.fee(draft);
  const review = wizard.review(draft);
  const errors = wizard.errors(draft).map(errorLine);
  const outcome: VectorOutcome = {
    pages: wizard.pages(draft).map((page) => [page.definition.id, page.fields.flatMap(pathsOf)]),
    errors,
    fee: {
      total: fee.total,
      lines: fee.lines.map((line) => `${line.id}: ${line.quantity} × ${line.amount}`),
      free: (fee.free ?? []).map((free) => free.id),
    },
    review: {
      vi: review.map((row) => `${row.label.vi}: ${row.value.vi}`),
      en: review.map((row) => `${row.label.en}: ${row.value.en}`),
    },
    payload: Object.fromEntries(
      Object.entries(payload.answers).map(([path, answer]) => [path, answer.value]),
    ),
  };
  return {
    outcome: Object.fromEntries(Object.entries(outcome).filter(([part]) => part in one.expect)),
    errors,
    gatewayErrors: validateApplication(definition, JSON.parse(JSON.stringify(payload)), context).map(
      errorLine,
    ),
  };
}

function stepsOf(file: VectorFile, { name, after, steps }: VectorCase): readonly VectorStep[] {
  if (after === undefined) return steps;
  const earlier = file.cases.find((one) => one.name === after);
  if (earlier === undefined) throw new Error(`"${name}" comes after "${after}", which is no case.`);
  return [...stepsOf(file, earlier), ...steps];
}

function pathsOf(field: FieldState): readonly string[] {
  return [field.id, ...(field.items ?? []).flatMap((item) => item.fields.map((inner) => inner.id))];
}

function afterStep(wizard: Wizard, draft: Draft, step: VectorStep): Draft {
  switch (step[0]) {
    case 'answer':
      return wizard.answer(draft, step[1], step[2]);
    case 'clear':
      return wizard.clear(draft, step[1]);
    case 'add':
      return wizard.addItem(draft, step[1]);
    case 'remove':
      return wizard.removeItem(draft, step[1], step[2]);
    case 'card':
      return wizard.prefill(draft, step[1], step[2]);
    case 'consent':
      return wizard.consent(draft, step[1]);
    default:
      return step satisfies never;
  }
}

function errorLine({ fieldId, code, parameters, rule }: FieldError): string {
  const numbers = Object.keys(parameters).length === 0 ? '' : ` ${JSON.stringify(parameters)}`;
  return `${fieldId} ${code}${rule === undefined ? '' : ` ${rule.id}`}${numbers}`;
}
