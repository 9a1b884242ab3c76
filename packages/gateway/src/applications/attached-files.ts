import type { LocalText } from '@motcua/texts';
import type { Draft, FieldError, FileReference, Wizard } from '@motcua/wizard';
import { attachmentAt } from '../files/field-place.ts';
import type { FilePlace, FileStore } from '../files/file-store.ts';

/** A file of an application. */
export interface AttachedFile {
  readonly reference: FileReference;
  /** Where the answer stands. */
  readonly path: string;
  /** What it was attached as. */
  readonly label: LocalText;
  readonly place: FilePlace;
}

/** The files of an application that the engine has found valid, in the order of its answers. */
export function attachedFiles(wizard: Wizard, draft: Draft): readonly AttachedFile[] {
  const { definition } = wizard;
  const labels = new Map(wizard.review(draft).map((row) => [row.fieldId, row.label]));
  return Object.entries(draft.answers).flatMap(([path, answer]) => {
    const at = attachmentAt(definition, path);
    if (at === undefined) return [];
    const label = labels.get(path) ?? at.field.label;
    const place = { procedureId: definition.id, fieldId: at.fieldId };
    // The engine takes nothing but references for such a field.
    return (answer.value as readonly FileReference[]).map((reference) => ({ reference, path, label, place }));
  });
}

/** One error for each field with a file that cannot be bound. */
export function missingFiles(
  attached: readonly AttachedFile[],
  files: Pick<FileStore, 'isFree'>,
  now: string,
): readonly FieldError[] {
  const seen = new Set<string>();
  const paths = new Set<string>();
  for (const { reference, path, place } of attached) {
    if (seen.has(reference.id) || !files.isFree(reference, place, now)) paths.add(path);
    seen.add(reference.id);
  }
  return [...paths].map((fieldId) => ({ fieldId, code: 'file-gone', parameters: {} }));
}
