import type { PageDefinition } from '@motcua/procedures';
import type { PageState } from './types.ts';

export type PagePart = PageDefinition['part'];

/** The visible pages of one part of the work, in order. */
export interface Part {
  readonly id: PagePart;
  readonly pages: readonly PageState[];
  readonly complete: boolean;
}

/** The parts that have pages to show, in the order of their first page. */
export function partsOf(pages: readonly PageState[]): readonly Part[] {
  const parts = new Map<PagePart, PageState[]>();
  for (const page of pages) {
    const { part } = page.definition;
    const those = parts.get(part);
    if (those === undefined) parts.set(part, [page]);
    else those.push(page);
  }
  return Array.from(parts, ([id, those]) => ({
    id,
    pages: those,
    complete: those.every((page) => page.complete),
  }));
}

/** Where a page stands: `number` of `total` in its part, counted from 1. */
export interface PagePosition {
  readonly part: PagePart;
  readonly number: number;
  readonly total: number;
}

/** The position of a visible page; undefined for a page that an answer has hidden. */
export function positionOf(pages: readonly PageState[], pageId: string): PagePosition | undefined {
  for (const part of partsOf(pages)) {
    const index = part.pages.findIndex((page) => page.definition.id === pageId);
    if (index >= 0) return { part: part.id, number: index + 1, total: part.pages.length };
  }
  return undefined;
}

/** The visible page after or before one; undefined at the ends, where review or the start comes. */
export function neighbourOf(
  pages: readonly PageState[],
  pageId: string,
  direction: 'next' | 'previous',
): PageState | undefined {
  const index = pages.findIndex((page) => page.definition.id === pageId);
  return index < 0 ? undefined : pages[direction === 'next' ? index + 1 : index - 1];
}

/** The first page that still needs something; undefined when all is answered. */
export function firstIncomplete(pages: readonly PageState[]): PageState | undefined {
  return pages.find((page) => !page.complete);
}
