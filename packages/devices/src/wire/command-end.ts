import { assertNever } from '../device.ts';
import type { Payload } from './parse-message.ts';
import type { CommandResult } from './pending-command.ts';

/** How a command of a device ended, in the words that the clients of all devices share. */
export type CommandEnd =
  | { readonly code: 'success'; readonly payload: Payload }
  /** The device did not do it; the payload says why. */
  | { readonly code: 'command-error'; readonly payload: Payload }
  | { readonly code: 'hardware-error'; readonly payload: Payload }
  | { readonly code: 'canceled' }
  | { readonly code: 'timeout' }
  /** The device does not answer: unplugged or powered off. */
  | { readonly code: 'not-ready' }
  /** Another client has the device, or too much is waiting for it. */
  | { readonly code: 'busy' }
  | { readonly code: 'host-lost' }
  /** The host could not do it and says why in its log: a bug on either side. */
  | { readonly code: 'failed' };

/** Puts acknowledge, completion code and a broken connection into one union. */
export function endOf(result: CommandResult): CommandEnd {
  if (result.code === 'host-lost') return { code: 'host-lost' };
  if (result.code === 'refused') return { code: result.status === 'tooManyRequests' ? 'busy' : 'failed' };
  const { completionCode, payload } = result;
  switch (completionCode) {
    case 'success':
      return { code: 'success', payload };
    case 'commandErrorCode':
      return { code: 'command-error', payload };
    case 'hardwareError':
      return { code: 'hardware-error', payload };
    case 'canceled':
      return { code: 'canceled' };
    case 'timeOut':
      return { code: 'timeout' };
    case 'deviceNotReady':
      return { code: 'not-ready' };
    case 'sequenceError':
      return { code: 'busy' };
    case 'internalError':
    case 'invalidCommand':
    case 'invalidRequestID':
    case 'unsupportedCommand':
    case 'invalidData':
    case 'userError':
    case 'unsupportedData':
    case 'fraudAttempt':
    case 'authorizationRequired':
      return { code: 'failed' };
    default:
      return assertNever(completionCode);
  }
}
