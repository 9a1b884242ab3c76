import type { TestKiosk } from './test-kiosk.ts';
import { elementsIn, frames, until } from './page.ts';

/** Somebody who can press one key, and sees the frame. */
export class SwitchPerson {
  readonly #kiosk: TestKiosk;
  readonly #step: () => string;

  constructor(kiosk: TestKiosk, step: () => string) {
    this.#kiosk = kiosk;
    this.#step = step;
  }

  /** Holds the key until the scanning is on. */
  async hold(): Promise<void> {
    this.#send('keydown');
    await this.#kiosk.pass(3000);
    this.#send('keyup');
    await frames(3);
  }

  async press(): Promise<void> {
    this.#send('keydown');
    this.#send('keyup');
    await frames(4);
  }

  /** Waits for the frame around the control that says this, level by level, and presses at each. */
  async choose(words: string): Promise<void> {
    await until(
      () => this.#find(words) !== undefined,
      () => `a control that says "${words}"`,
    );
    await frames(2);
    if (!this.#isScanning) await this.press();
    for (let level = 0; level < 5; level += 1) {
      const chosen = await this.#waitFor(words);
      await this.press();
      if (chosen) return;
    }
    throw new Error(`"${words}" is in no group`);
  }

  async type(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.choose(key);
  }

  /** True when the frame stands on the control itself. */
  async #waitFor(words: string): Promise<boolean> {
    for (let step = 0; step < 60; step += 1) {
      const frame = this.#frame;
      const control = this.#find(words);
      if (frame !== undefined && control !== undefined && encloses(frame, control))
        return this.#step().includes(words) && isClose(frame, control);
      this.#kiosk.clock.increment(250);
      await frames(1);
    }
    throw new Error(`the frame never stands around "${words}"`);
  }

  get #isScanning(): boolean {
    return this.#frame !== undefined;
  }

  get #frame(): DOMRect | undefined {
    const frame = document.querySelector<HTMLElement>('.scan-frame:not([hidden], .way-out)');
    return frame?.getBoundingClientRect();
  }

  /** What is seen of a control with exactly these words, or that begins with them. */
  #find(words: string): HTMLElement | undefined {
    const controls = elementsIn(document).filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement &&
        element.matches('button, mc-button, label, input[type=text]') &&
        element.closest('[inert]') === null &&
        element.checkVisibility(),
    );
    const says = (element: HTMLElement): string =>
      (element.ariaLabel ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
    return (
      controls.find((element) => says(element) === words) ??
      controls.find((element) => says(element).startsWith(words)) ??
      controls.find((element) => element.matches('label') && says(element).includes(words))
    );
  }

  #send(type: 'keydown' | 'keyup'): void {
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent(type, { key: ' ', code: 'Space', bubbles: true, composed: true, cancelable: true }),
    );
  }
}

function encloses(frame: DOMRect, control: HTMLElement): boolean {
  const { height, left, top, width } = control.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
}

function isClose(frame: DOMRect, control: HTMLElement): boolean {
  const { height, width } = control.getBoundingClientRect();
  return frame.width < width + 20 && frame.height < height + 20;
}
