import { completionCodes, messageTypes, refusals } from './messages.ts';
import type { Message, MessageHeader } from './messages.ts';

export type Payload = Readonly<Record<string, unknown>>;

export type ParsedMessage =
  | { readonly code: 'message'; readonly message: Message<Payload> }
  /** What could still be read of the header, so that the refusal reaches the right command. */
  | { readonly code: 'invalid'; readonly requestId?: number; readonly name?: string };

/**
 * Checks one incoming text and never throws, whatever came.
 *
 * Unknown header fields are dropped (a peer of a later release may send more). A missing payload counts as an empty
 * one; what is inside it is for the command to check. All but unsolicited messages need a `requestId`.
 */
export function parseMessage(data: unknown): ParsedMessage {
  const root = parseJson(data);
  const raw = isRecord(root) ? root['header'] : undefined;
  if (!isRecord(root) || !isRecord(raw)) return { code: 'invalid' };

  const requestId = isPositiveInteger(raw['requestId']) ? raw['requestId'] : undefined;
  const name = isName(raw['name']) ? raw['name'] : undefined;
  const payload = root['payload'] ?? {};
  const header = isRecord(payload) ? parseHeader(withOlderFields(raw, payload)) : undefined;
  if (header === undefined || !isRecord(payload)) {
    return {
      code: 'invalid',
      ...(requestId === undefined ? {} : { requestId }),
      ...(name === undefined ? {} : { name }),
    };
  }
  return { code: 'message', message: { header, payload } };
}

/** True for a JSON object; arrays and null are none. */
export function isRecord(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True when `value` is one of the listed words. */
export function isOneOf<const Word extends string>(words: readonly Word[], value: unknown): value is Word {
  return words.some((word) => word === value);
}

/** Fields that stood in the payload until release 2023-2. The header's own go first. */
function withOlderFields(raw: Payload, payload: Payload): Payload {
  const { timeout, status, completionCode, errorDescription } = payload;
  switch (raw['type']) {
    case 'command':
      // Other values belong to the command.
      return isDurationMs(timeout) ? { timeout, ...raw } : raw;
    case 'acknowledge':
      return { ...(status !== undefined && status !== 'ok' && { status }), ...raw };
    case 'completion':
      return {
        ...(completionCode !== undefined && { completionCode }),
        ...(typeof errorDescription === 'string' && { errorDescription }),
        ...raw,
      };
    default:
      return raw;
  }
}

function parseHeader(raw: Payload): MessageHeader | undefined {
  const { type, name, version, requestId, timeout, status, errorDescription } = raw;
  const completionCode = knownCode(raw['completionCode']);
  if (!isOneOf(messageTypes, type) || !isName(name)) return undefined;
  if (!isOptional(requestId, isPositiveInteger)) return undefined;
  if (requestId === undefined && type !== 'unsolicited') return undefined;
  if (!isOptional(timeout, isDurationMs)) return undefined;
  if (!isOptional(version, isString) || !isOptional(errorDescription, isString)) return undefined;
  if (!isOptional(status, (value) => isOneOf(refusals, value))) return undefined;
  if (!isOptional(completionCode, (value) => isOneOf(completionCodes, value))) return undefined;
  if (type === 'completion' && completionCode === undefined) return undefined;
  return {
    type,
    name,
    ...(version === undefined ? {} : { version }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(status === undefined ? {} : { status }),
    ...(completionCode === undefined ? {} : { completionCode }),
    ...(errorDescription === undefined ? {} : { errorDescription }),
  };
}

/** A code that nobody here knows still ends its command. */
function knownCode(value: unknown): unknown {
  return typeof value === 'string' && !isOneOf(completionCodes, value) ? 'internalError' : value;
}

function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

function isOptional<Value>(
  value: unknown,
  isValue: (value: unknown) => value is Value,
): value is Value | undefined {
  return value === undefined || isValue(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9]{1,40}\.[A-Za-z0-9]{1,60}$/.test(value);
}

function isPositiveInteger(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

/** Node and browsers fire a timer at once when it is longer than 2³¹ − 1 ms. */
const longestDurationMs = 2 ** 31 - 1;

function isDurationMs(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= longestDurationMs;
}
