import { parseArgs } from 'node:util';
import type { KnownKind } from '../bench.ts';
import { knownKinds } from '../conformance-of.ts';

export interface CliArguments {
  readonly driver: string;
  readonly isHardware: boolean;
  readonly settings: Readonly<Record<string, string>>;
  readonly only: string;
  readonly jsonFile?: string;
  readonly htmlFile?: string;
}

export type ArgumentsResult =
  | { readonly code: 'arguments'; readonly arguments: CliArguments }
  | { readonly code: 'help' }
  | { readonly code: 'list'; readonly kind: KnownKind }
  | { readonly code: 'invalid'; readonly reason: string };

export const usage = `motcua-conformance --driver FILE [options]

Tries every clause of a device's contract on a driver.

  --driver FILE        the driver's conformance file: a module that exports "subject"
  --hardware           on the device itself; says what to do with your hands
  --set NAME=VALUE     a setting for --hardware, such as path=/dev/ttyACM0; may be repeated
  --only TEXT          only the clauses with this in their id
  --json FILE          writes the report as JSON
  --html FILE          writes the report as HTML
  --list KIND          the clauses of a kind of device, in words
  --help
`;

/** Reads the words of the command line. */
export function readArguments(words: readonly string[]): ArgumentsResult {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        driver: { type: 'string' },
        hardware: { type: 'boolean', default: false },
        set: { type: 'string', multiple: true, default: [] },
        only: { type: 'string', default: '' },
        json: { type: 'string' },
        html: { type: 'string' },
        list: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { code: 'help' };
    if (values.list !== undefined) {
      const kind = knownKinds.find((known) => known === values.list);
      if (kind !== undefined) return { code: 'list', kind };
      return { code: 'invalid', reason: `--list: one of ${knownKinds.join(', ')}` };
    }
    if (values.driver === undefined) return { code: 'invalid', reason: '--driver FILE is missing' };
    const wrong = values.set.find((setting) => !/^[^=]+=/.test(setting));
    if (wrong !== undefined) return { code: 'invalid', reason: `--set ${wrong}: NAME=VALUE is expected` };
    return {
      code: 'arguments',
      arguments: {
        driver: values.driver,
        isHardware: values.hardware,
        settings: Object.fromEntries(values.set.map((setting) => splitOnce(setting))),
        only: values.only,
        ...(values.json !== undefined && { jsonFile: values.json }),
        ...(values.html !== undefined && { htmlFile: values.html }),
      },
    };
  } catch (error) {
    return { code: 'invalid', reason: error instanceof Error ? error.message : String(error) };
  }
}

function splitOnce(setting: string): [string, string] {
  const at = setting.indexOf('=');
  return [setting.slice(0, at), setting.slice(at + 1)];
}
