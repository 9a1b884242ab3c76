/** Runs one parser after the other in a thread of its own, which can be ended when one does not come back. */
import { parentPort } from 'node:worker_threads';
import { byteParsers } from './byte-parsers.ts';
import { mutations } from './mutations.ts';

export interface ParserRun {
  readonly name: string;
  readonly seed: number;
  readonly count: number;
}

export type ParserRunResult =
  | { readonly code: 'done'; readonly taken: number; readonly understood: number }
  /** `bytes` is what it threw at, in hex; parsers that keep something between pieces had others before. */
  | { readonly code: 'threw'; readonly error: string; readonly bytes: string };

/** A parser that lost its place may find it again only on a new connection. */
const piecesPerConnection = 50;

function run({ name, seed, count }: ParserRun): ParserRunResult {
  const parser = byteParsers[name];
  if (parser === undefined) return { code: 'threw', error: 'no such parser', bytes: '' };
  let take = parser.start();
  let taken = 0;
  let understood = 0;
  for (const bytes of mutations(parser.samples, { seed, count })) {
    if (taken % piecesPerConnection === 0) take = parser.start();
    try {
      understood += take(bytes);
    } catch (error) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { code: 'threw', error: said, bytes: Buffer.from(bytes).toString('hex') };
    }
    taken += 1;
  }
  return { code: 'done', taken, understood };
}

parentPort?.on('message', (wanted: ParserRun) => parentPort?.postMessage(run(wanted)));
