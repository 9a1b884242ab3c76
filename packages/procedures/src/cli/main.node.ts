#!/usr/bin/env node
/** The `motcua` command: what authors of procedures work with. */
import { run } from './run.node.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

const outcome = await run(process.argv.slice(2), {
  signal: stop.signal,
  say: (line) => process.stdout.write(`${line}\n`),
});
process.stdout.write(outcome.output);
if (outcome.complaint !== undefined) process.stderr.write(outcome.complaint);
process.exitCode = outcome.exitCode;
