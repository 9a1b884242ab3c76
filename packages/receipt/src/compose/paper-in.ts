import { paperLanguage } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import type { ReceiptBlock, ReceiptDocument } from '../document.ts';

/**
 * A paper in the language of a person. One in a further language says everything in Vietnamese first: it is read by
 * officers too, and what it says counts in Vietnamese.
 *
 * @param compose makes the same blocks in every language, with other words
 */
export function paperIn(
  language: Language,
  compose: (language: Language) => ReceiptDocument,
): ReceiptDocument {
  const known = paperLanguage(language);
  const paper = compose(known);
  if (known === language) return paper;
  const other = compose(language).blocks;
  return { ...paper, blocks: paper.blocks.map((block, index) => both(block, other[index])) };
}

/** Each text of a block above the other's, where they differ. */
function both(block: ReceiptBlock, other: ReceiptBlock | undefined): ReceiptBlock {
  if (other === undefined) return block;
  if (block.kind === 'letterhead' && other.kind === 'letterhead')
    return { ...block, name: lines(block.name, other.name), detail: lines(block.detail, other.detail) };
  if (block.kind === 'row' && other.kind === 'row')
    return { ...block, label: lines(block.label, other.label), value: lines(block.value, other.value) };
  if (block.kind === 'box' && other.kind === 'box') {
    const [title, items] = [lines(block.title, other.title), block.lines];
    return { ...block, title, lines: items.map((line, index) => lines(line, other.lines[index])) };
  }
  if (block.kind === 'steps' && other.kind === 'steps') {
    const steps = block.steps.map((step, index) => ({
      ...step,
      name: lines(step.name, other.steps[index]?.name),
      detail: lines(step.detail, other.steps[index]?.detail),
    }));
    return { ...block, steps };
  }
  if (isWords(block) && isWords(other)) return { ...block, text: lines(block.text, other.text) };
  return block;
}

type Words = Extract<ReceiptBlock, { readonly kind: 'title' | 'paragraph' | 'heading' }>;

const isWords = (block: ReceiptBlock): block is Words =>
  block.kind === 'title' || block.kind === 'paragraph' || block.kind === 'heading';

const lines = (text: string, other: string | undefined): string =>
  other === undefined || other === text ? text : `${text}\n${other}`;
