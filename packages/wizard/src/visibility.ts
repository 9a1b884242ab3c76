import type { FieldDefinition, JsonLogicRule, PageDefinition, ProcedureDefinition } from '@motcua/procedures';
import { isTrue } from './rule.ts';
import type { AnswerValue } from './types.ts';

/** A page with those of its fields that are asked. */
export interface VisiblePage {
  readonly definition: PageDefinition;
  readonly fields: readonly FieldDefinition[];
}

export interface Visibility {
  readonly pages: readonly VisiblePage[];
  /** Evaluates a condition over all visible answers. */
  readonly holds: (rule: JsonLogicRule) => boolean;
}

/**
 * What is asked, given the answers so far.
 *
 * The rule: a condition sees the unit, today, and the answers that come before it and are themselves visible. A hidden
 * answer stays in the draft, in case the person goes back, and counts for nothing: not for conditions, errors, fee,
 * review or payload. So the payload alone, which has no hidden answers, gives the gateway the same picture.
 */
export function visibilityOf(
  definition: ProcedureDefinition,
  given: {
    readonly unit: string;
    readonly today: string;
    /** The plain value of an answer, undefined where there is none. */
    readonly valueOf: (fieldId: string) => AnswerValue | undefined;
  },
): Visibility {
  const answers: Record<string, AnswerValue> = {};
  const data = { answers, unit: given.unit, today: given.today };
  const holds = (rule: JsonLogicRule): boolean => rule === undefined || isTrue(rule, data);
  const pages: VisiblePage[] = [];
  for (const page of definition.pages) {
    if (!holds(page.visibleWhen)) continue;
    const fields = page.fields.filter((field) => {
      if (!holds(field.visibleWhen)) return false;
      const value = given.valueOf(field.id);
      if (value !== undefined) answers[field.id] = value;
      return true;
    });
    if (fields.length > 0) pages.push({ definition: page, fields });
  }
  return { pages, holds };
}
