import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Reads a command's words: `files` names that come first, then options with a value, then switches. */
export function readWords<Option extends string, Switch extends string = never>(
  words: readonly string[],
  wanted: {
    readonly files: number;
    readonly options?: readonly Option[];
    readonly switches?: readonly Switch[];
  },
): {
  readonly files: readonly string[];
  readonly options: Partial<Readonly<Record<Option, string>>>;
  readonly switches: Partial<Readonly<Record<Switch, boolean>>>;
} {
  const { files, options = [], switches = [] } = wanted;
  const kinds: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const option of options) kinds[option] = { type: 'string' };
  for (const name of switches) kinds[name] = { type: 'boolean' };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...words], allowPositionals: true, options: kinds });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const { positionals, values } = parsed;
  if (positionals.length !== files)
    throw new UsageError(`takes ${files} file names, not ${positionals.length}`);
  return {
    files: positionals,
    options: values as Partial<Record<Option, string>>,
    switches: values as Partial<Record<Switch, boolean>>,
  };
}

/** A value that the command cannot do without. */
export function required(option: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`--${option} is missing`);
  return value;
}
