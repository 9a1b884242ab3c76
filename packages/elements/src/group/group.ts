import { translator } from '@motcua/texts';
import type { LocalText, Translate } from '@motcua/texts';
import { partsTexts } from '@motcua/texts/elements';
import type { PartsKey } from '@motcua/texts/elements';
import type { FieldState, ItemState } from '@motcua/wizard';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { errorLine, helpLine } from '../base/field-parts.ts';
import type { Upload } from '../attachment/upload.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import type { McValueEvent } from '../base/value.events.ts';
import { chipStyles } from '../chip/chip.styles.ts';
import type { Pictures } from '../choice/choice.ts';
import { icon } from '../icon/icon.ts';
import { plus } from '../icon/icons.ts';
import type { FieldHost, FileField } from '../page/field-host.ts';
import { focusIn } from '../page/focus-in.ts';
import { holdForFiles } from '../page/hold-for-files.ts';
import { McAnswerEvent } from '../page/page.events.ts';
import { pageFieldStyles } from '../page/page.styles.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fieldStyles } from '../styles/field.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import type { UnitLookup } from '../unit-picker/unit-search.ts';
import type { UnitSuggestions } from '../unit-suggestion/suggestion-source.ts';
import { groupStyles } from './group.styles.ts';
import { isUntouched, itemCard } from './item-card.ts';

/**
 * A repeating group: its items as cards, one of them open with its own questions.
 *
 * It keeps nothing but which card is open. Answers of an item leave as `mc-answer` under their path; an item comes or
 * goes as `mc-answer` of the group itself, with the keys that are to be there. Removing an item with answers asks first.
 */
export class McGroup extends LocalizedElement implements FieldHost {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    pressableStyles,
    chipStyles,
    fieldStyles,
    pageFieldStyles,
    groupStyles,
  ];
  static override properties: PropertyDeclarations = {
    field: { attribute: false },
    labelHidden: { type: Boolean, attribute: 'label-hidden' },
    errors: { attribute: false },
    notes: { attribute: false },
    kiosk: { type: Boolean },
    pictures: { attribute: false },
    unitLookup: { attribute: false },
    unitSuggestions: { attribute: false },
    unitName: { attribute: false },
    upload: { attribute: false },
    fileField: { attribute: false },
    turned: { state: true },
    said: { state: true },
  };

  declare field: FieldState | undefined;
  /** For a group that the heading of its page already asks for; speech still says the label. */
  declare labelHidden: boolean;
  declare errors: Readonly<Record<string, string>>;
  declare notes: Readonly<Record<string, string>>;
  declare kiosk: boolean;
  declare pictures: Pictures | undefined;
  declare unitLookup: UnitLookup | undefined;
  /** What an address says about a unit field; without it nothing is suggested. */
  declare unitSuggestions: UnitSuggestions | undefined;
  declare unitName: ((code: string) => LocalText | undefined) | undefined;
  /** Hands files over; without it papers are shown at the counter. */
  declare upload: Upload | undefined;
  /** Draws where files are handed over in a way of its own: a kiosk takes them from a phone. */
  declare fileField: FileField | undefined;
  /** The card that is not closed. */
  declare protected turned: { readonly key: string; readonly mode: 'open' | 'removing' } | undefined;
  /** Told to a screen reader. */
  declare protected said: string;
  /** What takes the focus as soon as it is drawn. */
  #focusNext: string | undefined;

  constructor() {
    super();
    this.labelHidden = false;
    this.errors = {};
    this.notes = {};
    this.kiosk = false;
    this.said = '';
  }

  /** Puts the focus on the first item that lacks something, else on the way to add one. */
  override focus(options?: FocusOptions): void {
    const item = this.#items.find(({ complete }) => !complete);
    const heading = this.renderRoot.querySelector<HTMLElement>(`[data-item="${item?.key}"]`);
    (heading ?? this.renderRoot.querySelector<HTMLElement>('.add, h2'))?.focus(options);
  }

  /** Opens the item of a field, and puts the focus where it is answered. */
  async focusField(path: string): Promise<void> {
    const item = this.#items.find(({ fields }) => fields.some(({ id }) => id === path));
    if (item === undefined) return;
    this.turned = { key: item.key, mode: 'open' };
    await this.updateComplete;
    await focusIn(this.renderRoot, path);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('field') || changed.get('field') !== undefined) return;
    const item = this.#items.find(({ complete }) => !complete);
    if (item !== undefined) this.turned ??= { key: item.key, mode: 'open' };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target =
      this.#focusNext === undefined ? null : this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (target === null) return;
    this.#focusNext = undefined;
    target.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { field } = this;
    if (field?.definition.type !== 'group') return nothing;
    const { id, definition } = field;
    const { label, help, itemName, maximum } = definition;
    const items = this.#items;
    const removable = items.length > definition.minimum || definition.optional === true;
    return html`<div role="group" aria-labelledby="label">
      <div class="label ${this.labelHidden ? 'hidden' : ''}" id="label">${this.local(label)}</div>
      ${helpLine(help === undefined ? '' : this.local(help))}
      <ol class="items" @mc-value=${this.#onValue} @mc-submit=${this.#onSubmit}>
        ${repeat(
          items,
          ({ key }) => key,
          (item) => html`<li>${this.#card(item, removable)}</li>`,
        )}
      </ol>
      ${
        items.length < maximum
          ? html`<button type="button" class="pressable add" @click=${this.#add}>
              ${icon(plus)}${this.#t('group.add', { name: withinSentence(this.local(itemName)) })}
            </button>`
          : html`<p class="full soft">${this.#t('group.full', { maximum })}</p>`
      }
      ${errorLine(this.errors[id] ?? '')}
      <p class="hidden" role="status">${this.said}</p>
    </div>`;
  }

  get #items(): readonly ItemState[] {
    return this.field?.items ?? [];
  }

  get #t(): Translate<PartsKey> {
    return translator(partsTexts, this.language);
  }

  #card(item: ItemState, removable: boolean): TemplateResult {
    const { key } = item;
    return itemCard(
      {
        host: this,
        item,
        name: this.#nameOf(item),
        mode: this.turned?.key === key ? this.turned.mode : 'closed',
        removable,
        computedEmpty: this.t('page.computed'),
      },
      {
        onOpen: () => {
          if (!holdForFiles(this.renderRoot)) this.#turn({ key, mode: 'open' }, `[data-item="${key}"]`);
        },
        onDone: () => {
          if (!holdForFiles(this.renderRoot)) this.#close(key);
        },
        onRemove: () => {
          if (isUntouched(item)) this.#remove(item);
          else this.#turn({ key, mode: 'removing' }, '.keep');
        },
        onKeep: () => this.#close(key),
        onRemoveForGood: () => this.#remove(item),
      },
    );
  }

  #nameOf({ number }: ItemState): string {
    const definition = this.field?.definition;
    const name = definition?.type === 'group' ? this.local(definition.itemName) : '';
    return this.#t('group.item', { name, number });
  }

  #turn(turned: McGroup['turned'], focus: string): void {
    this.said = '';
    this.turned = turned;
    this.#focusNext = focus;
  }

  #close(key: string): void {
    this.#turn(undefined, `[aria-labelledby="name-${key}"] .turn`);
  }

  readonly #add = (): void => {
    const keys = this.#items.map(({ key }) => key);
    const key = String(Math.max(0, ...keys.map(Number)) + 1);
    this.#turn({ key, mode: 'open' }, `[data-item="${key}"]`);
    this.#send([...keys, key]);
  };

  #remove(item: ItemState): void {
    const keys = this.#items.map(({ key }) => key);
    const left = keys.filter((key) => key !== item.key);
    const next = left[Math.min(keys.indexOf(item.key), left.length - 1)];
    const said = this.#t('group.removed', { item: this.#nameOf(item) });
    this.#turn(undefined, next === undefined ? '.add' : `[data-item="${next}"]`);
    this.said = said;
    this.#send(left);
  }

  #send(keys: readonly string[]): void {
    if (this.field !== undefined) this.dispatchEvent(new McAnswerEvent(this.field.id, keys));
  }

  readonly #onValue = (event: McValueEvent): void => {
    event.stopPropagation();
    const path = event.target instanceof HTMLElement ? event.target.dataset['field'] : undefined;
    if (path !== undefined) this.dispatchEvent(new McAnswerEvent(path, event.value));
  };

  /** Enter in a box ends the item, not the page. A button that took the focus now would be pressed by the same key. */
  readonly #onSubmit = (event: Event): void => {
    event.stopPropagation();
    if (this.turned !== undefined) this.#turn(undefined, `[data-item="${this.turned.key}"]`);
  };
}

/** `Thành viên` → `thành viên`; abbreviations stay. */
function withinSentence(name: string): string {
  return name.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
}
