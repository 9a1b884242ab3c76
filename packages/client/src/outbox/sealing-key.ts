import { curve, keyAlgorithm } from '@motcua/sealing';
import type { SealingKey } from '@motcua/sealing';
import type { OutboxKeys } from '@motcua/gateway/api';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isSealingKey = (value: unknown): value is SealingKey =>
  isFields(value) &&
  value['kty'] === 'EC' &&
  value['crv'] === curve &&
  value['alg'] === keyAlgorithm &&
  ['x', 'y', 'kid'].every((name) => typeof value[name] === 'string') &&
  ['nbf', 'exp', 'openUntil'].every((name) => Number.isFinite(value[name]));

/** At least one key: without any, nothing could be sealed. */
export const isOutboxKeys = (value: unknown): value is OutboxKeys =>
  isFields(value) &&
  Array.isArray(value['keys']) &&
  value['keys'].length > 0 &&
  value['keys'].every(isSealingKey);

/**
 * The key to seal to: the first whose time is not over, else the last one as long as the gateway opens it. A clock that is
 * slow chooses the first. Undefined when nobody would open any of them.
 */
export function keyToSealTo(keys: readonly SealingKey[], nowMs: number): SealingKey | undefined {
  const now = nowMs / 1000;
  return keys.find((key) => now < key.exp) ?? keys.findLast((key) => now < key.openUntil);
}
