import type { FormLayout, ProcedureDefinition } from '../definition.ts';
import type { Report } from './problem.ts';

/** A line of a form names a field that can stand on it; the first line of a section has nothing to stand beside. */
export function checkFormLayout(
  definition: ProcedureDefinition,
  layout: FormLayout,
  { path, report }: { readonly path: string; readonly report: Report },
): void {
  const fields = new Map(definition.pages.flatMap((page) => page.fields.map((field) => [field.id, field])));
  layout.sections.forEach((section, index) =>
    section.lines.forEach((line, lineIndex) => {
      const linePath = `${path}/sections/${index}/lines/${lineIndex}`;
      const field = fields.get(line.field);
      if (field === undefined) report(`${linePath}/field`, `"${line.field}" is no field.`);
      if (field?.type === 'note')
        report(`${linePath}/field`, `"${line.field}" is a note, which has no value.`);
      if (field?.type === 'attachment')
        report(`${linePath}/field`, `"${line.field}" is an attachment: those are listed by themselves.`);
      if (line.beside === true && (lineIndex === 0 || field?.type === 'group'))
        report(`${linePath}/beside`, 'It has no line to stand beside.');
    }),
  );
}
