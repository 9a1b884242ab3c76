import type { FieldDefinition } from '@motcua/procedures';
import type { AnswerReader } from './answer-reader.ts';
import { isComputed } from './computed.ts';
import { isLocked } from './draft.ts';
import type { ErrorsByPath } from './errors.ts';
import type { FieldState, ItemState, PageState } from './types.ts';
import type { Visibility, VisibleField, VisibleItem } from './visibility.ts';

/** What a screen needs to show the visible pages. */
export function pageStates(
  evaluated: { readonly visibility: Visibility; readonly errors: ErrorsByPath },
  reader: AnswerReader,
): readonly PageState[] {
  const { visibility, errors } = evaluated;
  const isComplete = (fields: readonly VisibleField[]): boolean =>
    fields.every((field) => !errors.has(field.path) && field.items.every((item) => isComplete(item.fields)));
  const itemState = (item: VisibleItem, index: number): ItemState => ({
    key: item.key,
    number: index + 1,
    fields: item.fields.map(fieldState),
    complete: isComplete(item.fields),
  });
  const fieldState = (field: VisibleField): FieldState => {
    const { definition, path } = field;
    const answer = definition.type === 'note' ? undefined : field.answer;
    const state = { id: path, definition, answer, required: isRequired(definition) };
    if (isComputed(definition)) return { ...state, locked: true, computed: true };
    const locked = isLocked(definition, answer, reader);
    return definition.type === 'group'
      ? { ...state, locked, items: field.items.map(itemState) }
      : { ...state, locked };
  };
  return visibility.pages.map((page) => ({
    definition: page.definition,
    fields: page.fields.map(fieldState),
    complete: isComplete(page.fields),
  }));
}

function isRequired(field: FieldDefinition): boolean {
  return field.optional !== true && field.type !== 'note';
}
