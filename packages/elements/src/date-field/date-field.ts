import { formatDate } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, errorLine, helpLine } from '../base/field-parts.ts';
import { McSubmitEvent } from '../base/submit.events.ts';
import { TypedField } from '../base/typed-field.ts';
import { McValueEvent } from '../base/value.events.ts';
import { chipStyles } from '../chip/chip.styles.ts';
import { icon } from '../icon/icon.ts';
import { check } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { dateFieldStyles } from './date-field.styles.ts';
import { joinDate, noDate, splitDate } from './date-parts.ts';
import type { DateParts } from './date-parts.ts';

type PartName = keyof DateParts;

const partNames = ['day', 'month', 'year'] as const;
const lengths: Readonly<Record<PartName, number>> = { day: 2, month: 2, year: 4 };

/**
 * A date in three boxes, day first. With `partial`, the day, or day and month, may be unknown.
 *
 * Sends `mc-value` on each keystroke with `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; an unfinished date keeps its gaps
 * (`1999--12`), for the engine to name what is missing.
 */
export class McDateField extends TypedField {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    pressableStyles,
    chipStyles,
    fieldStyles,
    dateFieldStyles,
  ];
  static override properties: PropertyDeclarations = {
    value: {},
    partial: { type: Boolean },
    parts: { state: true },
    unknown: { state: true },
  };

  declare value: string;
  declare partial: boolean;
  declare protected parts: DateParts;
  /** What the person has said not to remember. */
  declare protected unknown: 'day' | 'month' | undefined;

  constructor() {
    super();
    this.value = '';
    this.partial = false;
    this.parts = noDate;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('value') && this.value !== joinDate(this.parts, this.partial)) {
      this.parts = splitDate(this.value);
    }
  }

  protected override render(): TemplateResult {
    if (this.showsLocked) {
      return html`<div class="label" id="label">${this.labelParts()}</div>
        ${this.lockedBox(formatDate(this.value))}${errorLine(this.error)}`;
    }
    return html`<div
      role="group"
      aria-labelledby="label"
      aria-describedby=${describedBy(this.help, this.error)}
    >
      <div class="label" id="label">${this.labelParts()}</div>
      ${helpLine(this.help)}
      <div class="parts">${partNames.map((part) => this.#part(part))}</div>
      ${errorLine(this.error)} ${this.partial ? this.#unknownKeys() : nothing}
    </div>`;
  }

  #part(part: PartName): TemplateResult | typeof nothing {
    const gone = this.unknown === 'month' ? part !== 'year' : this.unknown === part;
    if (gone) return nothing;
    return html`<div class="part ${part}">
      <label for=${part}>${this.t(`date.${part}`)}</label>
      <div class="box ${this.error === '' ? '' : 'wrong'}">
        <input
          id=${part}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          virtualkeyboardpolicy=${this.kiosk ? 'manual' : nothing}
          maxlength=${lengths[part]}
          aria-invalid=${this.error === '' ? nothing : 'true'}
          aria-required=${this.required && part === 'year' ? 'true' : nothing}
          .value=${live(this.parts[part])}
          @input=${(event: InputEvent): void => this.#onInput(part, event)}
          @keydown=${this.#onKeyDown}
        />
      </div>
    </div>`;
  }

  #unknownKeys(): TemplateResult {
    const key = (what: 'day' | 'month', text: string): TemplateResult =>
      html`<button
        type="button"
        class="pressable small-button"
        aria-pressed=${this.unknown === what ? 'true' : 'false'}
        @click=${(): void => this.#toggleUnknown(what)}
      >
        ${this.unknown === what ? icon(check) : nothing}${text}
      </button>`;
    return html`<div class="unknown">
      ${key('day', this.t('date.noDay'))} ${key('month', this.t('date.noMonth'))}
    </div>`;
  }

  #onInput(part: PartName, event: InputEvent): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.#send({ ...this.parts, [part]: event.target.value.replaceAll(/\D/g, '') });
    if (this.kiosk && this.parts[part].length === lengths[part]) this.#focusAfter(part);
  }

  /** On a kiosk the next box is a stretch of the arm away, so a full box hands over to it. */
  #focusAfter(part: PartName): void {
    const next = partNames[partNames.indexOf(part) + 1];
    if (next !== undefined && this.parts[next] === '')
      this.renderRoot.querySelector<HTMLElement>(`#${next}`)?.focus();
  }

  #toggleUnknown(what: 'day' | 'month'): void {
    this.unknown = this.unknown === what ? undefined : what;
    if (this.unknown === 'day') this.#send({ ...this.parts, day: '' });
    if (this.unknown === 'month') this.#send({ ...this.parts, day: '', month: '' });
  }

  #send(parts: DateParts): void {
    this.parts = parts;
    this.value = joinDate(parts, this.partial);
    this.dispatchEvent(new McValueEvent(this.value));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.dispatchEvent(new McSubmitEvent());
  };
}
