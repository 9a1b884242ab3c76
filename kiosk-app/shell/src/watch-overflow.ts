import { deepFocus } from './access/deep-focus.ts';
import { fieldWithFocus } from './field-with-focus.ts';

/** Less than this is not worth a button. */
const slackPx = 8;

/** Room for the focus ring around a box. */
const ringPx = 20;

/** Of it, what there must be where room is short. */
const smallRingPx = 4;

/**
 * Marks `kiosk` with `data-more` while the opening holds more than it shows below, so that a button can say so: a
 * screen must never look complete when it is not.
 */
export class OverflowWatch {
  readonly #kiosk: HTMLElement;
  // In the next frame: what the measure shows changes sizes again, which an observer may not do in its own turn.
  readonly #resizes = new ResizeObserver(() => requestAnimationFrame(() => this.#onResize()));
  #opening: Element | undefined;
  #watched: readonly Element[] = [];

  constructor(kiosk: HTMLElement) {
    this.#kiosk = kiosk;
    kiosk.addEventListener('scroll', () => this.#measure(), { capture: true, passive: true });
  }

  /** After each drawing: the opening may be another one now, or have more or less in it. */
  update(): void {
    const opening = this.#kiosk.querySelector('.opening') ?? undefined;
    const now = opening === undefined ? [] : [opening, ...opening.children];
    if (now.length === this.#watched.length && now.every((one, index) => one === this.#watched[index]))
      return;
    this.#resizes.disconnect();
    this.#opening = opening;
    this.#watched = now;
    if (opening === undefined) delete this.#kiosk.dataset['more'];
    for (const element of now) this.#resizes.observe(element);
  }

  /** Shows the next part of the opening. */
  next(): void {
    this.#opening?.scrollBy({ top: this.#opening.clientHeight * 0.8 });
  }

  close(): void {
    this.#resizes.disconnect();
    this.#opening = undefined;
    this.#watched = [];
  }

  /** Brings the field that is being answered into sight, with its label, its focus ring and what it has to say. */
  showFocused(): void {
    const opening = this.#opening;
    const field = fieldWithFocus();
    if (opening === undefined || field === undefined || !opening.contains(document.activeElement)) return;
    const frame = opening.getBoundingClientRect();
    const box = field.getBoundingClientRect();
    // The screen may be scaled to its window; scrolling counts in its own pixels.
    const scale = frame.height / opening.clientHeight;
    const above = (frame.top - box.top) / scale + ringPx;
    const below = (box.bottom - frame.bottom) / scale + ringPx;
    // What does not fit as a whole shows its beginning, but the box itself before its label.
    if (above > 0 || box.height > frame.height) opening.scrollBy({ top: -above });
    else if (below > 0) opening.scrollBy({ top: below });
    const typed = deepFocus()?.getBoundingClientRect();
    if (typed === undefined) return;
    const hidden = (typed.bottom - frame.bottom) / scale;
    if (hidden > 0 && typed.height < frame.height) opening.scrollBy({ top: hidden + smallRingPx });
  }

  #onResize(): void {
    this.#measure();
    this.showFocused();
  }

  #measure(): void {
    const opening = this.#opening;
    if (opening === undefined) return;
    // The button takes room of its own: what counts is whether everything fits without it.
    delete this.#kiosk.dataset['more'];
    const more = opening.scrollTop + opening.clientHeight + slackPx < opening.scrollHeight;
    if (more) this.#kiosk.dataset['more'] = '';
  }
}
