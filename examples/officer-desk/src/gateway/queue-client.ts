import type { OfficerQueue } from '@motcua/gateway/api';
import { createOfficerExchange, isObject } from './officer-exchange.ts';
import type { Call, OfficerClientOptions, Outcome } from './officer-exchange.ts';

/** What an officer does at a counter. All but `next` name the ticket that the officer means. */
export type CounterAction =
  | { readonly kind: 'next' }
  | { readonly kind: 'again' | 'serve' | 'skip' | 'call'; readonly ticket: string };

/** The officer's calls about who waits. Each throws only the reason of its own `signal`. */
export interface OfficerQueueClient {
  read(signal: AbortSignal): Promise<Outcome<OfficerQueue>>;
  /** Safe to send again: a lost answer changes nothing twice. */
  act(counter: string, action: CounterAction, signal: AbortSignal): Promise<Outcome<OfficerQueue>>;
}

/** @param options.unit code of the unit whose counters these are */
export function createOfficerQueueClient(
  options: OfficerClientOptions & { readonly unit: string },
): OfficerQueueClient {
  const { call } = createOfficerExchange(options);
  const queue = `${options.gateway}/v1/officer/units/${encodeURIComponent(options.unit)}/queue`;
  return {
    read: (signal) => call(queue, signal, { shape: isQueue }),
    act(counter, action, signal) {
      const init: Call =
        action.kind === 'next'
          ? { method: 'POST' }
          : {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ ticket: action.ticket }),
            };
      const url = `${queue}/counters/${encodeURIComponent(counter)}/${action.kind}`;
      return call(url, signal, { init, shape: isQueue });
    },
  };
}

const isQueue = (value: unknown): value is OfficerQueue =>
  isObject(value) &&
  ['counters', 'services', 'waiting', 'absent'].every((name) => Array.isArray(value[name]));
