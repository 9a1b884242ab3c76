import type { UnitAnswer } from '@motcua/client';
import { nameWithProvince } from '@motcua/texts';
import type { LocalText } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { assertNever } from '../base/assert-never.ts';
import { describedBy, errorLine, helpLine } from '../base/field-parts.ts';
import { McSubmitEvent } from '../base/submit.events.ts';
import { TypedField } from '../base/typed-field.ts';
import { McValueEvent } from '../base/value.events.ts';
import { chipStyles } from '../chip/chip.styles.ts';
import { icon } from '../icon/icon.ts';
import { mapPin, search } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import type { SuggestionSource } from '../unit-suggestion/suggestion-source.ts';
import type { McSuggestedEvent } from '../unit-suggestion/unit-suggestion.events.ts';
import { unitPickerStyles } from './unit-picker.styles.ts';
import { UnitSearch } from './unit-search.ts';
import type { UnitLookup, UnitSearchState } from './unit-search.ts';

const shownAtMost = 6;
const shownOnKiosk = 4;

/**
 * Picks a ward, commune or special zone by its name of today or a former one: the combobox pattern with a listbox.
 *
 * Sends `mc-value` with the unit's code when a place is picked, and with an empty text when the name is typed over.
 */
export class McUnitPicker extends TypedField {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    pressableStyles,
    chipStyles,
    fieldStyles,
    unitPickerStyles,
  ];
  static override properties: PropertyDeclarations = {
    value: {},
    name: { attribute: false },
    lookup: { attribute: false },
    suggestions: { attribute: false },
    delayMs: { type: Number, attribute: 'delay-ms' },
    found: { state: true },
    active: { state: true },
    settled: { state: true },
  };

  /** Code of the chosen unit. */
  declare value: string;
  /** Name of the chosen unit, for a value that was picked earlier. */
  declare name: LocalText | undefined;
  declare lookup: UnitLookup | undefined;
  /** An address that tells the place; the person is asked, see `<mc-unit-suggestion>`. */
  declare suggestions: SuggestionSource | undefined;
  /** How long typing must rest before the question goes out. */
  declare delayMs: number;
  declare protected found: UnitSearchState;
  declare protected active: number;
  /** The address that was asked about, or was typed past. */
  declare protected settled: string | undefined;
  #search: UnitSearch | undefined;

  constructor() {
    super();
    this.value = '';
    this.delayMs = 200;
    this.found = { code: 'idle' };
    this.active = -1;
  }

  override focus(options?: FocusOptions): void {
    const question = this.renderRoot.querySelector<HTMLElement>('mc-unit-suggestion[open]');
    if (question === null) super.focus(options);
    else question.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.close();
  }

  protected override render(): TemplateResult {
    const name = this.name === undefined ? this.value : this.local(this.name);
    if (this.showsLocked) {
      return html`<div class="label" id="label">${this.labelParts()}</div>
        ${this.lockedBox(name)}${errorLine(this.error)}`;
    }
    const help = this.help === '' ? this.t('unit.help') : this.help;
    const places = this.#places();
    const silent = this.found.code === 'found' || this.found.code === 'idle';
    return html`<label class="label" id="label" for="input">${this.labelParts()}</label>
      ${helpLine(help)}${this.#question()}
      <div class="box ${this.error === '' ? '' : 'wrong'}">
        ${icon(search)}
        <input
          id="input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          virtualkeyboardpolicy=${this.kiosk ? 'manual' : nothing}
          maxlength="100"
          aria-autocomplete="list"
          aria-controls="list"
          aria-expanded=${places.length > 0 ? 'true' : 'false'}
          aria-activedescendant=${this.active < 0 ? nothing : `place-${this.active}`}
          aria-describedby=${describedBy(help, this.error)}
          aria-invalid=${this.error === '' ? nothing : 'true'}
          aria-required=${this.required ? 'true' : nothing}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        />
      </div>
      <ul class="list" id="list" role="listbox" aria-label=${this.t('unit.list')}>
        ${places.map((unit, index) => this.#place(unit, index))}
      </ul>
      <p class="said-below ${this.found.code} ${silent ? 'hidden' : ''}" role="status">
        ${this.#said(places.length)}
      </p>
      ${errorLine(this.error)}`;
  }

  #question(): TemplateResult | typeof nothing {
    const { suggestions } = this;
    if (suggestions === undefined || suggestions.address === this.settled || this.value !== '')
      return nothing;
    return html`<mc-unit-suggestion
      .language=${this.language}
      .source=${suggestions}
      @mc-suggested=${({ unit }: McSuggestedEvent): void => {
        this.settled = suggestions.address;
        if (unit !== undefined) this.#pick(unit);
        void this.updateComplete.then(() => this.focus());
      }}
    ></mc-unit-suggestion>`;
  }

  #place(unit: UnitAnswer, index: number): TemplateResult {
    const former = unit.formerNames ?? [];
    return html`<li
      id="place-${index}"
      role="option"
      class="pressable place"
      aria-selected=${index === this.active ? 'true' : 'false'}
      @mousedown=${(event: Event): void => event.preventDefault()}
      @click=${(): void => this.#pick(unit)}
    >
      ${icon(mapPin)}
      <span
        ><b>${this.local(unit.name)}</b>, ${this.local(unit.province.name)}
        ${
          former.length === 0
            ? nothing
            : html`<span class="former"
                >${this.t('unit.former', { names: former.slice(0, 3).join(', ') })}</span
              >`
        }
      </span>
    </li>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const input = this.#input();
    if (input === null || this.value === '') return;
    if (changed.has('value') || changed.has('name') || changed.has('language') || changed.has('unlocked')) {
      input.value = this.name === undefined ? '' : this.local(this.name);
    }
  }

  #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#input');
  }

  #places(): readonly UnitAnswer[] {
    return this.found.code === 'found'
      ? this.found.units.slice(0, this.kiosk ? shownOnKiosk : shownAtMost)
      : [];
  }

  #said(count: number): string {
    switch (this.found.code) {
      case 'idle':
        return '';
      case 'searching':
        return this.t('unit.searching');
      case 'none':
        return this.t('unit.none');
      case 'failed':
        return this.t('unit.failed');
      case 'found':
        return this.t('unit.found', { count });
      default:
        return assertNever(this.found);
    }
  }

  readonly #onInput = (): void => {
    const typed = this.#input()?.value ?? '';
    this.active = -1;
    this.settled = this.suggestions?.address;
    if (this.value !== '') {
      this.value = '';
      this.name = undefined;
      this.dispatchEvent(new McValueEvent(''));
    }
    this.#search ??= new UnitSearch({
      lookup: async (query, signal) => (await this.lookup?.(query, signal)) ?? [],
      delayMs: this.delayMs,
      onChange: (state): void => {
        this.found = state;
      },
    });
    this.#search.ask(typed);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const places = this.#places();
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (places.length === 0) return;
        const by = event.key === 'ArrowDown' ? 1 : -1;
        const from = this.active < 0 && by < 0 ? 0 : this.active;
        this.active = (from + by + places.length) % places.length;
        break;
      }
      case 'Enter': {
        const unit = places[this.active];
        if (unit === undefined) this.dispatchEvent(new McSubmitEvent());
        else this.#pick(unit);
        break;
      }
      case 'Escape':
        if (places.length === 0) return;
        this.#close();
        break;
      default:
        return;
    }
    event.preventDefault();
  };

  #pick(unit: UnitAnswer): void {
    this.#close();
    this.value = unit.code;
    this.name = nameWithProvince(unit);
    this.dispatchEvent(new McValueEvent(unit.code));
    this.#input()?.focus();
  }

  #close(): void {
    this.#search?.close();
    this.found = { code: 'idle' };
    this.active = -1;
  }
}
