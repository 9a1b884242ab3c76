import type { Payload } from '@motcua/devices/wire';
import type { Completion } from './service.ts';

const usualIdleMs = 60_000;
const shortestIdleMs = 100;
const longestIdleMs = 600_000;

/** For how long the claim lasts without a command; undefined when the payload is none. */
export function readClaim({ idleMs = usualIdleMs }: Payload): { readonly idleMs: number } | undefined {
  if (typeof idleMs !== 'number' || !Number.isSafeInteger(idleMs)) return undefined;
  return idleMs >= shortestIdleMs && idleMs <= longestIdleMs ? { idleMs } : undefined;
}

/** What is wrong with a payload that is no claim. */
export const badClaim: Completion = {
  completionCode: 'invalidData',
  errorDescription: `idleMs: ${shortestIdleMs} to ${longestIdleMs} expected`,
};
