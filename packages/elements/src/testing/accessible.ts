import { assert } from 'chai';
import 'axe-core/axe.js';
import type { AxeResults } from 'axe-core';

declare const axe: { run(context: Element): Promise<AxeResults> };

/**
 * Axe finds nothing on the element. Contrasts that axe measures but leaves to a human, because the text is one letter
 * or the ratio is exactly 1, are judged by their number.
 */
export async function assertAccessible(element: Element): Promise<void> {
  const { violations, incomplete } = await axe.run(element);
  const unreadable = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) => nodes.filter(isUnreadable));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  assert.deepEqual([...found, ...unreadable.map(({ html }) => `contrast: ${html}`)], []);
}

function isUnreadable({ any }: AxeResults['incomplete'][number]['nodes'][number]): boolean {
  return any.some(({ data }: { readonly data?: unknown }) => {
    if (typeof data !== 'object' || data === null || !('contrastRatio' in data)) return false;
    return typeof data.contrastRatio === 'number' && data.contrastRatio > 0 && data.contrastRatio < 4.5;
  });
}
