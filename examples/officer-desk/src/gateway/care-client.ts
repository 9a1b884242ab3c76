import type { FeedbackSummary, OfficerAdviserCall } from '@motcua/gateway/api';
import { createOfficerExchange, isObject } from './officer-exchange.ts';
import type { OfficerClientOptions, Outcome } from './officer-exchange.ts';

/** People at kiosks who want help, and what people said. Each call throws only the reason of its own `signal`. */
export interface OfficerCareClient {
  calls(signal: AbortSignal): Promise<Outcome<readonly OfficerAdviserCall[]>>;
  /** @param by who goes, for the person to read; empty says only that somebody does */
  answer(id: string, by: string, signal: AbortSignal): Promise<Outcome<unknown>>;
  end(id: string, signal: AbortSignal): Promise<Outcome<unknown>>;
  feedback(signal: AbortSignal): Promise<Outcome<readonly FeedbackSummary[]>>;
}

export function createOfficerCareClient(options: OfficerClientOptions): OfficerCareClient {
  const { ask, call } = createOfficerExchange(options);
  const calls = `${options.gateway}/v1/officer/adviser-calls`;
  const pathOf = (id: string, action: 'answer' | 'end'): string =>
    `${calls}/${encodeURIComponent(id)}/${action}`;
  const read = (): Promise<undefined> => Promise.resolve(undefined);
  return {
    calls: (signal) => call(calls, signal, { shape: isListOf(isCall) }),
    answer: (id, by, signal) =>
      ask(pathOf(id, 'answer'), signal, {
        init: {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ by }),
        },
        read,
      }),
    end: (id, signal) => ask(pathOf(id, 'end'), signal, { init: { method: 'POST' }, read }),
    feedback: (signal) =>
      call(`${options.gateway}/v1/officer/feedback`, signal, { shape: isListOf(isSummary) }),
  };
}

const isListOf =
  <Value>(shape: (value: unknown) => value is Value) =>
  (value: unknown): value is readonly Value[] =>
    Array.isArray(value) && value.every(shape);

const isCall = (value: unknown): value is OfficerAdviserCall =>
  isObject(value) && ['id', 'place', 'step', 'calledAt'].every((name) => typeof value[name] === 'string');

const isSummary = (value: unknown): value is FeedbackSummary =>
  isObject(value) &&
  typeof value['service'] === 'string' &&
  Array.isArray(value['scores']) &&
  Array.isArray(value['reasons']);
