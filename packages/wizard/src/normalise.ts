import type { ChoicesField, FieldDefinition } from '@motcua/procedures';
import { isFileList } from './check-files.ts';
import { isTextList } from './check-list.ts';
import { dateFromText } from './dates.ts';
import { moneyFromText, numberFromText } from './numbers.ts';
import type { AnswerValue, FileReference } from './types.ts';

/**
 * The one way to write an answer: NFC, no blanks at the ends or twice in a row, numbers without the separators that
 * people type between digits. What cannot be brought into that form stays as typed, for the checks to name.
 *
 * It is idempotent, and the checks refuse a value that is not in this form: what is stored is what was checked.
 */
export function normaliseValue(field: FieldDefinition, value: AnswerValue): AnswerValue {
  if (typeof value === 'number') return value + 0;
  if (field.type === 'choices' && isTextList(value)) return inOrder(field, value);
  if (field.type === 'attachment' && isFileList(value)) return value.map(withPlainName);
  if (typeof value !== 'string') return value;
  const text =
    field.type === 'text' && field.multiline === true ? normaliseLines(value) : normaliseLine(value);
  switch (field.type) {
    case 'person-name':
      return text.replaceAll(/[‘’ʼ`´]/g, "'");
    case 'id-number':
      return text.replaceAll(/[ .-]/g, '').normalize('NFC');
    case 'phone':
      return normalisePhone(text);
    case 'date':
      return dateFromText(text);
    case 'count':
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case 'money':
      return moneyFromText(text);
    case 'number':
      return numberFromText(text);
    case 'choice':
    case 'text':
    case 'email':
    case 'unit':
    case 'choices':
    case 'attachment':
    case 'confirm':
    case 'note':
    case 'group':
      return text;
    default:
      return field satisfies never;
  }
}

/** Each option once, in the options' order; what is no option stays at the end, for the check to name. */
function inOrder(field: ChoicesField, chosen: readonly string[]): readonly string[] {
  const options = field.options.map((option) => option.value);
  const others = chosen.filter((value, index) => !options.includes(value) && chosen.indexOf(value) === index);
  return [...options.filter((value) => chosen.includes(value)), ...others];
}

/** A file's name in NFC; systems decompose names, and people do not see it. */
function withPlainName(file: FileReference): FileReference {
  return { ...file, name: normaliseLine(file.name) };
}

/** Joins, zero-width blanks and byte-order marks come with text pasted from phones; nobody means them. */
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;

function normaliseLine(text: string): string {
  return text.replaceAll(invisible, '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function normaliseLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(normaliseLine);
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function normalisePhone(text: string): string {
  const digits = text.replaceAll(/[ .()-]/g, '').normalize('NFC');
  return digits.replace(/^(?:\+84|0084|84(?=\d{9}$))(?:0(?!0))?/, '0');
}
