import 'axe-core/axe.js';
import { assert } from 'chai';
import type { AxeResults, RunOptions } from 'axe-core';

declare const axe: { run(context: Element, options?: RunOptions): Promise<AxeResults> };

/** How long a test may take in which axe looks at screens, on a loaded machine. */
export const axeTimeoutMs = 120_000;

/** What axe says of an element and all below it. */
export const runAxe = (element: Element, options?: RunOptions): Promise<AxeResults> =>
  axe.run(element, options);

/** Axe finds nothing on the element and below it; `where` is for whoever reads that it did. */
export async function assertClean(element: Element, where = ''): Promise<void> {
  const { violations } = await runAxe(element);
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
    where,
  );
}
