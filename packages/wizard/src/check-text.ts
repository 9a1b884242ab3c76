import type { FieldDefinition } from '@motcua/procedures';
import { lengthOf, refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';

const longestName = 100;
const longestText = 500;

/**
 * Letters, and between them blanks, apostrophes, hyphens and dots: `Nguyễn Văn An`, `Y'Bia`, `Đ'Ktơ`, `H-Hen Niê`. A
 * letter may carry marks that Unicode has no composed form for, as in Ê Đê and Gia Rai names.
 */
const name = /^\p{L}\p{M}{0,2}(?:[ '.-]{0,2}\p{L}\p{M}{0,2})*[.']?$/u;

/** Controls, private use and lone surrogates: they print as boxes and break files. */
const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

/** A person's name in full; one word is enough, since some people have one. */
export function checkName(value: string): Refusal | undefined {
  return checkLength(value, 1, longestName) ?? (name.test(value) ? undefined : refuse('bad-characters'));
}

/** Free text within the field's bounds. */
export function checkText(
  field: Extract<FieldDefinition, { readonly type: 'text' }>,
  value: string,
): Refusal | undefined {
  const printed = field.multiline === true ? value.replaceAll('\n', ' ') : value;
  if (unprintable.test(printed)) return refuse('bad-characters');
  return checkLength(value, field.minLength ?? 1, field.maxLength ?? longestText);
}

/** `too-short` with `have`, `minimum`, `missing`; `too-long` with `have`, `maximum`, `extra`. */
export function checkLength(value: string, minimum: number, maximum: number): Refusal | undefined {
  const have = lengthOf(value);
  if (have < minimum) return refuse('too-short', { have, minimum, missing: minimum - have });
  if (have > maximum) return refuse('too-long', { have, maximum, extra: have - maximum });
  return undefined;
}
