import type { Draft, FieldState, Wizard } from '../types.ts';
import { goodValue } from './good-value.ts';

export interface FillInOptions {
  readonly today: string;
  /** Code of a unit that exists: it receives the application, and is the answer to every question for a unit. */
  readonly unit: string;
  /**
   * `longest` answers what is optional too, and of the options of a choice takes the one that brings up most questions;
   * `shortest` takes the one that brings up fewest.
   */
  readonly path: 'longest' | 'shortest';
  /** Items of each group, as many as it takes; its least number without it. */
  readonly items?: number;
}

/**
 * Fills a procedure in with synthetic answers, consent included, as somebody would who goes through its pages. Rules over
 * several answers are not looked at: what they then complain of is in `wizard.errors`.
 */
export function fillInAll(wizard: Wizard, options: FillInOptions): Draft {
  const { today, unit, path, items = 0 } = options;
  let draft = wizard.start(unit);
  const passed = new Set<string>();
  for (let number = 0; ; number += 1) {
    const field = openFields(wizard, draft).find(
      (one) => !passed.has(one.id) && (one.required || path === 'longest'),
    );
    if (field === undefined) return wizard.consent(draft, true);
    passed.add(field.id);
    if (field.definition.type === 'group') {
      for (let have = field.items?.length ?? 0; have < items; have += 1)
        draft = wizard.addItem(draft, field.id);
      continue;
    }
    const value = goodValue(field.definition, { number, today, unit });
    if (value === undefined) continue;
    draft = wizard.answer(draft, field.id, chosen(wizard, draft, { field, path }) ?? value);
  }
}

/** Visible fields that wait for an answer, those of items after their group. */
function openFields(wizard: Wizard, draft: Draft): readonly FieldState[] {
  return wizard
    .pages(draft)
    .flatMap((page) => page.fields)
    .flatMap((field) => [field, ...(field.items ?? []).flatMap((item) => item.fields)])
    .filter((field) => field.computed !== true && (field.answer === undefined || field.items !== undefined));
}

function chosen(
  wizard: Wizard,
  draft: Draft,
  { field, path }: { readonly field: FieldState; readonly path: FillInOptions['path'] },
): string | undefined {
  if (field.definition.type !== 'choice') return undefined;
  const options = field.definition.options.map(({ value }) => {
    const after = wizard.answer(draft, field.id, value);
    return { value, questions: openFields(wizard, after).length };
  });
  const sign = path === 'longest' ? -1 : 1;
  return options.toSorted((one, other) => sign * (one.questions - other.questions))[0]?.value;
}
