import type { CommandOutcome } from './outcome.ts';
import { refused } from './outcome.ts';

export async function runPreview(_file: string | undefined, _options: unknown): Promise<CommandOutcome> {
  return await Promise.resolve(refused('soon'));
}
