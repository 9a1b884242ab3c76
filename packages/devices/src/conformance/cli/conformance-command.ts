import { writeFile } from 'node:fs/promises';
import { conformanceOf } from '../conformance-of.ts';
import { patienceInMs } from '../patience.ts';
import { reportHtml } from '../report/report-html.ts';
import { reportText, verdictLine } from '../report/report-text.ts';
import { runConformance } from '../run-conformance.ts';
import type { Subject } from '../bench.ts';
import { readArguments, usage } from './arguments.ts';
import type { CliArguments } from './arguments.ts';
import { askInTerminal } from './ask.ts';
import type { Console } from './ask.ts';
import { hardwareSubject } from './hardware-subject.ts';
import { loadSubject } from './load-subject.ts';

/**
 * The command `motcua-conformance`.
 *
 * @returns the exit code: 0 when the driver conforms, 1 when it does not, 2 when it could not be tried
 */
export async function conformanceCommand(words: readonly string[], console: Console): Promise<number> {
  const say = (text: string): void => void console.output.write(text);
  const read = readArguments(words);
  if (read.code === 'list') {
    for (const { id, prose } of conformanceOf(read.kind)) say(`${id}\n    ${prose}\n`);
    return 0;
  }
  if (read.code !== 'arguments') {
    say(read.code === 'help' ? usage : `${read.reason}\n\n${usage}`);
    return read.code === 'help' ? 0 : 2;
  }
  const loaded = await loadSubject(read.arguments.driver);
  if (loaded.code === 'invalid') {
    say(`${loaded.reason}\n`);
    return 2;
  }
  const { isHardware, settings } = read.arguments;
  if (!isHardware) return tryOut(loaded.subject, read.arguments, say);
  using ask = askInTerminal(console);
  const subject = hardwareSubject(loaded.subject, ask, settings);
  if (subject === undefined) {
    say('The subject has no "openHardware": it can only be tried on its simulator.\n');
    return 2;
  }
  return await tryOut(subject, read.arguments, say);
}

async function tryOut(
  subject: Subject,
  { isHardware, only, jsonFile, htmlFile }: CliArguments,
  say: (text: string) => void,
): Promise<number> {
  const report = await runConformance(subject, {
    only,
    on: isHardware ? 'hardware' : 'simulator',
    patience: patienceInMs({ deadlineMs: isHardware ? 60_000 : 20_000, quietMs: isHardware ? 1000 : 200 }),
    // With a person, each verdict comes when it is known: the next prompt may need another hand.
    ...(isHardware && {
      onStart: ({ id, prose }) => say(`\n── ${id}\n   ${prose}\n`),
      onVerdict: ({ id, verdict }) => say(`${verdictLine(id, verdict)}\n`),
    }),
  });
  say(`${isHardware ? '\n' : ''}${reportText(report)}`);
  if (jsonFile !== undefined) await writeFile(jsonFile, `${JSON.stringify(report, undefined, 2)}\n`);
  if (htmlFile !== undefined) await writeFile(htmlFile, reportHtml(report));
  return report.conforms ? 0 : 1;
}
