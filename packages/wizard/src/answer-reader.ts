import type { FieldDefinition } from '@motcua/procedures';
import { inEveryLanguage } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { checkValue } from './check-value.ts';
import { formatAnswer } from './format-answer.ts';
import type { Refusal } from './refusal.ts';
import type { Answer, WizardContext } from './types.ts';

/** What is wrong with an answer, and how people read it. */
export interface AnswerReader {
  readonly refusalOf: (field: FieldDefinition, answer: Answer) => Refusal | undefined;
  readonly textOf: (field: FieldDefinition, answer: Answer) => LocalText;
}

/**
 * Reads answers within one context. An answer is immutable and stays in the drafts that follow it, so it is read once;
 * what was read goes when the answer does. Only units are read each time: their names may become known meanwhile.
 */
export function answerReader(context: WizardContext): AnswerReader {
  return {
    refusalOf: remembered((field, answer) => checkValue(field, answer.value, context)),
    textOf: remembered((field, { value }) =>
      inEveryLanguage((language) => formatAnswer(field, value, context, language)),
    ),
  };
}

type Read<Result> = (field: FieldDefinition, answer: Answer) => Result;

function remembered<Result>(read: Read<Result>): Read<Result> {
  const known = new WeakMap<Answer, { readonly field: FieldDefinition; readonly result: Result }>();
  return (field, answer) => {
    if (field.type === 'unit') return read(field, answer);
    const before = known.get(answer);
    if (before?.field === field) return before.result;
    const result = read(field, answer);
    known.set(answer, { field, result });
    return result;
  };
}
