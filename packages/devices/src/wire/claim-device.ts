import { assertNever } from '../device.ts';
import { endOf } from './command-end.ts';
import type { CommandEnd } from './command-end.ts';
import { names } from './messages.ts';
import type { ServiceConnection } from './service-connection.ts';

/** A device that this client has to itself until it gives it back. */
export interface DeviceClaim extends AsyncDisposable {
  /** Aborted when the claim is over: given back, lapsed, or gone with the connection. */
  readonly ended: AbortSignal;
  /** Gives the device back. Safe to call twice. */
  release(): Promise<void>;
}

export type DeviceClaimResult =
  | { readonly code: 'claimed'; readonly claim: DeviceClaim }
  /** Another client has the device. */
  | { readonly code: 'busy' }
  | Extract<CommandEnd, { code: 'canceled' | 'timeout' | 'host-lost' | 'failed' }>;

export interface ClaimOptions {
  readonly signal: AbortSignal;
  /** How long the claim lasts while this client asks for nothing: 0.1 s to 10 min, a minute when left out. */
  readonly idleMs?: number;
  /** How long to wait for the device; 0 or left out = as long as the host lets a command wait. */
  readonly timeoutMs?: number;
}

/**
 * Keeps a device over several commands, so that no other client gets a turn between them.
 *
 * The claim ends with `release`, when nothing was asked for `idleMs`, and with the connection: a client that has gone
 * keeps no device from the others.
 *
 * @example
 * const claimed = await claimDevice(scanner.connection, { signal });
 * if (claimed.code === 'claimed') {
 *   await using _ = claimed.claim;
 *   const first = await scanner.readBarcode({ signal });
 *   const second = await scanner.readBarcode({ signal });
 * }
 */
export async function claimDevice(
  connection: ServiceConnection,
  { signal, idleMs, timeoutMs = 0 }: ClaimOptions,
): Promise<DeviceClaimResult> {
  const claim = holdClaim(connection);
  const payload = idleMs === undefined ? {} : { idleMs };
  const end = endOf(await connection.command(names.claim, payload, { signal, timeoutMs }));
  if (end.code === 'success' && !claim.ended.aborted) return { code: 'claimed', claim };
  await claim.forget();
  switch (end.code) {
    case 'success':
      return { code: 'host-lost' };
    case 'busy':
    case 'canceled':
    case 'timeout':
    case 'host-lost':
    case 'failed':
      return end;
    case 'not-ready':
    case 'command-error':
    case 'hardware-error':
      return { code: 'failed' };
    default:
      return assertNever(end);
  }
}

/** Watches from before the command, so that no end of the claim is missed. */
function holdClaim(connection: ServiceConnection): DeviceClaim & { forget(): Promise<void> } {
  const ended = new AbortController();
  const end = (): void => {
    if (ended.signal.aborted) return;
    ended.abort();
    stopHearing();
    stopWatching();
  };
  const stopHearing = connection.onUnsolicited(({ header }) => {
    if (header.name === names.claimEnded) end();
  });
  let wasOpen = false;
  let stopWatching = (): void => undefined;
  stopWatching = connection.watchState((state) => {
    if (wasOpen && state !== 'open') end();
    wasOpen ||= state === 'open';
  });
  const release = async (): Promise<void> => {
    if (ended.signal.aborted) return;
    end();
    await connection.command(names.release, {}, { signal: new AbortController().signal, timeoutMs: 2000 });
  };
  return {
    ended: ended.signal,
    release,
    forget: () => Promise.resolve(end()),
    [Symbol.asyncDispose]: release,
  };
}
