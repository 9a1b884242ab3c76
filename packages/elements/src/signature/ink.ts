import SignaturePad from 'signature_pad';
import { penColor } from './typed-signature.ts';

/** A canvas that is signed on with a finger, a pen or the mouse. Call `close()` when it goes. */
export class Ink {
  readonly #canvas: HTMLCanvasElement;
  readonly #pad: SignaturePad;
  readonly #resized: ResizeObserver;

  constructor(canvas: HTMLCanvasElement, onStroke: () => void) {
    this.#canvas = canvas;
    this.#pad = new SignaturePad(canvas, { penColor, backgroundColor: '#fff' });
    this.#pad.addEventListener('endStroke', onStroke);
    this.#resized = new ResizeObserver(() => this.#fit());
    this.#resized.observe(canvas);
    this.#fit();
  }

  get empty(): boolean {
    return this.#pad.isEmpty();
  }

  undo(): void {
    this.#pad.fromData(this.#pad.toData().slice(0, -1));
  }

  clear(): void {
    this.#pad.clear();
  }

  close(): void {
    this.#resized.disconnect();
    this.#pad.clear();
    this.#pad.off();
  }

  /** As many dots as the screen shows; what was signed grows and shrinks with the canvas. */
  #fit(): void {
    const { clientWidth, clientHeight } = this.#canvas;
    if (clientWidth === 0) return;
    const ratio = Math.max(1, devicePixelRatio);
    // As thick on the paper, whatever the screen.
    this.#pad.minWidth = clientWidth / 320;
    this.#pad.maxWidth = clientWidth / 130;
    const before = this.#canvas.width / ratio;
    const strokes = this.#pad.toData();
    this.#canvas.width = clientWidth * ratio;
    this.#canvas.height = clientHeight * ratio;
    this.#canvas.getContext('2d')?.scale(ratio, ratio);
    const grown = strokes.length === 0 || before === 0 ? 1 : clientWidth / before;
    this.#pad.fromData(
      strokes.map((stroke) => ({
        ...stroke,
        points: stroke.points.map((point) => ({ ...point, x: point.x * grown, y: point.y * grown })),
      })),
    );
  }
}
