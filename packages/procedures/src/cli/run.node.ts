import { parseArgs } from 'node:util';
import { runCheck } from './commands/check.node.ts';
import { runDiff } from './commands/diff.node.ts';
import { runNew } from './commands/new.node.ts';
import { refused } from './commands/outcome.ts';
import type { CommandOutcome } from './commands/outcome.ts';
import { help } from './help.ts';
import type { HelpTopic } from './help.ts';

export interface RunOptions {
  readonly now?: Date;
  /** Aborting it ends a preview. */
  readonly signal: AbortSignal;
  /** Gets what a preview says while it runs. */
  readonly say: (line: string) => void;
}

/** Runs one command. Never throws for what was typed or what lies in the files. */
export async function run(typed: readonly string[], options: RunOptions): Promise<CommandOutcome> {
  const parsed = parse(typed);
  if (typeof parsed === 'string') return refused(`${parsed}\n\n${help.motcua}`);
  const { values, positionals } = parsed;
  const [command, ...paths] = positionals;
  if (command === undefined) {
    return values.help === true
      ? { output: help.motcua, exitCode: 0 }
      : refused(`say what to do\n\n${help.motcua}`);
  }
  if (!isCommand(command)) return refused(`there is no command "${command}"\n\n${help.motcua}`);
  if (values.help === true) return { output: help[command], exitCode: 0 };
  return commands[command]({ paths, values, options });
}

interface Typed {
  readonly paths: readonly string[];
  readonly values: {
    readonly notes?: boolean;
    readonly folder?: string;
    readonly port?: string;
    readonly unit?: string;
  };
  readonly options: RunOptions;
}

type Command = Exclude<HelpTopic, 'motcua'>;

const commands: Readonly<Record<Command, (typed: Typed) => Promise<CommandOutcome>>> = {
  check: ({ paths, values }) => runCheck(paths, values),
  new: ({ paths, values, options }) => runNew(paths[0], values.folder ?? '.', options.now ?? new Date()),
  diff: ({ paths }) => runDiff(paths),
  preview: async ({ paths, values, options }) => {
    const { runPreview } = await import('./commands/preview.node.ts');
    return await runPreview(paths[0], { ...options, ...values });
  },
};

function parse(typed: readonly string[]) {
  try {
    return parseArgs({
      args: [...typed],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        notes: { type: 'boolean' },
        folder: { type: 'string' },
        port: { type: 'string' },
        unit: { type: 'string' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isCommand(text: string): text is Command {
  return text !== 'motcua' && Object.hasOwn(help, text);
}
