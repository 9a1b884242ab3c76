import { createInterface } from 'node:readline/promises';
import { ClauseSkipped } from '../verdict.ts';
import type { Prompt } from './prompts.ts';

/** Asks the person at the device; resolves with what was typed. */
export type Ask = (prompt: Prompt, detail?: string) => Promise<string>;

export interface Console {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks in the terminal, in Vietnamese and English. `skip` leaves the clause without a verdict. */
export function askInTerminal({ input, output }: Console): Ask & Disposable {
  const lines = createInterface({ input, output });
  const hungUp = new Promise<'skip'>((resolve) => {
    lines.once('close', () => resolve('skip'));
  });
  const ask: Ask = async (prompt, detail = '') => {
    const text = [prompt.vi, prompt.en, ...(detail === '' ? [] : [detail])].join('\n  ');
    const typed = await Promise.race([lines.question(`\n→ ${text}\n  [Enter / skip] `), hungUp]);
    if (typed.trim() === 'skip')
      throw new ClauseSkipped('inconclusive', 'skipped by the person at the device');
    return typed.trim();
  };
  return Object.assign(ask, { [Symbol.dispose]: () => lines.close() });
}
