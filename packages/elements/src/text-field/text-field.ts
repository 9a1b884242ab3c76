import { groupIdNumber } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { describedBy, errorLine, helpLine } from '../base/field-parts.ts';
import { McSubmitEvent } from '../base/submit.events.ts';
import { TypedField } from '../base/typed-field.ts';
import { McValueEvent } from '../base/value.events.ts';
import { chipStyles } from '../chip/chip.styles.ts';
import { icon } from '../icon/icon.ts';
import { octagonAlert } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { bareAmount } from './amount.ts';
import { kinds } from './kinds.ts';
import type { TextFieldKind } from './kinds.ts';

/**
 * One line of text, or several with `multiline`.
 *
 * Sends `mc-value` on each keystroke. While the box has the focus, its text belongs to the person: an engine that trims
 * and composes never moves the caret. The box shows what was made of it once the focus leaves: an amount with its dots,
 * which go while it is typed. Enter in a single line sends `mc-submit`.
 */
export class McTextField extends TypedField {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, chipStyles, fieldStyles];
  static override properties: PropertyDeclarations = {
    kind: {},
    value: {},
    multiline: { type: Boolean },
    maxLength: { type: Number, attribute: 'max-length' },
    suffix: {},
  };

  declare kind: TextFieldKind;
  declare value: string;
  declare multiline: boolean;
  declare maxLength: number | undefined;
  /** What is counted: `đ`, `m²`. */
  declare suffix: string;

  constructor() {
    super();
    this.kind = 'text';
    this.value = '';
    this.multiline = false;
    this.suffix = '';
  }

  /** A letter that stands in the box already changes nothing else here. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    return changed.size > 1 || !changed.has('value') || this.showsLocked || this.#box()?.value !== this.value;
  }

  protected override render(): TemplateResult {
    if (this.showsLocked) {
      const text = this.kind === 'id-number' ? groupIdNumber(this.value) : this.value;
      return html`<div class="label" id="label">${this.labelParts()}</div>
        ${this.lockedBox(text)}${errorLine(this.error)}`;
    }
    return html`<label class="label" for="input">${this.labelParts()}</label>
      ${helpLine(this.help)}
      <div class="box ${this.error === '' ? '' : 'wrong'}">
        ${this.multiline ? this.#area() : this.#line()}
        ${this.suffix === '' ? nothing : html`<span class="suffix" id="suffix">${this.suffix}</span>`}
        ${this.error === '' ? nothing : icon(octagonAlert)}
      </div>
      ${errorLine(this.error)}`;
  }

  #line(): TemplateResult {
    const traits = kinds[this.kind];
    return html`<input
      id="input"
      type="text"
      inputmode=${traits.inputMode}
      autocomplete=${this.kiosk ? 'off' : traits.autocomplete}
      autocapitalize=${traits.autocapitalize}
      spellcheck="false"
      virtualkeyboardpolicy=${this.kiosk ? 'manual' : nothing}
      maxlength=${this.maxLength ?? traits.maxLength}
      aria-describedby=${describedBy(this.help, this.error, this.suffix)}
      aria-invalid=${this.error === '' ? nothing : 'true'}
      aria-required=${this.required ? 'true' : nothing}
      @input=${this.#onInput}
      @focus=${this.#onFocus}
      @blur=${this.#onBlur}
      @keydown=${this.#onKeyDown}
    />`;
  }

  #area(): TemplateResult {
    return html`<textarea
      id="input"
      autocomplete="off"
      spellcheck="false"
      virtualkeyboardpolicy=${this.kiosk ? 'manual' : nothing}
      maxlength=${this.maxLength ?? kinds.text.maxLength}
      aria-describedby=${describedBy(this.help, this.error)}
      aria-invalid=${this.error === '' ? nothing : 'true'}
      aria-required=${this.required ? 'true' : nothing}
      @input=${this.#onInput}
      @blur=${this.#onBlur}
    ></textarea>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const box = this.#box();
    if (box === null || box.value === this.value) return;
    if (this.value === '' || this.shadowRoot?.activeElement !== box) box.value = this.value;
  }

  #box(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>('#input');
  }

  readonly #onInput = (): void => {
    this.value = this.#box()?.value ?? '';
    this.dispatchEvent(new McValueEvent(this.value));
  };

  readonly #onFocus = (): void => {
    const box = this.#box();
    if (box !== null && (this.kind === 'money' || this.kind === 'number')) box.value = bareAmount(box.value);
  };

  readonly #onBlur = (): void => {
    const box = this.#box();
    if (box !== null) box.value = this.value;
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) this.dispatchEvent(new McSubmitEvent());
  };
}
