import type { FieldDefinition } from '@motcua/procedures';
import { formatDate, groupIdNumber } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { AnswerValue, WizardContext } from './types.ts';

/**
 * An answer as people read it: an option by its label, a date as dd/MM/yyyy, a unit by its name, an ID number in threes.
 *
 * A value that is not valid comes back as it was typed. Nothing is masked: paper and shared screens do that themselves,
 * by the field's sensitivity.
 */
export function formatAnswer(
  field: FieldDefinition,
  value: AnswerValue,
  context: WizardContext,
  language: Language,
): string {
  const text = String(value);
  switch (field.type) {
    case 'choice':
      return field.options.find((option) => option.value === value)?.label[language] ?? text;
    case 'unit':
      return context.unitName(text)?.[language] ?? text;
    case 'date':
      return /^\d{4}(?:-\d{2}){0,2}$/.test(text) ? formatDate(text) : text;
    case 'id-number':
      return groupIdNumber(text);
    case 'phone':
      return text.replace(/^(\d{3,4})(\d{3})(\d{3,4})$/, '$1 $2 $3');
    case 'count':
    case 'email':
    case 'person-name':
    case 'text':
      return text;
    default:
      return field satisfies never;
  }
}
