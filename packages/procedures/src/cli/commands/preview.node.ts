import { unwatchFile, watchFile } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProcedureDefinition } from '../../definition.ts';
import { findUnit } from '../../units/index.ts';
import { checkFile } from '../checks/check-file.ts';
import type { FileFinding } from '../checks/check-file.ts';
import { createPreviewGateway } from '../preview/gateway-process.node.ts';
import { openInBrowser } from '../preview/open-in-browser.node.ts';
import { startPreviewServer } from '../preview/preview-server.node.ts';
import type { PreviewState } from '../preview/preview-server.node.ts';
import { widgetBundle } from '../preview/widget-bundle.node.ts';
import { lineOf } from './check.node.ts';
import { refused } from './outcome.ts';
import type { CommandOutcome } from './outcome.ts';

export interface PreviewOptions {
  readonly port?: string;
  /** Code of the unit that would receive the application. */
  readonly unit?: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  /** Where it keeps what it throws away in the end; the computer's own folder for such things without it. */
  readonly temporaryFolder?: string;
  /** The widgets' bundle in place of the project's own. */
  readonly widgetFolder?: string;
}

const pollMs = 300;
const defaultUnit = '26740';

/** `motcua preview FILE`, until the signal aborts. */
export async function runPreview(file: string | undefined, options: PreviewOptions): Promise<CommandOutcome> {
  const { signal, say, unit = defaultUnit } = options;
  if (file === undefined) return refused('give a file: motcua preview FILE');
  const port = Number(options.port ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return refused('--port is a number from 0 to 65535');
  if (findUnit(unit) === undefined)
    return refused(`--unit ${unit} is no ward, commune or special zone of today`);
  const first = await readText(file);
  if (first === undefined) return refused(`${file} cannot be read`);
  const widgetFolder = options.widgetFolder ?? widgetBundle(say);
  if (widgetFolder === undefined) return refused('the screens could not be built: see above');

  await using scratch = await scratchFolder(options.temporaryFolder ?? tmpdir());
  let state: PreviewState = { file, gateway: '', unit, problems: [], stale: false };
  let server;
  try {
    server = await startPreviewServer({ port, widgetFolder, state: () => state });
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    return refused(
      taken
        ? `port ${port} is taken by another program: leave --port out for any free one`
        : `port ${port} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  await using page = server;
  await using gateway = createPreviewGateway({
    definitionsFolder: scratch.definitions,
    dataFolder: scratch.data,
    origin: page.address,
  });

  /** Serves the file as it is now, or tells what is wrong with it. */
  const take = async (text: string): Promise<void> => {
    const { findings, definition } = checkFile(text);
    const problems = findings.filter(({ kind }) => kind === 'problem');
    for (const problem of problems) say(lineOf({ file, ...problem }));
    if (definition === undefined || problems.length > 0) {
      state = { ...state, problems, stale: state.procedure !== undefined };
    } else {
      await writeFile(join(scratch.definitions, 'definition.json'), JSON.stringify(alwaysValid(definition)));
      state = { ...(await serving(definition, problems)), stale: false };
    }
    page.tellChanged();
  };
  const serving = async (
    definition: ProcedureDefinition,
    problems: readonly FileFinding[],
  ): Promise<PreviewState> => ({
    ...state,
    gateway: await gateway.restart(),
    procedure: definition.id,
    problems,
  });

  await take(first);
  say(`${file} is open at ${page.address}/`);
  say('Save it and the page follows. Ctrl-C ends the preview.');
  if (process.stdout.isTTY) openInBrowser(`${page.address}/`);
  await eachChange(file, { text: first, signal, take });
  return { output: 'The preview has ended.\n', exitCode: 0 };
}

/** Calls `take` with each new text of a file, one after the other, until the signal aborts. */
async function eachChange(
  file: string,
  {
    text,
    signal,
    take,
  }: { readonly text: string; readonly signal: AbortSignal; readonly take: (text: string) => Promise<void> },
): Promise<void> {
  let last = text;
  let work: Promise<void> = Promise.resolve();
  const end = Promise.withResolvers<void>();
  const read = async (): Promise<void> => {
    const now = await readText(file);
    // An editor may replace the file: for a moment there is none.
    if (now === undefined || now === last || signal.aborted) return;
    last = now;
    await take(now);
  };
  // Looking at the file now and then works on every disk, and however an editor saves.
  watchFile(file, { interval: pollMs }, () => {
    work = work.then(read).catch(end.reject);
  });
  const stop = (): void => end.resolve();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await end.promise;
  } finally {
    unwatchFile(file);
    signal.removeEventListener('abort', stop);
    await work;
  }
}

/** A preview shows what is not valid yet, and what no longer is. */
function alwaysValid(definition: ProcedureDefinition): ProcedureDefinition {
  return { ...definition, validFrom: '2000-01-01', validTo: '9999-12-31' };
}

async function scratchFolder(
  parent: string,
): Promise<AsyncDisposable & { readonly definitions: string; readonly data: string }> {
  const path = await mkdtemp(join(parent, 'motcua-preview-'));
  const definitions = join(path, 'definitions');
  await mkdir(definitions);
  return {
    definitions,
    data: join(path, 'data'),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
