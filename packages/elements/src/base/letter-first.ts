import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from './after-paint.ts';

/**
 * Lets a letter be painted before what it changes is drawn: while one is on its way to the screen, `painted` is a promise
 * for the host's `scheduleUpdate` to wait for.
 *
 * @param where what the letters pass: the host itself, or the window for boxes elsewhere
 */
export class LetterFirst implements ReactiveController {
  readonly #where: EventTarget;
  painted: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost, where: EventTarget) {
    this.#where = where;
    host.addController(this);
  }

  hostConnected(): void {
    this.#where.addEventListener('input', this.#onInput, true);
  }

  hostDisconnected(): void {
    this.#where.removeEventListener('input', this.#onInput, true);
  }

  /** Lets what stands in the document now be painted before anything is drawn, as for a letter. */
  hold(): void {
    this.painted ??= afterPaint().then(() => (this.painted = undefined));
  }

  readonly #onInput = (event: Event): void => {
    const [box] = event.composedPath();
    const written =
      box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && box.type === 'text');
    if (written) this.hold();
  };
}
