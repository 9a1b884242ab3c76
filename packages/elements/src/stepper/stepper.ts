import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { errorLine } from '../base/field-parts.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { McValueEvent } from '../base/value.events.ts';
import { icon } from '../icon/icon.ts';
import { minus, plus } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { stepperStyles } from './stepper.styles.ts';

/**
 * A small count, with two keys. At a limit the key stays, and text and speech say the limit.
 *
 * Sends `mc-value` with the new number; a press at the limit sends nothing.
 */
export class McStepper extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, fieldStyles, stepperStyles];
  static override properties: PropertyDeclarations = {
    label: {},
    help: {},
    note: {},
    error: {},
    value: { type: Number },
    minimum: { type: Number },
    maximum: { type: Number },
    atLimit: { state: true },
  };

  declare label: string;
  declare help: string;
  /** What the number means right now, such as the fee so far. */
  declare note: string;
  declare error: string;
  declare value: number;
  declare minimum: number;
  declare maximum: number;
  declare protected atLimit: 'minimum' | 'maximum' | undefined;

  constructor() {
    super();
    this.label = '';
    this.help = '';
    this.note = '';
    this.error = '';
    this.value = 1;
    this.minimum = 1;
    this.maximum = 10;
  }

  /** Puts the focus on the key that raises the number. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button:last-of-type')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div class="row" role="group" aria-labelledby="label">
        <div class="question">
          <b id="label">${this.label}</b>
          ${this.help === '' ? nothing : html`<span class="soft">${this.help}</span>`}
          ${this.note === '' ? nothing : html`<span class="note" aria-live="polite">${this.note}</span>`}
        </div>
        <div class="keys">
          <button
            type="button"
            class="pressable"
            aria-label=${this.t('stepper.less', { label: this.label })}
            @click=${(): void => this.#step(-1)}
          >
            ${icon(minus)}
          </button>
          <output aria-live="polite">${this.value}</output>
          <button
            type="button"
            class="pressable"
            aria-label=${this.t('stepper.more', { label: this.label })}
            @click=${(): void => this.#step(1)}
          >
            ${icon(plus)}
          </button>
        </div>
      </div>
      <p class="limit" role="status">${this.#limitText()}</p>
      ${errorLine(this.error)}`;
  }

  #step(by: 1 | -1): void {
    const next = this.value + by;
    if (next < this.minimum || next > this.maximum) {
      this.atLimit = by < 0 ? 'minimum' : 'maximum';
      return;
    }
    this.atLimit = undefined;
    this.value = next;
    this.dispatchEvent(new McValueEvent(next));
  }

  #limitText(): string {
    if (this.atLimit === undefined) return '';
    return this.t(`stepper.${this.atLimit}`, { limit: this[this.atLimit] });
  }
}
