import { checkCommand } from './commands/check.ts';
import { diffCommand } from './commands/diff.ts';
import { keysCommand } from './commands/keys.ts';
import { signCommand } from './commands/sign.ts';
import { verifyCommand } from './commands/verify.ts';
import { UsageError } from './usage-error.ts';

/** Where a command writes. */
export interface CommandOutput {
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

type Command = (words: readonly string[], output: CommandOutput) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  keys: keysCommand,
  check: checkCommand,
  sign: signCommand,
  verify: verifyCommand,
  diff: diffCommand,
};

const usage = `usage:
  motcua-config keys FOLDER                          make a pair of keys
  motcua-config check SOURCE.json                    say what is wrong with a configuration
  motcua-config sign SOURCE.json --key PRIVATE.json --out FILE.jws [--previous FILE.jws]
  motcua-config verify FILE.jws --key PUBLIC.json [--unit CODE] [--kiosk NAME] [--print]
  motcua-config diff OLD NEW                         what differs; both may be signed or not`;

/** Runs one command. 0: done, or nothing differs; 1: refused, or something differs; 2: called wrongly. */
export async function configCommand(words: readonly string[], output: CommandOutput): Promise<number> {
  const [name = '', ...rest] = words;
  if (name === '--help' || name === 'help') {
    output.say(usage);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    output.complain(usage);
    return 2;
  }
  try {
    return await command(rest, output);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.complain(error.message);
    return 2;
  }
}
