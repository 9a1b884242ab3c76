import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { waitingBlocks, waitingStyles } from '../base/breeze-block.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { icon } from '../icon/icon.ts';
import type { IconPath } from '../icon/icon.ts';
import { arrowLeft, arrowRight } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { buttonStyles } from './button.styles.ts';

/** `main`: the one action of a screen. `back`: the way back. `plain`: another way on. `quiet`: small, on the side. */
export type ButtonVariant = 'main' | 'back' | 'plain' | 'quiet';

/**
 * A button on its ledge; its label is what it contains.
 *
 * While `busy` it says what is happening (`busyLabel`) and swallows presses, but keeps the focus. There is no disabled
 * state: what cannot be done is not shown, and a sentence says why.
 *
 * @example
 * html`<mc-button variant="main" @click=${next}>Tiếp tục</mc-button>`
 */
export class McButton extends LocalizedElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, waitingStyles, buttonStyles];
  static override properties: PropertyDeclarations = {
    variant: {},
    icon: { attribute: false },
    busy: { type: Boolean },
    busyLabel: { attribute: 'busy-label' },
  };

  declare variant: ButtonVariant;
  /** Drawn in the leaf of a main button, before the label of the others; main and back have an arrow without it. */
  declare icon: IconPath | undefined;
  declare busy: boolean;
  declare busyLabel: string;

  constructor() {
    super();
    this.variant = 'plain';
    this.busy = false;
    this.busyLabel = '';
  }

  protected override render(): TemplateResult {
    return html`<button
      type="button"
      class="pressable ${this.variant}"
      aria-disabled=${this.busy ? 'true' : nothing}
      @click=${this.#onClick}
    >
      ${this.variant === 'main' ? nothing : this.#sign()}
      <span class="label" aria-live="polite"
        >${this.busy ? this.busyLabel || this.t('button.busy') : html`<slot></slot>`}</span
      >
      ${this.variant === 'main' ? html`<span class="leaf">${this.#sign()}</span>` : nothing}
    </button>`;
  }

  #sign(): TemplateResult | typeof nothing {
    if (this.busy) return waitingBlocks(this.variant === 'main' ? 3 : 2);
    const path =
      this.icon ?? { main: arrowRight, back: arrowLeft, plain: undefined, quiet: undefined }[this.variant];
    return path === undefined ? nothing : icon(path);
  }

  readonly #onClick = (event: Event): void => {
    if (!this.busy) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}
