import { closestInFlatTree } from '@motcua/speech/reader';

/** Room between what is framed and the frame, in CSS pixels of the window. */
const roomPx = 6;

/**
 * The frame of the scan: a thick ring around what a press would choose, with a word for a way out that stands nowhere on
 * the screen. It takes no touch, and is no part of the screen for a reader.
 */
export class ScanFrame implements Disposable {
  readonly #frame = document.createElement('div');

  constructor() {
    this.#frame.className = 'scan-frame';
    this.#frame.ariaHidden = 'true';
    this.#frame.hidden = true;
    document.body.append(this.#frame);
  }

  /** @param word stands on the frame, which is then drawn in dashes */
  show(elements: readonly HTMLElement[], word = ''): void {
    const boxes = elements.map(inSight).filter(({ height, width }) => width > 0 && height > 0);
    const { style } = this.#frame;
    this.#frame.hidden = boxes.length === 0 && word === '';
    this.#frame.textContent = word;
    this.#frame.classList.toggle('way-out', word !== '');
    const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - roomPx);
    const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - roomPx);
    const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)) + roomPx);
    const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)) + roomPx);
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${right - left}px`;
    style.height = `${bottom - top}px`;
  }

  hide(): void {
    this.#frame.hidden = true;
  }

  [Symbol.dispose](): void {
    this.#frame.remove();
  }
}

/** What is seen of an element: the rest may be scrolled away. */
function inSight(element: HTMLElement): DOMRect {
  const own = element.getBoundingClientRect();
  const port = closestInFlatTree(element, '.opening, .dialog')?.getBoundingClientRect();
  if (port === undefined) return own;
  const top = Math.max(own.top, port.top);
  return new DOMRect(own.left, top, own.width, Math.max(0, Math.min(own.bottom, port.bottom) - top));
}
