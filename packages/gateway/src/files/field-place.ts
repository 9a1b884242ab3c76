import type { AttachmentField, ProcedureDefinition } from '@motcua/procedures';

export interface AttachmentPlace {
  readonly field: AttachmentField;
  /** A field's id, in a group `group.field`. */
  readonly fieldId: string;
}

/** The attachment field at `field`, `group.field` or `group.key.field`. */
export function attachmentAt(
  definition: Pick<ProcedureDefinition, 'pages'>,
  path: string,
): AttachmentPlace | undefined {
  const [outerId, ...rest] = path.split('.');
  const outer = definition.pages.flatMap((page) => page.fields).find((field) => field.id === outerId);
  if (rest.length === 0)
    return outer?.type === 'attachment' ? { field: outer, fieldId: outer.id } : undefined;
  if (outer?.type !== 'group' || rest.length > 2) return undefined;
  const inner = outer.fields.find((field) => field.id === rest.at(-1));
  return inner?.type === 'attachment' ? { field: inner, fieldId: `${outer.id}.${inner.id}` } : undefined;
}
