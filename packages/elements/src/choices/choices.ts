import type { ChoiceOption } from '@motcua/procedures';
import { translator } from '@motcua/texts';
import { partsTexts } from '@motcua/texts/elements';
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, errorLine, helpLine } from '../base/field-parts.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { choiceStyles } from '../choice/choice.styles.ts';
import { icon } from '../icon/icon.ts';
import { check } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import { McChoicesEvent } from './choices.events.ts';

const squareMark = css`
  .radio {
    border-radius: 20%;
  }
`;

/**
 * Several answers out of many, as large check boxes. Nothing is chosen until the person chooses.
 *
 * How many may be chosen is said beforehand; one too many is taken and left to the page's errors to tell. Sends
 * `mc-choices` with all that are chosen.
 */
export class McChoices extends LocalizedElement {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    pressableStyles,
    fieldStyles,
    choiceStyles,
    squareMark,
  ];
  static override properties: PropertyDeclarations = {
    label: {},
    labelHidden: { type: Boolean, attribute: 'label-hidden' },
    help: {},
    error: {},
    options: { attribute: false },
    minimum: { type: Number },
    maximum: { type: Number },
    values: { attribute: false },
  };

  declare label: string;
  /** For a question that the heading of its page already asks; speech still says the label. */
  declare labelHidden: boolean;
  declare help: string;
  declare error: string;
  declare options: readonly ChoiceOption[];
  /** How many at least, once something is chosen. */
  declare minimum: number;
  /** How many at most; all of them without it. */
  declare maximum: number | undefined;
  declare values: readonly string[];

  constructor() {
    super();
    this.label = '';
    this.labelHidden = false;
    this.help = '';
    this.error = '';
    this.options = [];
    this.minimum = 1;
    this.values = [];
  }

  /** Puts the focus on the first box. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('input')?.focus(options);
  }

  protected override render(): TemplateResult {
    const help = [this.help, this.#limits()].filter((line) => line !== '').join(' ');
    return html`<div role="group" aria-labelledby="label" aria-describedby=${describedBy(help, this.error)}>
      <div class="label ${this.labelHidden ? 'hidden' : ''}" id="label">${this.label}</div>
      ${helpLine(help)}
      <div class="options ${this.labelHidden && help === '' ? '' : 'after'}">
        ${this.options.map((option) => this.#option(option))}
      </div>
      ${errorLine(this.error)}
    </div>`;
  }

  #option(option: ChoiceOption): TemplateResult {
    const chosen = this.values.includes(option.value);
    return html`<label class="pressable option ${chosen ? 'chosen' : ''}">
      <input
        type="checkbox"
        value=${option.value}
        aria-invalid=${this.error === '' ? nothing : 'true'}
        .checked=${live(chosen)}
        @change=${(): void => this.#toggle(option.value)}
      />
      <span class="radio">${icon(check)}</span>
      <span class="text">
        <b>${this.local(option.label)}</b>
        ${option.detail === undefined ? nothing : html`<span class="detail">${this.local(option.detail)}</span>`}
      </span>
      ${chosen ? html`<span class="said" aria-hidden="true">${this.t('choice.chosen')}</span>` : nothing}
    </label>`;
  }

  #limits(): string {
    const { minimum, options } = this;
    const maximum = Math.min(this.maximum ?? options.length, options.length);
    const t = translator(partsTexts, this.language);
    if (minimum === maximum) return minimum > 1 ? t('choices.exactly', { minimum }) : '';
    if (minimum > 1 && maximum < options.length) return t('choices.between', { minimum, maximum });
    if (minimum > 1) return t('choices.minimum', { minimum });
    return maximum < options.length ? t('choices.maximum', { maximum }) : '';
  }

  #toggle(value: string): void {
    const { values } = this;
    const isChosen = (option: string): boolean => values.includes(option) !== (option === value);
    this.values = this.options.map((option) => option.value).filter(isChosen);
    this.dispatchEvent(new McChoicesEvent(this.values));
  }
}
