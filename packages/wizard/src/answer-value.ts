import { isFileList } from './check-files.ts';
import { isTextList } from './check-list.ts';
import type { AnswerValue } from './types.ts';

/** True for what can be the value of an answer, right or wrong. */
export function isAnswerValue(value: unknown): value is AnswerValue {
  if (typeof value === 'object') return isTextList(value) || isFileList(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** True for the values that stand for no answer: an empty text or list, a declaration that is not made. */
export function isEmpty(value: AnswerValue): boolean {
  // What JSON cannot carry is no answer: a draft that is saved and taken up again must be the same.
  if (typeof value === 'number') return !Number.isFinite(value);
  return value === '' || value === false || (Array.isArray(value) && value.length === 0);
}

/** True for equal values; lists count as equal when they hold the same in the same order. */
export function isSame(one: AnswerValue, other: AnswerValue): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return Object.is(one, other);
  return JSON.stringify(one) === JSON.stringify(other);
}
