import type { FieldDefinition, FieldType } from '@motcua/procedures';
import { isTextList } from '../check-list.ts';
import { checkValue } from '../check-value.ts';
import { normaliseValue } from '../normalise.ts';
import type { AnswerValue, WizardContext } from '../types.ts';

/** Why an answer is not, or not wholly, in the migrated draft. */
export type LossReason =
  /** The new form does not have the question. */
  | 'field-gone'
  /** The question is there and is not asked, given the other answers. */
  | 'not-asked'
  /** It asks for another kind of answer. */
  | 'type-changed'
  /** The chosen option is no longer offered. */
  | 'option-gone'
  /** The words that were declared are others now. */
  | 'text-changed'
  /** The group takes fewer items. */
  | 'item-gone';

export type CarryOver =
  | { readonly code: 'kept'; readonly value: AnswerValue }
  | { readonly code: 'partly'; readonly value: AnswerValue; readonly reason: LossReason }
  | { readonly code: 'lost'; readonly reason: LossReason };

/**
 * The value of one answer under the field's new definition. `from` is undefined where the old one is not known any more.
 *
 * A value that has merely become wrong (too long, too early) is kept: the person sees it with its error and mends it.
 */
export function carryOver(
  { from, to }: { readonly from: FieldDefinition | undefined; readonly to: FieldDefinition },
  value: AnswerValue,
  context: WizardContext,
): CarryOver {
  if (to.type === 'confirm') return declarationOver(from, to, value);
  if (to.type === 'choice' || to.type === 'choices') return choiceOver(to, value);
  if (from?.type === to.type) return { code: 'kept', value };
  const written = normaliseValue(to, value);
  const refusal = checkValue(to, written, context);
  const fits =
    from === undefined ? refusal?.code !== 'wrong-type' : refusal === undefined && isAkin(from, to);
  return fits ? { code: 'kept', value: written } : { code: 'lost', reason: 'type-changed' };
}

const families: readonly (readonly FieldType[])[] = [
  ['person-name', 'text', 'id-number', 'phone', 'email'],
  ['count', 'money', 'number'],
];

/** An option's value in a box for words would be a name that only programs know. */
function isAkin(from: FieldDefinition, to: FieldDefinition): boolean {
  return families.some((family) => family.includes(from.type) && family.includes(to.type));
}

/** What somebody declared holds for the words they read, and for no others. */
function declarationOver(
  from: FieldDefinition | undefined,
  to: Extract<FieldDefinition, { readonly type: 'confirm' }>,
  value: AnswerValue,
): CarryOver {
  if (from !== undefined && from.type !== 'confirm') return { code: 'lost', reason: 'type-changed' };
  const isSameText = from?.text.vi === to.text.vi && from.text.en === to.text.en;
  return isSameText && value === true ? { code: 'kept', value } : { code: 'lost', reason: 'text-changed' };
}

function choiceOver(
  to: Extract<FieldDefinition, { readonly type: 'choice' | 'choices' }>,
  value: AnswerValue,
): CarryOver {
  const chosen = typeof value === 'string' ? [value] : isTextList(value) ? value : undefined;
  if (chosen === undefined) return { code: 'lost', reason: 'type-changed' };
  const left = chosen.filter((one) => to.options.some((option) => option.value === one));
  const [first, ...others] = left;
  if (first === undefined) return { code: 'lost', reason: 'option-gone' };
  if (to.type === 'choice') {
    // Which of several was meant, only the person can say.
    if (chosen.length > 1) return { code: 'lost', reason: 'type-changed' };
    return { code: 'kept', value: first };
  }
  const kept = normaliseValue(to, [first, ...others]);
  return left.length === chosen.length
    ? { code: 'kept', value: kept }
    : { code: 'partly', value: kept, reason: 'option-gone' };
}
