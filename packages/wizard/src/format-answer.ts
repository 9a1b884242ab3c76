import type { ChoiceOption, FieldDefinition } from '@motcua/procedures';
import { formatDate, formatDong, groupIdNumber, inLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { isFileList } from './check-files.ts';
import { isTextList } from './check-list.ts';
import { formatNumber } from './numbers.ts';
import type { AnswerValue, WizardContext } from './types.ts';

/**
 * An answer as people read it: an option by its label, a date as dd/MM/yyyy, a unit by its name, an ID number in threes,
 * an amount with its dots, files by their names, a declaration by its words, a group by the number of its items.
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
  const text = textOf(value);
  const optionLabel = (option: string, options: readonly ChoiceOption[]): string =>
    inLanguage(options.find((candidate) => candidate.value === option)?.label, language) ?? option;
  switch (field.type) {
    case 'choice':
      return optionLabel(text, field.options);
    case 'choices':
      return isTextList(value) ? value.map((option) => optionLabel(option, field.options)).join(', ') : text;
    case 'money':
      return Number.isSafeInteger(value) ? formatDong(Number(value)) : text;
    case 'number': {
      const unit = inLanguage(field.unitLabel, language);
      const number = typeof value === 'number' ? formatNumber(value) : text;
      return unit === undefined ? number : `${number} ${unit}`;
    }
    case 'confirm':
      return value === true ? inLanguage(field.text, language) : text;
    case 'unit':
      return inLanguage(context.unitName(text), language) ?? text;
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
    case 'attachment':
    case 'note':
    case 'group':
      return text;
    default:
      return field satisfies never;
  }
}

function textOf(value: AnswerValue): string {
  if (isFileList(value)) return value.map((file) => file.name).join(', ');
  return isTextList(value) ? String(value.length) : String(value);
}
