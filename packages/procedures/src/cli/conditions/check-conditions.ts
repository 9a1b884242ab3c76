import type { ProcedureDefinition } from '../../definition.ts';
import type { Finding } from '../checks/finding.ts';
import type { AnswerSpace } from './answer-space.ts';
import { conditionsOf } from './conditions-of.ts';
import type { Condition } from './conditions-of.ts';
import { evaluate } from './evaluate.ts';
import { truthOf } from './possible-value.ts';
import { fieldsRead } from './rule-variables.ts';

/**
 * Conditions that no answers can make true: pages that are never shown, questions never asked, fees never due.
 *
 * All combinations of choices, ticks and counts are gone through. What hangs on texts, dates, amounts or the items of a
 * group is not decided, and said so in a note.
 */
export function checkConditions(definition: ProcedureDefinition, outer: AnswerSpace): readonly Finding[] {
  const findings: Finding[] = [];
  const dead = new Set<string>();
  for (const condition of conditionsOf(definition)) {
    // What lies within something that never comes needs no sentence of its own.
    if (condition.within.some(({ path }) => dead.has(path))) continue;
    const space = condition.group === undefined ? outer : outer.inGroup(condition.group);
    const verdict = judge(condition, space);
    if (verdict === 'can-hold') continue;
    if (verdict === 'never') {
      dead.add(condition.path);
      findings.push({ kind: 'problem', path: condition.path, reason: neverReason(condition, space) });
    } else {
      findings.push({
        kind: 'undecided',
        path: condition.path,
        reason: undecidedReason(verdict, condition, space),
      });
    }
  }
  return findings;
}

type Verdict = 'can-hold' | 'never' | 'undecided' | 'too-many';

function judge(condition: Condition, space: AnswerSpace): Verdict {
  const rules = [...condition.within.map(({ rule }) => rule), condition.rule];
  const read = fieldsRead(condition.rule);
  let verdict: Verdict = 'never';
  const complete = space.each(rules, (answers) => {
    if (verdict === 'can-hold') return;
    if (condition.needsAnswers && read.some((path) => answers.get(path) === null)) return;
    const around = condition.within.map(({ rule }) => truthOf(evaluate(rule, answers)));
    if (around.includes('false')) return;
    const truth = truthOf(evaluate(condition.rule, answers));
    if (truth === 'true' && !around.includes('unknown')) verdict = 'can-hold';
    else if (truth !== 'false') verdict = 'undecided';
  });
  return verdict === 'never' && !complete ? 'too-many' : verdict;
}

function neverReason({ never, rule, within }: Condition, space: AnswerSpace): string {
  const read = fieldsRead(rule).filter((path) => space.listable(path));
  const rest = within.length > 0 ? ', given the conditions around it' : '';
  const of =
    read.length > 0 ? ` no possible answer to ${listed(read)} makes this condition true` : ' this is false';
  return `${never}:${of}${rest}.`;
}

function undecidedReason(verdict: Verdict, { rule }: Condition, space: AnswerSpace): string {
  if (verdict === 'too-many') return 'Not decided whether this can hold: there are too many combinations.';
  const open = fieldsRead(rule).filter((path) => !space.listable(path));
  const what =
    open.length > 0 ? `it depends on what is typed in ${listed(open)}` : 'it depends on more than choices';
  return `Not decided whether this can hold: ${what}.`;
}

function listed(paths: readonly string[]): string {
  const quoted = paths.map((path) => `"${path.replace(/^\w+\./, '')}"`);
  return quoted.length > 1 ? `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}` : (quoted[0] ?? '');
}
