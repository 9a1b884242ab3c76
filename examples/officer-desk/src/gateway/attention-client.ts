import type { AttentionItem, AttentionSummary, SubmissionResult } from '@motcua/gateway/api';
import { createOfficerExchange, isObject } from './officer-exchange.ts';
import type { OfficerClientOptions, Outcome } from './officer-exchange.ts';

/** Applications that came late and are no case. Each call throws only the reason of its own `signal`. */
export interface OfficerAttentionClient {
  list(signal: AbortSignal): Promise<Outcome<readonly AttentionSummary[]>>;
  read(number: string, signal: AbortSignal): Promise<Outcome<AttentionItem>>;
  /** Hands it in again as it is. */
  retry(number: string, signal: AbortSignal): Promise<Outcome<SubmissionResult>>;
  /** Takes it off the list: the person has been helped in another way. */
  settle(number: string, signal: AbortSignal): Promise<Outcome<unknown>>;
}

export function createOfficerAttentionClient(options: OfficerClientOptions): OfficerAttentionClient {
  const { ask, call } = createOfficerExchange(options);
  const all = `${options.gateway}/v1/officer/attention`;
  const pathOf = (number: string): string => `${all}/${encodeURIComponent(number)}`;
  const init = { method: 'POST' } as const;
  return {
    list: (signal) => call(all, signal, { shape: isList }),
    read: (number, signal) => call(pathOf(number), signal, { shape: isItem }),
    retry: (number, signal) => call(`${pathOf(number)}/retry`, signal, { init, shape: isResult }),
    settle: (number, signal) =>
      ask(`${pathOf(number)}/settle`, signal, { init, read: () => Promise.resolve(undefined) }),
  };
}

const isSummary = (value: unknown): value is AttentionSummary =>
  isObject(value) &&
  ['provisionalNumber', 'receivedAt', 'problem'].every((name) => typeof value[name] === 'string') &&
  isObject(value['message']);

const isList = (value: unknown): value is readonly AttentionSummary[] =>
  Array.isArray(value) && value.every(isSummary);

const isItem = (value: unknown): value is AttentionItem =>
  isSummary(value) && 'application' in value && typeof value.application === 'string';

const isResult = (value: unknown): value is SubmissionResult =>
  isObject(value) && typeof value['caseCode'] === 'string';
