import type { ServerResponse } from 'node:http';
import type { Unsubscribe } from '@motcua/devices';

/** A printing printer changes with each band; a person sees no more than this. */
const shortestGapMs = 100;

/**
 * Writes server-sent events: the whole state at once and then whenever it changes, but not more often than somebody can
 * see. Ends with the response.
 */
export function sendStateEvents(
  response: ServerResponse,
  watch: (listener: () => void) => Unsubscribe,
  state: () => unknown,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed = true;
  const send = (): void => {
    timer = undefined;
    if (!changed) return;
    changed = false;
    response.write(`data: ${JSON.stringify(state())}\n\n`);
    timer = setTimeout(send, shortestGapMs);
  };
  const unwatch = watch(() => {
    changed = true;
    if (timer === undefined) send();
  });
  response.on('close', () => {
    clearTimeout(timer);
    unwatch();
  });
}
