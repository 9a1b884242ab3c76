import { flatParent } from '@motcua/speech/reader';
import { elementsIn } from '../page.ts';

export type CutKind = 'outside' | 'clipped' | 'overflows' | 'covered' | 'overlaps' | 'page-overflows';

/** Something that a person cannot see whole. */
export interface Cut {
  readonly kind: CutKind;
  /** What is cut, in its first words. */
  readonly what: string;
  readonly where: string;
}

interface TextPiece {
  readonly element: Element;
  readonly text: string;
  readonly boxes: readonly DOMRect[];
}

/** Rounding, and the slack that letters have inside their line. */
const slackPx = 3;
const controlSelector = 'button, input, textarea, a[href], [role=button], [role=option], summary';

/**
 * Looks for what is cut off: words that their box clips, words over words, controls beside the screen, under something
 * else or too small for their words, and a page that is wider than the screen. What scrolls may lie below the edge.
 */
export function findCut(root: HTMLElement): readonly Cut[] {
  const all = elementsIn(root);
  const dialogs = all.filter((element) => element.matches('[role=alertdialog], .over'));
  const elements = all.filter(
    (element) => isSeen(element) && !dialogs.some((dialog) => isBehind(element, dialog)),
  );
  const pieces = elements.flatMap(textPieces);
  const { clientWidth, scrollWidth } = document.documentElement;
  const wide: readonly Cut[] =
    scrollWidth > clientWidth + slackPx
      ? [{ kind: 'page-overflows', what: `${scrollWidth} px`, where: 'html' }]
      : [];
  return [...wide, ...pieces.flatMap(cutText), ...elements.flatMap(cutControl), ...overlaps(pieces)];
}

function cutText({ boxes, element, text }: TextPiece): readonly Cut[] {
  const found = (kind: CutKind): readonly Cut[] => [
    { kind, what: text.slice(0, 40), where: nameOf(element) },
  ];
  const clip = clipOf(element);
  for (const box of boxes) {
    if (box.left < -slackPx || box.right > innerWidth + slackPx) return found('outside');
    if (!clip.scrollsDown && (box.top < -slackPx || box.bottom > innerHeight + slackPx))
      return found('outside');
    if (box.left < clip.left - slackPx || box.right > clip.right + slackPx) return found('clipped');
    // A line is taller than its letters.
    const air = box.height * 0.15 + slackPx;
    if (box.top < clip.top - air || box.bottom > clip.bottom + air) return found('clipped');
  }
  return [];
}

function cutControl(element: Element): readonly Cut[] {
  if (!element.matches(controlSelector)) return [];
  const found = (kind: CutKind): readonly Cut[] => [
    { kind, what: wordsOf(element).slice(0, 40), where: nameOf(element) },
  ];
  const box = element.getBoundingClientRect();
  const clip = clipOf(element);
  if (box.left < -slackPx || box.right > innerWidth + slackPx) return found('outside');
  if (!clip.scrollsDown && (box.top < -slackPx || box.bottom > innerHeight + slackPx))
    return found('outside');
  if (element.localName === 'button' && element.scrollWidth > element.clientWidth + slackPx)
    return found('overflows');
  return isCovered(element, box, clip) ? found('covered') : [];
}

interface Clip {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Something around it scrolls up and down, so that it may lie outside for now. */
  readonly scrollsDown: boolean;
}

/** Inside which edges something can be seen at all; a box that scrolls has none in its direction. */
function clipOf(element: Element): Clip {
  let clip = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity, scrollsDown: false };
  for (let at: Element | null = element; at !== null; at = flatParent(at)) {
    const { overflowX, overflowY, position } = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    if (at !== document.documentElement && at !== document.body) {
      if (isClipping(overflowX))
        clip = { ...clip, left: Math.max(clip.left, box.left), right: Math.min(clip.right, box.right) };
      if (isScrolling(overflowY) && at.scrollHeight > at.clientHeight + slackPx) clip.scrollsDown = true;
      else if (isClipping(overflowY) && !clip.scrollsDown)
        clip = { ...clip, top: Math.max(clip.top, box.top), bottom: Math.min(clip.bottom, box.bottom) };
    }
    if (position === 'fixed') break;
  }
  return clip;
}

const isClipping = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
const isScrolling = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

function isCovered(element: Element, box: DOMRect, { scrollsDown }: Clip): boolean {
  if (scrollsDown || box.width === 0 || box.height === 0) return false;
  const hit = deepestAt(box.left + box.width / 2, box.top + box.height / 2);
  return hit !== undefined && !isAround(element, hit) && !isAround(hit, element);
}

function deepestAt(x: number, y: number): Element | undefined {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === hit) break;
    hit = inner;
  }
  return hit ?? undefined;
}

function isAround(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = flatParent(at)) {
    if (at === outer) return true;
    // A box is pressed through its label too.
    if (at instanceof HTMLLabelElement && at.control === outer) return true;
  }
  return false;
}

function overlaps(pieces: readonly TextPiece[]): readonly Cut[] {
  const found: Cut[] = [];
  for (const [index, one] of pieces.entries()) {
    if (clipOf(one.element).scrollsDown) continue;
    for (const other of pieces.slice(index + 1)) {
      if (
        clipOf(other.element).scrollsDown ||
        !one.boxes.some((box) => other.boxes.some((with_) => lieOver(box, with_)))
      )
        continue;
      found.push({
        kind: 'overlaps',
        what: `${one.text.slice(0, 24)} / ${other.text.slice(0, 24)}`,
        where: `${nameOf(one.element)} / ${nameOf(other.element)}`,
      });
    }
  }
  return found;
}

/** Letters over letters: the middle parts of two lines meet. */
function lieOver(one: DOMRect, other: DOMRect): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const top = Math.max(one.top + one.height * 0.25, other.top + other.height * 0.25);
  const bottom = Math.min(one.bottom - one.height * 0.25, other.bottom - other.height * 0.25);
  return width > slackPx && bottom - top > slackPx;
}

function textPieces(element: Element): readonly TextPiece[] {
  return [...element.childNodes].flatMap((node) => {
    if (!(node instanceof Text) || node.data.trim() === '') return [];
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    return boxes.length === 0 ? [] : [{ element, text: node.data.trim().replaceAll(/\s+/g, ' '), boxes }];
  });
}

/** Drawn, not covered on purpose, and not words for screen readers alone. */
function isSeen(element: Element): boolean {
  if (element.closest('[inert]') !== null || element.localName === 'style') return false;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') return false;
  for (let at: Element | null = element; at !== null; at = flatParent(at)) {
    if (at.hasAttribute('inert')) return false;
    const { clipPath, display } = getComputedStyle(at);
    if (display === 'contents') continue;
    if (display === 'none' || clipPath.startsWith('inset(')) return false;
    const { height, width } = at.getBoundingClientRect();
    if (at !== element && isClipping(getComputedStyle(at).overflowX) && (width <= 2 || height <= 2))
      return false;
    if (at === element && isClipping(style.overflowX) && (width <= 2 || height <= 2)) return false;
  }
  return true;
}

/** A dialog lies over it, if only in part: whoever reads the dialog does not read this. */
function isBehind(element: Element, dialog: Element): boolean {
  if (isAround(dialog, element)) return false;
  const [box, over] = [element.getBoundingClientRect(), dialog.getBoundingClientRect()];
  return (
    box.left < over.right && over.left < box.right && box.top < over.bottom - slackPx && over.top < box.bottom
  );
}

function wordsOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent).trim().replaceAll(/\s+/g, ' ');
}

function nameOf(element: Element): string {
  const names: string[] = [];
  for (let at: Element | null = element; at !== null && names.length < 3; at = flatParent(at)) {
    const name = typeof at.className === 'string' ? at.className.trim().split(/\s+/)[0] : '';
    names.unshift(name === undefined || name === '' ? at.localName : `${at.localName}.${name}`);
  }
  return names.join(' > ');
}
