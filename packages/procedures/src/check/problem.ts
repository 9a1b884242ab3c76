/** One thing wrong with a definition, for the person who wrote it. */
export interface DefinitionProblem {
  /** Where in the file, as a JSON Pointer: `/pages/2/fields/0/prefill`. */
  readonly path: string;
  readonly reason: string;
}

/** Takes a problem at a JSON Pointer. */
export type Report = (path: string, reason: string) => void;
