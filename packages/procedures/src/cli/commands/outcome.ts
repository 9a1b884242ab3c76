/** What a command has to say, and how it ended. */
export interface CommandOutcome {
  readonly output: string;
  /** For stderr. */
  readonly complaint?: string;
  readonly exitCode: 0 | 1 | 2;
}

/** A wrong command line, or a file that is not there. */
export function refused(complaint: string): CommandOutcome {
  return { output: '', complaint: `motcua: ${complaint}\n`, exitCode: 2 };
}
