import type { ProcedureDefinition } from '../../definition.ts';
import type { Finding } from '../checks/finding.ts';
import type { AnswerSpace } from './answer-space.ts';
import { evaluate } from './evaluate.ts';
import type { Assignment } from './evaluate.ts';
import { truthOf, unknown } from './possible-value.ts';

/**
 * Answers for which no fee line applies and nothing says that they are free. A service that is free for some people
 * says so, with a line of 0 or in `free`, so that nobody is charged nothing by mistake.
 */
export function checkFeeGaps({ fee }: ProcedureDefinition, space: AnswerSpace): readonly Finding[] {
  const { lines, free = [] } = fee;
  if (lines.length === 0) return [];
  const quantity = lines.flatMap(({ quantityField }) => quantityField ?? []);
  const rules = [
    ...lines.map(({ when }) => when),
    ...free.map(({ when }) => when),
    ...quantity.map((id) => ({ var: `answers.${id}` })),
  ];
  const gaps: Assignment[] = [];
  const covered: Assignment[] = [];
  let open = false;
  const complete = space.each(rules, (answers) => {
    const truths = [
      ...lines.map(({ when, quantityField }) =>
        truthOf(
          evaluate(
            { and: [when ?? true, quantityField === undefined ? true : asked(quantityField, answers)] },
            answers,
          ),
        ),
      ),
      ...free.map(({ when }) => truthOf(evaluate(when, answers))),
    ];
    const isGap = truths.every((truth) => truth === 'false');
    if (!truths.includes('true') && !isGap) open = true;
    (isGap ? gaps : covered).push(new Map(answers));
  });
  if (gaps.length > 0) {
    return [
      {
        kind: 'problem',
        path: '/fee/lines',
        reason: `No fee line applies ${gapIn(gaps, covered)}. If that is free, add a line with the amount 0.`,
      },
    ];
  }
  if (!complete || open) {
    const reason =
      'Not decided whether a fee line applies in every case: it depends on more than choices and counts.';
    return [{ kind: 'undecided', path: '/fee/lines', reason }];
  }
  return [];

  function asked(fieldId: string, answers: Assignment): unknown {
    const truth = space.isAsked(`answers.${fieldId}`, answers);
    return truth === 'unknown' ? unknown : truth === 'true';
  }
}

/** The single answers that always lead into the gap, or else one combination that does. */
function gapIn(gaps: readonly Assignment[], covered: readonly Assignment[]): string {
  const pairs: string[] = [];
  for (const gap of gaps) {
    for (const [path, value] of gap) {
      if (value === null || covered.some((answers) => answers.get(path) === value)) continue;
      const pair = described(path, value);
      if (!pairs.includes(pair)) pairs.push(pair);
    }
  }
  if (pairs.length > 0) {
    const more = pairs.length > 3 ? ` or in ${pairs.length - 3} other cases` : '';
    return `when ${pairs.slice(0, 3).join(' or ')}${more}`;
  }
  const [first] = gaps;
  const all = Array.from(first ?? [])
    .filter(([, value]) => value !== null)
    .map(([path, value]) => described(path, value));
  return all.length > 0 ? `when ${all.join(' and ')}` : 'in any case';
}

function described(path: string, value: unknown): string {
  const id = path.replace(/^answers\./, '');
  if (typeof value === 'symbol') return `"${id}" is filled in`;
  return `"${id}" is ${Array.isArray(value) ? value.map(String).join(' and ') : String(value)}`;
}
