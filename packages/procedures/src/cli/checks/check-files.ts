import { checkFile, placed } from './check-file.ts';
import type { FileFinding } from './check-file.ts';
import { checkVersions } from './check-versions.ts';

/** The text of a definition's file. */
export interface DefinitionText {
  readonly file: string;
  readonly text: string;
}

export interface NamedFinding extends FileFinding {
  readonly file: string;
}

/** Checks each file by itself and all against each other; findings in the order of files and lines. */
export function checkFiles(texts: readonly DefinitionText[]): readonly NamedFinding[] {
  const checked = texts.map(({ file, text }) => ({ file, ...checkFile(text) }));
  const versions = checkVersions(
    checked.flatMap(({ file, definition }) => (definition === undefined ? [] : [{ file, definition }])),
  );
  return checked.flatMap(({ file, findings, source }) =>
    [
      ...findings,
      ...versions.filter((finding) => finding.file === file).map((finding) => placed(finding, source)),
    ]
      .toSorted((left, right) => left.line - right.line || left.column - right.column)
      .map((finding) => ({ file, ...finding })),
  );
}
