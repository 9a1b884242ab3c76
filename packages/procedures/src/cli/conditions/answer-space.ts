import type { FieldDefinition, JsonLogicRule, ProcedureDefinition } from '../../definition.ts';
import { evaluate } from './evaluate.ts';
import type { Assignment } from './evaluate.ts';
import { something, truthOf, unknown } from './possible-value.ts';
import type { PossibleValue } from './possible-value.ts';
import { fieldsRead } from './rule-variables.ts';

/** A question with all that may be answered to it. */
interface Question {
  readonly id: string;
  readonly answers: readonly PossibleValue[];
  /** All must hold for it to be asked. */
  readonly conditions: readonly JsonLogicRule[];
}

/** All combinations of answers that a person can give, as far as conditions can tell them apart. */
export interface AnswerSpace {
  /** The label of a field is its id in sentences; undefined where its answers cannot be listed. */
  listable(fieldId: string): boolean;
  /** Whether a field is asked. */
  isAsked(fieldId: string, answers: Assignment): 'true' | 'false' | 'unknown';
  /**
   * Calls `visit` with each combination of answers that these rules can tell apart, hidden questions having none. Gives
   * up, with false, when there are too many.
   */
  each(rules: readonly JsonLogicRule[], visit: (answers: Assignment) => void): boolean;
}

const mostCombinations = 50_000;
/** Sets of up to six choices are gone through, which are 63. */
const mostChoices = 6;

export function answerSpaceOf(definition: ProcedureDefinition): AnswerSpace {
  const questions = definition.pages.flatMap((page) =>
    page.fields.map((field): Question => ({
      id: field.id,
      answers: possibleAnswers(field),
      conditions: [page.visibleWhen, field.visibleWhen].filter((rule) => rule !== undefined),
    })),
  );
  const byId = new Map(questions.map((question) => [question.id, question]));

  const isAsked = (fieldId: string, answers: Assignment): 'true' | 'false' | 'unknown' =>
    truthOf(evaluate({ and: [true, ...(byId.get(fieldId)?.conditions ?? [])] }, answers));

  /** The questions that rules read, with those that decide whether these are asked, in their order. */
  const neededBy = (rules: readonly JsonLogicRule[]): readonly Question[] => {
    const needed = new Set<string>();
    const queue = rules.flatMap(fieldsRead);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (needed.has(id)) continue;
      needed.add(id);
      queue.push(...(byId.get(id)?.conditions ?? []).flatMap(fieldsRead));
    }
    return questions.filter(({ id }) => needed.has(id));
  };

  return {
    isAsked,
    listable: (fieldId) => byId.get(fieldId)?.answers.every((answer) => typeof answer !== 'symbol') ?? false,
    each(rules, visit) {
      const needed = neededBy(rules);
      const answers = new Map<string, PossibleValue>();
      let left = mostCombinations;
      const descend = (index: number): boolean => {
        const question = needed[index];
        if (question === undefined) {
          left -= 1;
          visit(answers);
          return left > 0;
        }
        const asked = isAsked(question.id, answers);
        const possible = asked === 'false' ? [null] : asked === 'true' ? question.answers : [unknown];
        const complete = possible.every((answer) => {
          answers.set(question.id, answer);
          return descend(index + 1);
        });
        answers.delete(question.id);
        return complete;
      };
      return descend(0);
    },
  };
}

function possibleAnswers(field: FieldDefinition): readonly PossibleValue[] {
  const blank = field.optional === true ? [null] : [];
  switch (field.type) {
    case 'choice':
      return [...blank, ...field.options.map(({ value }) => value)];
    case 'count':
      return [...blank, ...wholeNumbers(field.minimum, field.maximum)];
    case 'choices': {
      const values = field.options.map(({ value }) => value);
      if (values.length > mostChoices) return field.optional === true ? [unknown] : [something];
      const { minimum = 1, maximum = values.length } = field;
      return [...blank, ...subsets(values).filter(({ length }) => length >= minimum && length <= maximum)];
    }
    case 'confirm':
      return [...blank, true];
    case 'note':
      return [null];
    case 'group':
      return field.minimum > 0 ? [something] : [unknown];
    case 'money':
    case 'number':
      return [unknown];
    default:
      return [...blank, something];
  }
}

function wholeNumbers(minimum: number, maximum: number): readonly number[] {
  return Array.from({ length: Math.max(0, maximum - minimum + 1) }, (_, index) => minimum + index);
}

function subsets(values: readonly string[]): readonly (readonly string[])[] {
  return values.reduce<(readonly string[])[]>(
    (sets, value) => [...sets, ...sets.map((set) => [...set, value])],
    [[]],
  );
}
