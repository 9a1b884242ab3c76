import { readFile } from 'node:fs/promises';
import type { ReadCaseFile } from './application-pdf.ts';

/** Where the files of cases are: which ones a case has, and where their bytes lie. */
export interface CaseFiles {
  readonly files: { ofCase(caseId: number): readonly { readonly id: string }[] };
  readonly folder: { pathOf(id: string): string };
}

/** Reads files of a case, and of no other; what is missing on the disk is undefined. */
export function caseFileReader({ files, folder }: CaseFiles): ReadCaseFile {
  return async (record, fileId) => {
    if (files.ofCase(record.id).every((file) => file.id !== fileId)) return undefined;
    try {
      return await readFile(folder.pathOf(fileId));
    } catch {
      // The paper is worth having without the picture.
      return undefined;
    }
  };
}
