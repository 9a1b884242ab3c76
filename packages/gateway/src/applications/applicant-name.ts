import type { ProcedureDefinition } from '@motcua/procedures';
import type { Answer } from '@motcua/wizard';

/** Who applies: the answer that an identity card's name would fill, else the first name of a person; else empty. */
export function applicantNameOf(
  definition: ProcedureDefinition,
  answers: Readonly<Record<string, Answer>>,
): string {
  const fields = definition.pages.flatMap((page) => page.fields);
  const field =
    fields.find((field) => field.prefill?.item === 'fullName') ??
    fields.find((field) => field.type === 'person-name');
  const value = field === undefined ? undefined : answers[field.id]?.value;
  return typeof value === 'string' ? value : '';
}
