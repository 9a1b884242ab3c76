import type { FieldDefinition, PageDefinition, ProcedureDefinition } from '@motcua/procedures';
import { civilStatusExtract } from '@motcua/procedures/catalogue';
import type { LocalText } from '@motcua/texts';
import { steps } from './form.ts';
import type { FormField, FormStep } from './form.ts';

/** The form of this bench as a procedure: the frame of a real one, the questions of the bench. */
export const ourDefinition: ProcedureDefinition = {
  ...civilStatusExtract,
  id: 'forms-bench',
  fee: {
    ...civilStatusExtract.fee,
    lines: civilStatusExtract.fee.lines.map(({ id, name, amount, basis }) => ({ id, name, amount, basis })),
  },
  pages: steps.map(pageOf),
  rules: [],
};

function pageOf({ id, title, fields }: FormStep, index: number): PageDefinition {
  return {
    id,
    title: both(title),
    part: index === 0 ? 'person' : 'form',
    fields: fields.map(fieldOf),
  };
}

function fieldOf(field: FormField): FieldDefinition {
  const base = {
    id: field.id,
    label: both(field.label),
    sensitivity: 'personal' as const,
    ...(field.optional === true ? { optional: true } : {}),
  };
  switch (field.kind) {
    case 'name':
      return { ...base, type: 'person-name' };
    case 'id-number':
    case 'phone':
    case 'email':
      return { ...base, type: field.kind };
    case 'text':
      return { ...base, type: 'text' };
    case 'long-text':
      return { ...base, type: 'text', multiline: true, minLength: field.minimumLength ?? 1 };
    case 'number':
      return { ...base, type: 'number', minimum: field.minimum ?? 0, maximum: field.maximum ?? 0 };
    case 'date':
      return { ...base, type: 'date', notAfterToday: true };
    case 'choice':
      return {
        ...base,
        type: 'choice',
        options: (field.options ?? []).map(({ value, label }) => ({ value, label: both(label) })),
      };
    default:
      return field.kind satisfies never;
  }
}

function both(text: string): LocalText {
  return { vi: text, en: text };
}
