import { setTimeout as wait } from 'node:timers/promises';
import type { TestOutcome } from '@motcua/care';
import type { Lights, NavigationKeys, Unsubscribe } from '@motcua/devices';

/** Each light shines so long. */
const shineMs = 700;

/** Waits for any key to be pressed. */
export function whenKey(keys: NavigationKeys, signal: AbortSignal): Promise<TestOutcome> {
  return whenTold(signal, (tell) =>
    keys.onKey(({ phase }) => (phase === 'pressed' ? tell('key-heard') : undefined)),
  );
}

/** Waits for a sensor to say something else than it says now. */
export function whenChanged(
  sensor: { readonly reading: string; watchReading(listener: (reading: string) => void): Unsubscribe },
  signal: AbortSignal,
): Promise<TestOutcome> {
  const before = sensor.reading;
  return whenTold(signal, (tell) =>
    sensor.watchReading((reading) =>
      reading !== before && reading !== 'unknown' ? tell('change-seen') : undefined,
    ),
  );
}

/** Lets each light shine for a moment, one after the other. */
export async function shineEach(lights: Lights, signal: AbortSignal): Promise<TestOutcome> {
  for (const place of lights.places) {
    if (signal.aborted) return { code: 'canceled' };
    const { code } = await lights.set(place, 'on');
    if (code !== 'set') return { code };
    await wait(shineMs, undefined, { signal }).catch(() => undefined);
    await lights.set(place, 'off');
  }
  return { code: 'shone' };
}

function whenTold(
  signal: AbortSignal,
  listen: (tell: (code: string) => void) => Unsubscribe,
): Promise<TestOutcome> {
  return new Promise((resolve) => {
    const end = (code: string): void => {
      queueMicrotask(() => stop());
      signal.removeEventListener('abort', giveUp);
      resolve({ code });
    };
    const giveUp = (): void => end('canceled');
    signal.addEventListener('abort', giveUp, { once: true });
    const stop = listen(end);
  });
}
