import type { ChoiceOption } from '@motcua/procedures';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, errorLine, helpLine } from '../base/field-parts.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { McValueEvent } from '../base/value.events.ts';
import { icon } from '../icon/icon.ts';
import { check } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { choiceStyles } from './choice.styles.ts';

/** Spot pictures by the name options use. */
export type Pictures = Readonly<Record<string, TemplateResult>>;

/**
 * One answer out of several, as large radio buttons. Nothing is chosen until the person chooses.
 *
 * The browser's own radio buttons lie under the drawn ones, so that arrow keys, roving focus and speech are theirs.
 * Sends `mc-value` with the option's value.
 */
export class McChoice extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, fieldStyles, choiceStyles];
  static override properties: PropertyDeclarations = {
    label: {},
    labelHidden: { type: Boolean, attribute: 'label-hidden' },
    help: {},
    error: {},
    required: { type: Boolean },
    options: { attribute: false },
    pictures: { attribute: false },
    value: {},
  };

  declare label: string;
  /** For a choice that the heading of its page already asks; speech still says the label. */
  declare labelHidden: boolean;
  declare help: string;
  declare error: string;
  declare required: boolean;
  declare options: readonly ChoiceOption[];
  declare pictures: Pictures;
  declare value: string | undefined;

  constructor() {
    super();
    this.label = '';
    this.labelHidden = false;
    this.help = '';
    this.error = '';
    this.required = false;
    this.options = [];
    this.pictures = {};
  }

  /** Puts the focus on the chosen option, or on the first. */
  override focus(options?: FocusOptions): void {
    const root = this.renderRoot;
    (root.querySelector<HTMLElement>('input:checked') ?? root.querySelector<HTMLElement>('input'))?.focus(
      options,
    );
  }

  protected override render(): TemplateResult {
    return html`<div
      role="radiogroup"
      aria-labelledby="label"
      aria-describedby=${describedBy(this.help, this.error)}
      aria-invalid=${this.error === '' ? nothing : 'true'}
      aria-required=${this.required ? 'true' : nothing}
    >
      <div class="label ${this.labelHidden ? 'hidden' : ''}" id="label">${this.label}</div>
      ${helpLine(this.help)}
      <div class="options ${this.labelHidden && this.help === '' ? '' : 'after'}">
        ${this.options.map((option) => this.#option(option))}
      </div>
      ${errorLine(this.error)}
    </div>`;
  }

  #option(option: ChoiceOption): TemplateResult {
    const chosen = option.value === this.value;
    const picture = option.picture === undefined ? undefined : this.pictures[option.picture];
    return html`<label class="pressable option ${chosen ? 'chosen' : ''}">
      <input
        type="radio"
        name="choice"
        value=${option.value}
        .checked=${live(chosen)}
        @change=${(): void => this.#choose(option.value)}
      />
      <span class="radio">${icon(check)}</span>
      <span class="text">
        <b>${this.local(option.label)}</b>
        ${option.detail === undefined ? nothing : html`<span class="detail">${this.local(option.detail)}</span>`}
      </span>
      ${chosen ? html`<span class="said" aria-hidden="true">${this.t('choice.chosen')}</span>` : nothing}
      ${option.picture === undefined ? nothing : html`<span class="niche">${picture ?? nothing}</span>`}
    </label>`;
  }

  #choose(value: string): void {
    this.value = value;
    this.dispatchEvent(new McValueEvent(value));
  }
}
