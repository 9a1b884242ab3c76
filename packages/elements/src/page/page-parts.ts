import type { FieldDefinition, FieldType } from '@motcua/procedures';

/** The parts that few procedures need: each is loaded when a field asks for it. */
const loaders: Partial<Readonly<Record<FieldType, () => Promise<unknown>>>> = {
  attachment: () => import('../attachment/attachment.define.ts'),
  choices: () => import('../choices/choices.define.ts'),
  confirm: () => import('../consent/consent.define.ts'),
  group: () => import('../group/group.define.ts'),
};

/** Loads what the fields are answered with, as far as it is not there yet. Rejects when a script cannot be fetched. */
export async function loadPageParts(fields: readonly FieldDefinition[]): Promise<void> {
  const all = fields.flatMap((field) => [field, ...(field.type === 'group' ? field.fields : [])]);
  const types = new Set(all.map(({ type }) => type));
  const needed = Array.from(types).flatMap((type) => loaders[type] ?? []);
  if (all.some((field) => 'suggestFrom' in field))
    needed.push(() => import('../unit-suggestion/unit-suggestion.define.ts'));
  await Promise.all(needed.map((load) => load()));
}
