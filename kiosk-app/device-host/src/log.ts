export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** The host's log: what happened to devices and connections, never what they carried. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

/** Writes one JSON object per line. */
export function createLog(write: (line: string) => void): Log {
  const put = (level: string, event: string, fields: LogFields): void =>
    write(`${JSON.stringify({ time: new Date().toISOString(), level, event, ...fields })}\n`);
  return {
    info: (event, fields = {}) => put('info', event, fields),
    error: (event, error, fields = {}) => put('error', event, { ...fields, ...describeError(error) }),
  };
}

/** Kind and place of an error. Its message is left out: messages quote what they stumbled over. */
function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const at = frames
    .slice(0, 4)
    .map((line) => line.trim())
    .join(' < ');
  return { error: error.name, code, at };
}
