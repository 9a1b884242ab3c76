import type { UnitAnswer, UnitSuggestionAnswer } from '@motcua/client';
import { translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { suggestionTexts } from '@motcua/texts/elements';
import type { SuggestionKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { LocalizedElement } from '../base/localized-element.ts';
import { icon } from '../icon/icon.ts';
import { check, mapPin } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import type { SuggestionSource } from './suggestion-source.ts';
import { McSuggestedEvent } from './unit-suggestion.events.ts';
import { unitSuggestionStyles } from './unit-suggestion.styles.ts';

/** More than a person looks through; the search finds the others. */
const shownAtMost = 6;
/** Less says nothing. */
const shortestAddress = 6;

/**
 * Asks whether an address means a certain unit of today; with several, which. Nothing is ever chosen by itself.
 *
 * Shows nothing until there is something to ask, and then bears the attribute `open`. Sends `mc-suggested` with the unit,
 * or without one when it is another. Who cannot be asked is not asked: the search is still there.
 */
export class McUnitSuggestion extends LocalizedElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, unitSuggestionStyles];
  static override properties: PropertyDeclarations = {
    source: { attribute: false },
    delayMs: { type: Number, attribute: 'delay-ms' },
    suggestions: { attribute: false },
  };

  declare source: SuggestionSource | undefined;
  /** How long the address must rest before anybody is asked. */
  declare delayMs: number;
  /** Found by `source`, the likeliest first. */
  declare suggestions: readonly UnitSuggestionAnswer[];
  #address = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = new AbortController();

  constructor() {
    super();
    this.delayMs = 400;
    this.suggestions = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const address = this.source?.address.trim() ?? '';
    if (!changed.has('source') || address === this.#address) return;
    this.#forget();
    this.#address = address;
    this.suggestions = [];
    if (address.length >= shortestAddress) this.#timer = setTimeout(() => void this.#ask(), this.delayMs);
  }

  protected override render(): TemplateResult | typeof nothing {
    const [first, ...others] = this.suggestions;
    if (first === undefined) return nothing;
    const single = others.length === 0 && first.reason === 'exact';
    const title = single
      ? this.#t('suggestion.one', { unit: this.#name(first.unit) })
      : this.#t('suggestion.divided');
    return html`<p class="hidden" role="status">${this.#t('suggestion.said')}</p>
      <div class="question" role="group" aria-labelledby="title">
        <p class="from">
          ${icon(mapPin)}<span>${this.#t('suggestion.from', { address: this.#address })}</span>
        </p>
        <p class="title" id="title">${title}</p>
        ${first.reason === 'exact' ? nothing : html`<p>${this.#t(`suggestion.${first.reason}.why`)}</p>`}
        <div class="answers ${single ? 'single' : ''}">
          ${
            single
              ? this.#answer(first.unit, html`${icon(check)}${this.#t('suggestion.yes')}`)
              : this.suggestions
                  .slice(0, shownAtMost)
                  .map(({ unit }) => this.#answer(unit, html`${this.#name(unit)}`))
          }
          <button type="button" class="pressable other" @click=${(): void => this.#say(undefined)}>
            ${this.#t('suggestion.other')}
          </button>
        </div>
      </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.toggleAttribute('open', this.suggestions.length > 0);
  }

  get #t(): Translate<SuggestionKey> {
    return translator(suggestionTexts, this.language);
  }

  #answer(unit: UnitAnswer, content: TemplateResult): TemplateResult {
    return html`<button type="button" class="pressable" @click=${(): void => this.#say(unit)}>
      ${content}
    </button>`;
  }

  #name({ name, province }: UnitAnswer): string {
    return `${this.local(name)}, ${this.local(province.name)}`;
  }

  #say(unit: UnitAnswer | undefined): void {
    this.suggestions = [];
    this.dispatchEvent(new McSuggestedEvent(unit));
  }

  async #ask(): Promise<void> {
    const { signal } = this.#asking;
    const found = await this.source?.find(this.#address, signal).catch(() => undefined);
    if (!signal.aborted) this.suggestions = found ?? [];
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#asking = new AbortController();
    this.#address = '';
  }
}
