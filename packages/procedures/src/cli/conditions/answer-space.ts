import type { FieldDefinition, GroupField, JsonLogicRule, ProcedureDefinition } from '../../definition.ts';
import { evaluate } from './evaluate.ts';
import type { Assignment } from './evaluate.ts';
import { something, truthOf, unknown } from './possible-value.ts';
import type { PossibleValue } from './possible-value.ts';
import { fieldsRead } from './rule-variables.ts';

/** A question with all that may be answered to it. */
interface Question {
  /** As conditions read it: `answers.<field>` or `item.<field>`. */
  readonly path: string;
  readonly answers: readonly PossibleValue[];
  /** All must hold for it to be asked. */
  readonly conditions: readonly JsonLogicRule[];
}

/** All combinations of answers that a person can give, as far as conditions can tell them apart. */
export interface AnswerSpace {
  /** Whether all answers to a question can be listed. */
  listable(path: string): boolean;
  /** Whether a question is asked. */
  isAsked(path: string, answers: Assignment): 'true' | 'false' | 'unknown';
  /**
   * Calls `visit` with each combination of answers that these rules can tell apart, hidden questions having none. Gives
   * up, with false, when there are too many.
   */
  each(rules: readonly JsonLogicRule[], visit: (answers: Assignment) => void): boolean;
  /** The same, with the answers of one item of a group as `item.<field>`. */
  inGroup(group: GroupField): AnswerSpace;
}

const mostCombinations = 50_000;
/** Sets of up to six choices are gone through, which are 63. */
const mostChoices = 6;

export function answerSpaceOf(definition: ProcedureDefinition): AnswerSpace {
  return spaceOf(
    definition.pages.flatMap((page) =>
      page.fields.map((field) => questionOf('answers', field, [page.visibleWhen, field.visibleWhen])),
    ),
  );
}

function questionOf(
  scope: 'answers' | 'item',
  field: FieldDefinition,
  conditions: readonly JsonLogicRule[],
): Question {
  return {
    path: `${scope}.${field.id}`,
    answers: possibleAnswers(field),
    conditions: conditions.filter((rule) => rule !== undefined),
  };
}

function spaceOf(questions: readonly Question[]): AnswerSpace {
  const byPath = new Map(questions.map((question) => [question.path, question]));

  const isAsked = (path: string, answers: Assignment): 'true' | 'false' | 'unknown' =>
    truthOf(evaluate({ and: [true, ...(byPath.get(path)?.conditions ?? [])] }, answers));

  /** The questions that rules read, with those that decide whether these are asked, in their order. */
  const neededBy = (rules: readonly JsonLogicRule[]): readonly Question[] => {
    const needed = new Set<string>();
    const queue = rules.flatMap(fieldsRead);
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (needed.has(path)) continue;
      needed.add(path);
      queue.push(...(byPath.get(path)?.conditions ?? []).flatMap(fieldsRead));
    }
    return questions.filter(({ path }) => needed.has(path));
  };

  return {
    isAsked,
    listable: (path) => byPath.get(path)?.answers.every((answer) => typeof answer !== 'symbol') ?? false,
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
        const asked = isAsked(question.path, answers);
        const possible = asked === 'false' ? [null] : asked === 'true' ? question.answers : [unknown];
        const complete = possible.every((answer) => {
          answers.set(question.path, answer);
          return descend(index + 1);
        });
        answers.delete(question.path);
        return complete;
      };
      return descend(0);
    },
    inGroup: (group) =>
      spaceOf([...questions, ...group.fields.map((field) => questionOf('item', field, [field.visibleWhen]))]),
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
