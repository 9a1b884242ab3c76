import { basename, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { templateKinds, writeDriver } from './write-driver.ts';
import type { TemplateKind } from './write-driver.ts';

const usage = `motcua-create-driver NAME --kind KIND [options]

Writes a new driver package that passes the conformance kit.

  NAME             of the package: small letters, digits, hyphens; @scope/ before it if you like
  --kind KIND      ${templateKinds.join(', ')}
  --folder FOLDER  where to; NAME without it
  --sdk PATH       a copy of Một Cửa to use the SDK of; the registry's without it
  --help
`;

/** The SDK's version that new drivers ask the registry for. */
const sdkVersion = '0.1.0';

/**
 * The command `motcua-create-driver`.
 *
 * @returns the exit code: 0 when the driver is written, 2 when it is not
 */
export async function createDriverCommand(
  words: readonly string[],
  say: (text: string) => void,
): Promise<number> {
  const refuse = (reason: string): number => {
    say(`${reason}\n\n${usage}`);
    return 2;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        folder: { type: 'string' },
        sdk: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const { positionals, values } = parsed;
  if (values.help) {
    say(usage);
    return 0;
  }
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) return refuse('one NAME is expected');
  const { kind } = values;
  if (kind === undefined || !isTemplateKind(kind)) {
    return refuse(
      `--kind: one of ${templateKinds.join(', ')}. Of other devices there is no template yet: begin with one of these ` +
        'and see the contracts of @motcua/devices. A receipt printer that speaks ESC/POS needs no driver but a model file.',
    );
  }
  const sdk = values.sdk === undefined ? sdkVersion : `file:${resolve(values.sdk, 'packages/devices')}`;
  const result = await writeDriver({ name, kind, folder: values.folder ?? basename(name), sdk });
  if (result.code === 'name-invalid') return refuse(`"${name}": small letters, digits and hyphens`);
  if (result.code === 'folder-exists') return refuse(`${result.folder} is there already`);
  say(
    `${name} is written. Next:\n\n  cd ${relative(process.cwd(), result.folder)}\n  npm install\n  npm test\n`,
  );
  return 0;
}

function isTemplateKind(kind: string): kind is TemplateKind {
  return templateKinds.some((known) => known === kind);
}
