export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly holds?: boolean;
}

/** A figure that must not exceed its limit. */
export function limited(name: string, value: number, unit: string, limit: number): Figure {
  const rounded = Math.round(value * 100) / 100;
  return { name, value: rounded, unit, limit, holds: value <= limit };
}

/** The value that `share` of all values do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Writes the one JSON line that ends a bench; exit code 1 where a limit is missed, or nothing was measured. */
export function report(bench: string, figures: readonly Figure[]): void {
  console.log(JSON.stringify({ bench, figures }));
  if (figures.some(({ holds, value }) => holds === false || Number.isNaN(value))) process.exitCode = 1;
}
