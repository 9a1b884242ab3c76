import type { Outcome } from '../failure.ts';
import { ok } from '../failure.ts';
import type { ChipChannel } from './chip-channel.ts';

/**
 * Asks, and once more when the chip has shown meanwhile that it takes no extended length.
 *
 * A protocol starts again from its beginning, because chips drop what was under way when they refuse a command.
 *
 * @param reopen brings back what the refusal cost, such as the secure session
 */
export async function askInPartsToo<Value>(
  channel: ChipChannel,
  ask: () => Promise<Outcome<Value>>,
  reopen: () => Promise<Outcome<unknown>> = async () => ok(undefined),
): Promise<Outcome<Value>> {
  const wasShort = channel.speaksShort;
  const answer = await ask();
  if (channel.speaksShort === wasShort) return answer;
  const reopened = await reopen();
  return reopened.code === 'ok' ? ask() : reopened;
}
