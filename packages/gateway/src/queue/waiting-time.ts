/** Fewer measured services than this say nothing about the next one. */
export const fewestMeasured = 5;

/** A counter that has been working lately. */
export interface WorkingCounter {
  readonly services: readonly string[];
  /** How long the person there has been served; undefined when nobody is. */
  readonly busy: { readonly service: string; readonly sinceMs: number } | undefined;
}

export interface Line {
  readonly counters: readonly WorkingCounter[];
  /** Services of those who wait, in the order in which they will be called. */
  readonly waiting: readonly string[];
  /** Measured times of each service, in milliseconds. */
  readonly measuredMs: ReadonlyMap<string, readonly number[]>;
}

/** The usual time of a service; undefined until enough were measured. */
export function usualMs(measured: readonly number[] = []): number | undefined {
  if (measured.length < fewestMeasured) return undefined;
  return measured.toSorted((left, right) => left - right)[Math.floor(measured.length / 2)];
}

/**
 * How long until the ticket at `index` of the line is called, in milliseconds: the counters that work now take one after
 * the other, each for its usual time. Undefined where nothing honest can be said: no such counter works, or a service on
 * the way has not been measured often enough.
 */
export function timeUntilCalled({ counters, measuredMs, waiting }: Line, index: number): number | undefined {
  const usual = new Map([...measuredMs].map(([service, times]) => [service, usualMs(times)]));
  const working = counters.map(({ busy, services }) => {
    const left = busy === undefined ? 0 : usual.get(busy.service);
    // Somebody who takes longer than usual may be through at any moment.
    return { services, freeMs: left === undefined ? undefined : Math.max(0, left - (busy?.sinceMs ?? 0)) };
  });
  const ahead = waiting.slice(0, index + 1).map((service, place) => ({ service, place }));
  for (;;) {
    const candidates = working.flatMap((counter) => {
      const ticket = ahead.find(({ service }) => counter.services.includes(service));
      return ticket === undefined ? [] : [{ counter, ticket }];
    });
    if (candidates.some(({ counter }) => counter.freeMs === undefined)) return undefined;
    const [next] = candidates.toSorted(
      (left, right) => (left.counter.freeMs ?? 0) - (right.counter.freeMs ?? 0),
    );
    if (next === undefined) return undefined;
    if (next.ticket.place === index) return next.counter.freeMs;
    const service = usual.get(next.ticket.service);
    next.counter.freeMs =
      service === undefined || next.counter.freeMs === undefined ? undefined : next.counter.freeMs + service;
    ahead.splice(ahead.indexOf(next.ticket), 1);
  }
}
