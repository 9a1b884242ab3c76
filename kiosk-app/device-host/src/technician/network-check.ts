import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { NetworkReport } from '@motcua/care';

const limitMs = 5000;

/**
 * Looks the gateway's name up, asks it for something small, and compares its clock with ours.
 *
 * Any answer counts, whatever its status: the way there and back is what is looked at.
 */
export async function checkNetwork(gateway: string, signal: AbortSignal): Promise<NetworkReport> {
  const name = await findName(new URL(gateway).hostname);
  const limit = AbortSignal.timeout(limitMs);
  const began = performance.now();
  const passed = (): number => Math.round(performance.now() - began);
  try {
    const response = await fetch(new URL('/v1/outbox-keys', gateway), {
      signal: AbortSignal.any([signal, limit]),
      cache: 'no-store',
    });
    const now = Date.now();
    const ms = passed();
    await response.body?.cancel();
    const date = Date.parse(response.headers.get('date') ?? '');
    return {
      gateway,
      name,
      answer: { code: 'answered', ms },
      ...(Number.isFinite(date) && { clockDifferenceMs: differenceMs(now - ms / 2, date) }),
    };
  } catch {
    return { gateway, name, answer: { code: limit.aborted ? 'timeout' : 'unreachable', ms: passed() } };
  }
}

/** The Date header has whole seconds, rounded down: anything within that second is no difference. */
function differenceMs(ours: number, theirs: number): number {
  const difference = ours - theirs;
  if (difference >= 0 && difference < 1000) return 0;
  return Math.round((difference > 0 ? difference - 1000 : difference) / 1000) * 1000;
}

async function findName(host: string): Promise<NetworkReport['name']> {
  if (isIP(host.replaceAll(/[[\]]/g, '')) !== 0) return { code: 'literal', ms: 0 };
  const began = performance.now();
  const code = await lookup(host).then(
    () => 'found' as const,
    () => 'unknown' as const,
  );
  return { code, ms: Math.round(performance.now() - began) };
}
