import type { Bench, KnownKind } from './bench.ts';
import type { Trial } from './trial.ts';

/** One sentence of a contract, and how to find out whether a driver keeps it. */
export interface Clause<Subjected> {
  /** `<contract>/<what holds>`; stays the same for ever. */
  readonly id: string;
  readonly prose: string;
  /** The clause begins with a driver that was only just opened; the others with one that is ready. */
  readonly fromOpening?: boolean;
  /** Says with the trial what does not hold; returns when all does. */
  readonly run: (bench: Subjected, trial: Trial) => Promise<void>;
}

export type ClauseOf<Kind extends KnownKind> = Clause<Bench<Kind>>;
