import type {
  FieldDefinition,
  GroupField,
  ItemFieldDefinition,
  JsonLogicRule,
  PageDefinition,
  ProcedureDefinition,
} from '@motcua/procedures';
import { isItemKey, isTextList } from './check-list.ts';
import { computedValue, isComputed } from './computed.ts';
import { itemPath } from './item-path.ts';
import { isTrue } from './rule.ts';
import type { Answer, AnswerValue } from './types.ts';

/** A field that is asked, with the value that counts: what was answered, or what was worked out. */
export interface VisibleField {
  readonly definition: FieldDefinition;
  /** Its id; in a group `<group>.<key>.<field>`. */
  readonly path: string;
  readonly value: AnswerValue | undefined;
  /** What was answered; a value that was worked out stands as a typed one. */
  readonly answer: Answer | undefined;
  /** Of a group; others have none. */
  readonly items: readonly VisibleItem[];
}

export interface VisibleItem {
  readonly key: string;
  readonly fields: readonly VisibleField[];
  /** What rules about this item are evaluated over. */
  readonly scope: Scope;
}

/** A page with those of its fields that are asked. */
export interface VisiblePage {
  readonly definition: PageDefinition;
  readonly fields: readonly VisibleField[];
}

type ScopeValue = AnswerValue | readonly Scope[];

/**
 * What rules see; maps, since an object of many keys grows slower with each of them. An item of a group is one too, so `item.<field>` means
 * the same in a group and in `some`.
 */
export interface Scope {
  readonly answers: Map<string, ScopeValue>;
  readonly unit: string;
  readonly today: string;
  readonly item?: Map<string, ScopeValue>;
}

export interface Visibility {
  readonly pages: readonly VisiblePage[];
  /** Each visible field by its path; those of items too. */
  readonly fields: ReadonlyMap<string, VisibleField>;
  readonly scope: Scope;
  /** Evaluates a condition over all visible answers. */
  readonly holds: (rule: JsonLogicRule) => boolean;
}

export interface VisibilityGiven {
  readonly unit: string;
  readonly today: string;
  /** The answer at a path, undefined where there is none. */
  readonly answerAt: (path: string) => Answer | undefined;
}

/**
 * What is asked, given the answers so far.
 *
 * The rule: a condition sees the unit, today, and the answers that come before it and are themselves visible; inside a
 * group also those of the same item that come before it. A hidden answer stays in the draft, in case the person goes
 * back, and counts for nothing: not for conditions, computed values, errors, fee, review or payload. All answers of the
 * items of a hidden group are hidden. So the payload alone, which has no hidden answers, gives the gateway the same
 * picture.
 */
export function visibilityOf(definition: ProcedureDefinition, given: VisibilityGiven): Visibility {
  const scope: Scope = { answers: new Map(), unit: given.unit, today: given.today };
  const missing = new Set<string>();
  const fields = new Map<string, VisibleField>();
  const pages: VisiblePage[] = [];
  for (const page of definition.pages) {
    if (!holdsIn(scope, page.visibleWhen)) continue;
    const visible: VisibleField[] = [];
    for (const field of page.fields) {
      if (!holdsIn(scope, field.visibleWhen)) continue;
      const state =
        field.type === 'group'
          ? groupIn({ scope, missing, given }, field)
          : fieldIn({ scope, missing, given, target: scope.answers }, { field, path: field.id });
      fields.set(field.id, state);
      for (const item of state.items) for (const inner of item.fields) fields.set(inner.path, inner);
      visible.push(state);
    }
    if (visible.length > 0) pages.push({ definition: page, fields: visible });
  }
  return { pages, fields, scope, holds: (rule) => holdsIn(scope, rule) };
}

function holdsIn(scope: Scope, rule: JsonLogicRule): boolean {
  return rule === undefined || isTrue(rule, scope);
}

interface Surroundings {
  readonly scope: Scope;
  /** Paths of what must be answered and is not yet. */
  readonly missing: Set<string>;
  readonly given: VisibilityGiven;
}

interface Place extends Surroundings {
  /** Where the value is seen by the rules that follow. */
  readonly target: Map<string, ScopeValue>;
  readonly item?: { readonly groupId: string; readonly key: string };
}

function fieldIn(
  { scope, missing, given, target, item }: Place,
  { field, path }: { readonly field: ItemFieldDefinition; readonly path: string },
): VisibleField {
  const isMissing = (from: 'answers' | 'item', fieldId: string): boolean =>
    missing.has(from === 'item' && item !== undefined ? itemPath(item.groupId, item.key, fieldId) : fieldId);
  const answer = isComputed(field)
    ? computedAnswer(computedValue(field, { ...scope, isMissing }))
    : given.answerAt(path);
  const value = answer?.value;
  if (value !== undefined) target.set(field.id, value);
  else if (field.optional !== true) missing.add(path);
  return { definition: field, path, value, answer, items: [] };
}

function computedAnswer(value: number | undefined): Answer | undefined {
  return value === undefined ? undefined : { value, provenance: 'typed' };
}

function groupIn(around: Surroundings, group: GroupField): VisibleField {
  const answer = around.given.answerAt(group.id);
  const items = itemKeysIn(group, answer?.value).map((key) => itemIn(around, group, key));
  around.scope.answers.set(
    group.id,
    items.map((item) => item.scope),
  );
  return { definition: group, path: group.id, value: answer?.value, answer, items };
}

/** The keys of the items that can be shown; others are for the check to name. */
export function itemKeysIn(group: GroupField, value: AnswerValue | undefined): readonly string[] {
  if (!isTextList(value)) return [];
  return [...new Set(value.filter(isItemKey))].slice(0, group.maximum);
}

function itemIn(around: Surroundings, group: GroupField, key: string): VisibleItem {
  const target = new Map<string, ScopeValue>();
  const scope: Scope = { ...around.scope, item: target };
  const place: Place = { ...around, scope, target, item: { groupId: group.id, key } };
  const fields: VisibleField[] = [];
  for (const field of group.fields) {
    if (!holdsIn(scope, field.visibleWhen)) continue;
    fields.push(fieldIn(place, { field, path: itemPath(group.id, key, field.id) }));
  }
  return { key, fields, scope };
}
