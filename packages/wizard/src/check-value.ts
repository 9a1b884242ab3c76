import type { FieldDefinition } from '@motcua/procedures';
import { checkFiles } from './check-files.ts';
import { checkChoice, checkChoices, checkItemKeys } from './check-list.ts';
import { checkCount, checkDate, checkMoney, checkNumber } from './check-quantity.ts';
import { checkEmail, checkIdNumber, checkPhone } from './check-number.ts';
import { checkName, checkText } from './check-text.ts';
import { normaliseValue } from './normalise.ts';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { WizardContext } from './types.ts';

/**
 * Checks one value against its field. Browser and gateway both call this and nothing else, so they cannot differ.
 *
 * Takes any JSON: a value of the wrong kind is a refusal, never a throw. A group's value is judged as the list of its
 * items' keys, not the items.
 */
export function checkValue(
  field: FieldDefinition,
  value: unknown,
  context: WizardContext,
): Refusal | undefined {
  switch (field.type) {
    case 'count':
      return checkCount(field, value);
    case 'money':
      return checkMoney(field, value);
    case 'number':
      return checkNumber(field, value);
    case 'choice':
      return checkChoice(field, value);
    case 'choices':
      return checkChoices(field, value);
    case 'attachment':
      return checkFiles(field, value);
    case 'confirm':
      return value === true ? undefined : refuse('confirm');
    case 'note':
      return refuse('unknown-field');
    case 'group':
      return checkItemKeys(field, value);
    case 'person-name':
    case 'text':
    case 'id-number':
    case 'phone':
    case 'email':
    case 'date':
    case 'unit':
      if (typeof value !== 'string') return refuse('wrong-type');
      if (value === '') return refuse('required');
      return checkTyped(field, value, context) ?? checkForm(field, value);
    default:
      return field satisfies never;
  }
}

type TypedField = Exclude<
  FieldDefinition,
  {
    readonly type:
      | 'choice'
      | 'choices'
      | 'count'
      | 'money'
      | 'number'
      | 'attachment'
      | 'confirm'
      | 'note'
      | 'group';
  }
>;

function checkTyped(field: TypedField, value: string, context: WizardContext): Refusal | undefined {
  switch (field.type) {
    case 'person-name':
      return checkName(value);
    case 'text':
      return checkText(field, value);
    case 'id-number':
      return checkIdNumber(value);
    case 'phone':
      return checkPhone(value);
    case 'email':
      return checkEmail(value);
    case 'date':
      return checkDate(field, value, context.today);
    case 'unit':
      return /^\d{5}$/.test(value) && context.unitName(value) !== undefined
        ? undefined
        : refuse('unknown-unit');
    default:
      return field satisfies never;
  }
}

/** A draft's answers are normalised when given; only a payload made by something else can fail here. */
function checkForm(field: TypedField, value: string): Refusal | undefined {
  return normaliseValue(field, value) === value ? undefined : refuse('bad-characters');
}
