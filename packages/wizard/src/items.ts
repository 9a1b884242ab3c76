import type { FieldDefinition, GroupField } from '@motcua/procedures';
import { isItemKey, isTextList } from './check-list.ts';
import { answerOf, withoutAnswer } from './draft.ts';
import { itemPath } from './item-path.ts';
import type { Answer, Draft } from './types.ts';

/** The keys of a group's items as the draft has them. */
export function itemKeysOf(draft: Draft, groupId: string): readonly string[] {
  const value = answerOf(draft, groupId)?.value;
  return isTextList(value) ? value.filter(isItemKey) : [];
}

/** Adds an empty item at the end; its counts stand at their start. A full group stays as it is. */
export function withItem(draft: Draft, group: GroupField): Draft {
  const keys = itemKeysOf(draft, group.id);
  const key = String(Math.max(0, ...keys.map(Number)) + 1);
  if (keys.length >= group.maximum || !isItemKey(key)) return draft;
  return withItemKeys(draft, group, [...keys, key]);
}

/** Removes an item with its answers. */
export function withoutItem(draft: Draft, group: GroupField, key: string): Draft {
  return withItemKeys(
    draft,
    group,
    itemKeysOf(draft, group.id).filter((other) => other !== key),
  );
}

/** Gives a group these items: new ones are empty, the answers of those that go are gone. */
export function withItemKeys(draft: Draft, group: GroupField, keys: readonly string[]): Draft {
  const wanted = [...new Set(keys.filter(isItemKey))].slice(0, group.maximum);
  const before = itemKeysOf(draft, group.id);
  const gone = before.filter((key) => !wanted.includes(key));
  const kept = Object.entries(draft.answers).filter(
    ([path]) => !gone.some((key) => path.startsWith(itemPath(group.id, key, ''))),
  );
  const answers: Record<string, Answer> = Object.fromEntries(kept);
  for (const key of wanted.filter((one) => !before.includes(one))) {
    Object.assign(
      answers,
      startAnswers(group.fields, (fieldId) => itemPath(group.id, key, fieldId)),
    );
  }
  const changed = { ...draft, answers };
  if (wanted.length === 0) return withoutAnswer(changed, group.id);
  return { ...changed, answers: { ...answers, [group.id]: { value: wanted, provenance: 'typed' } } };
}

/** What stands in fields from the start: counts, which the screen shows and the review repeats. */
export function startAnswers(
  fields: readonly FieldDefinition[],
  pathOf: (fieldId: string) => string,
): Readonly<Record<string, Answer>> {
  const answers: Record<string, Answer> = {};
  for (const field of fields) {
    if (field.type === 'count') answers[pathOf(field.id)] = { value: field.start, provenance: 'typed' };
  }
  return answers;
}
