import type { Bench, KnownKind } from '../bench.ts';

/** Makes a good driver break one clause: the device to use instead of the bench's. */
export type Mistake<Kind extends KnownKind> = (bench: Bench<Kind>) => Bench<Kind>['device'];

/** Which clause is broken, and how. */
export type Mistakes<Kind extends KnownKind> = Readonly<Record<string, Mistake<Kind>>>;

/** The same device with some members replaced. */
export function spoil<Spoilt extends object>(device: Spoilt, replaced: Partial<Spoilt>): Spoilt {
  return new Proxy(device, {
    get: (target, property) => {
      if (Object.hasOwn(replaced, property)) return Reflect.get(replaced, property, replaced) as unknown;
      const value = Reflect.get(target, property, target) as unknown;
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** A signal that nobody aborts, for a driver that does not look at its own. */
export const deafSignal = (): AbortSignal => new AbortController().signal;
