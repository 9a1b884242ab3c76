import type { ChoiceField, ChoicesField, GroupField } from '@motcua/procedures';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** One of the options. */
export function checkChoice(field: ChoiceField, value: unknown): Refusal | undefined {
  if (typeof value !== 'string') return refuse('wrong-type');
  if (value === '') return refuse('required');
  return field.options.some((option) => option.value === value) ? undefined : refuse('not-an-option');
}

/** Some of the options, each once and in their order, as many as the field wants. */
export function checkChoices(field: ChoicesField, value: unknown): Refusal | undefined {
  if (!isTextList(value)) return refuse('wrong-type');
  if (value.length === 0) return refuse('required');
  const places = value.map((chosen) => field.options.findIndex((option) => option.value === chosen));
  if (places.includes(-1)) return refuse('not-an-option');
  if (places.some((place, index) => index > 0 && place <= (places[index - 1] ?? -1)))
    return refuse('wrong-type');
  const { minimum = 1, maximum = field.options.length } = field;
  if (value.length < minimum) return refuse('choices-minimum', { minimum });
  return value.length > maximum ? refuse('choices-maximum', { maximum }) : undefined;
}

/** Keys of the items of a group: each once, as many as the group wants. What is in the items is judged by itself. */
export function checkItemKeys(field: GroupField, value: unknown): Refusal | undefined {
  if (!isTextList(value) || !value.every(isItemKey) || new Set(value).size < value.length)
    return refuse('wrong-type');
  const { minimum, maximum } = field;
  const have = value.length;
  if (have > maximum) return refuse('group-maximum', { maximum });
  if (have === 0 && field.optional === true) return undefined;
  return have < minimum ? refuse('group-minimum', { minimum, missing: minimum - have }) : undefined;
}

/** A whole number from 1 to 9999 in digits. */
export function isItemKey(key: string): boolean {
  return /^[1-9]\d{0,3}$/.test(key);
}

export function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
