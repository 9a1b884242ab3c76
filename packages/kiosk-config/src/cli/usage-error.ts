/** The command was called wrongly, or a file it names is not there. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
