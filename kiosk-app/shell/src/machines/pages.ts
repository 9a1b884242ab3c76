import type { AttachmentField } from '@motcua/procedures';
import type { Draft, FileReference, Wizard } from '@motcua/wizard';

/** Where the person is in the pages of an application. */
interface Place {
  readonly wizard: Wizard;
  readonly draft: Draft;
  readonly pageId: string;
  readonly editing: object | undefined;
}

export function pageErrors({ wizard, draft, pageId }: Place): number {
  return wizard.errors(draft, { pageId }).length;
}

export function firstIncomplete({ wizard, draft }: Place): string | undefined {
  return wizard.pages(draft).find((page) => !page.complete)?.definition.id;
}

/** The next page to show: in order at first, and only what a changed answer has opened while editing. */
export function nextPage(context: Place): string | undefined {
  return context.editing !== undefined ? firstIncomplete(context) : neighbour(context, 1);
}

export function neighbour({ wizard, draft, pageId }: Place, step: 1 | -1): string | undefined {
  const pages = wizard.pages(draft);
  const index = pages.findIndex((page) => page.definition.id === pageId);
  return pages[index + step]?.definition.id;
}

export function lastPage({ wizard, draft, pageId }: Place): string {
  return wizard.pages(draft).at(-1)?.definition.id ?? pageId;
}

/** An attachment of the application, wherever it stands, and what has been handed over for it. Throws for another field. */
export function attachmentAt(
  { draft, wizard }: Pick<Place, 'draft' | 'wizard'>,
  fieldId: string,
): { readonly field: AttachmentField; readonly files: readonly FileReference[] } {
  const field = wizard
    .pages(draft)
    .flatMap(({ fields }) => fields)
    .flatMap((one) => [one, ...(one.items ?? []).flatMap(({ fields }) => fields)])
    .find(({ id }) => id === fieldId);
  if (field?.definition.type !== 'attachment') throw new Error('files for a field that takes none');
  return { field: field.definition, files: filesOf(field.answer?.value) };
}

/** The files of an answer. */
export function filesOf(value: unknown): readonly FileReference[] {
  return Array.isArray(value) ? value.filter((one): one is FileReference => typeof one === 'object') : [];
}
