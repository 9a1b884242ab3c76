import type { ProcedureDefinition } from '@motcua/procedures';
import type { AnswerReader } from './answer-reader.ts';
import { payloadAnswers } from './payload.ts';
import { pageFieldIdOf } from './item-path.ts';
import { reviewRows } from './review.ts';
import type { AgencyPart } from './types.ts';
import type { Visibility } from './visibility.ts';

/** Cuts one application into what each agency is told; an agency gets no answer that is not for it. */
export function agencyPartsOf(
  definition: ProcedureDefinition,
  visibility: Visibility,
  reader: AnswerReader,
): readonly AgencyPart[] {
  const answers = Object.entries(payloadAnswers(visibility));
  const review = reviewRows(visibility, reader);
  const pageIdOf = new Map(
    visibility.pages.flatMap((page) => page.fields.map((field) => [field.path, page.definition.id] as const)),
  );
  return (definition.agencyParts ?? [])
    .filter((part) => visibility.holds(part.when))
    .map(({ id, name, agency, pages }) => {
      const gets = (path: string): boolean =>
        pages === undefined || pages.includes(pageIdOf.get(pageFieldIdOf(path)) ?? '');
      return {
        id,
        name,
        agency,
        answers: Object.fromEntries(answers.filter(([path]) => gets(path))),
        review: review.filter((row) => gets(row.fieldId)),
      };
    });
}
