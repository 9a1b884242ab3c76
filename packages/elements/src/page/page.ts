import type { FieldDefinition } from '@motcua/procedures';
import type { LocalText } from '@motcua/texts';
import type { FieldState, ItemState, PageState } from '@motcua/wizard';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Upload } from '../attachment/upload.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import type { McValueEvent } from '../base/value.events.ts';
import type { Pictures } from '../choice/choice.ts';
import { heading, headingStyles } from '../heading/heading.ts';
import { icon } from '../icon/icon.ts';
import { octagonAlert } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { pressableStyles } from '../styles/pressable.styles.ts';
import type { UnitLookup } from '../unit-picker/unit-search.ts';
import type { UnitSuggestions } from '../unit-suggestion/suggestion-source.ts';
import { computedField } from './computed-field.ts';
import type { FieldHost, FileField } from './field-host.ts';
import { focusIn } from './focus-in.ts';
import { holdForFiles } from './hold-for-files.ts';
import { pageField } from './page-field.ts';
import { loadPageParts } from './page-parts.ts';
import { McAnswerEvent } from './page.events.ts';
import { pageFieldStyles, pageStyles } from './page.styles.ts';

interface WrongField {
  readonly id: string;
  readonly label: string;
  readonly sentence: string;
}

/**
 * One page of an application: its question and its visible fields.
 *
 * It keeps nothing: answers leave as `mc-answer`, Enter as `mc-submit`, and the next `page` says what is so. Page and
 * session are the key of everything inside, so that no box of one step, or of one person, serves in another.
 */
export class McPage extends LocalizedElement implements FieldHost {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    pressableStyles,
    headingStyles,
    pageFieldStyles,
    pageStyles,
  ];
  static override properties: PropertyDeclarations = {
    page: { attribute: false },
    session: {},
    step: {},
    errors: { attribute: false },
    notes: { attribute: false },
    kiosk: { type: Boolean },
    unitLookup: { attribute: false },
    unitSuggestions: { attribute: false },
    unitName: { attribute: false },
    upload: { attribute: false },
    fileField: { attribute: false },
    pictures: { attribute: false },
  };

  declare page: PageState | undefined;
  /** Changes with each person. */
  declare session: string;
  /** `Bước 2 trên 5 · Điền đơn`; empty shows none. */
  declare step: string;
  /** Sentences by field id, for the fields that have something to be done. */
  declare errors: Readonly<Record<string, string>>;
  /** What an answer means right now, by field id: the fee beside a count. */
  declare notes: Readonly<Record<string, string>>;
  declare kiosk: boolean;
  declare unitLookup: UnitLookup | undefined;
  /** What an address says about a unit field; without it nothing is suggested. */
  declare unitSuggestions: UnitSuggestions | undefined;
  declare unitName: ((code: string) => LocalText | undefined) | undefined;
  /** Hands files over; without it papers are shown at the counter. */
  declare upload: Upload | undefined;
  /** Draws where files are handed over in a way of its own: a kiosk takes them from a phone. */
  declare fileField: FileField | undefined;
  /** Spot pictures of the options; loaded on their own without it, when a page has some. */
  declare pictures: Pictures | undefined;

  constructor() {
    super();
    this.session = '';
    this.step = '';
    this.errors = {};
    this.notes = {};
    this.kiosk = false;
  }

  /** Puts the focus, and so a screen reader, on the question. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  /** Puts the focus where a field is answered. */
  async focusField(fieldId: string): Promise<void> {
    await this.updateComplete;
    await focusIn(this.renderRoot, fieldId);
  }

  /** Puts the focus on the list of errors, or with one error in its field. */
  async focusErrors(): Promise<void> {
    await this.updateComplete;
    const [first, ...others] = this.#wrongFields();
    if (first !== undefined && others.length === 0) await this.focusField(first.id);
    else this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  /** True while a file of the page is being sent; its field then says so and takes the focus. */
  holdForFiles(): boolean {
    return holdForFiles(this.renderRoot);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('page')) return;
    if (this.pictures === undefined && this.#hasPictures()) void this.#loadPictures();
    // Who must know whether they have come loads them beforehand.
    void loadPageParts(fieldsWithin(this.page)).catch(() => undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (page === undefined) return nothing;
    const { id, title, lead } = page.definition;
    return html`${keyed(
      `${this.session} ${id}`,
      html`${heading({
          step: this.step,
          title: this.local(title),
          lead: lead === undefined ? '' : this.local(lead),
        })}
        ${this.#summary()}
        <div class="fields" @mc-value=${this.#onValue}>
          ${repeat(
            page.fields,
            (field) => field.id,
            (field, index) =>
              field.computed === true
                ? computedField(this, field, this.t('page.computed'))
                : pageField(this, field, { first: index === 0 }),
          )}
        </div>`,
    )}`;
  }

  #summary(): TemplateResult | typeof nothing {
    const wrong = this.#wrongFields();
    if (wrong.length < 2) return nothing;
    return html`<div class="summary" role="alert" tabindex="-1">
      <h2>${icon(octagonAlert)}${this.t('page.errors', { count: wrong.length })}</h2>
      <ul>
        ${wrong.map(
          ({ id, label, sentence }) =>
            html`<li>
              <button type="button" class="pressable" @click=${(): void => void this.focusField(id)}>
                ${label}: ${sentence}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #wrongFields(): readonly WrongField[] {
    return (this.page?.fields ?? []).flatMap((field) => [
      ...this.#wrong(field, this.local(field.definition.label)),
      ...(field.items ?? []).flatMap((item) =>
        item.fields.flatMap((inner) => this.#wrong(inner, this.#itemLabel(field, item, inner))),
      ),
    ]);
  }

  #wrong({ id }: FieldState, label: string): readonly WrongField[] {
    const sentence = this.errors[id] ?? '';
    return sentence === '' ? [] : [{ id, label, sentence }];
  }

  /** `Thành viên 2 · Họ tên` */
  #itemLabel({ definition }: FieldState, { number }: ItemState, inner: FieldState): string {
    const name = definition.type === 'group' ? this.local(definition.itemName) : '';
    return `${name} ${number} · ${this.local(inner.definition.label)}`;
  }

  readonly #onValue = (event: McValueEvent): void => {
    event.stopPropagation();
    const fieldId = event.target instanceof HTMLElement ? event.target.dataset['field'] : undefined;
    if (fieldId !== undefined) this.dispatchEvent(new McAnswerEvent(fieldId, event.value));
  };

  #hasPictures(): boolean {
    return fieldsWithin(this.page).some(
      (field) => field.type === 'choice' && field.options.some((option) => option.picture !== undefined),
    );
  }

  async #loadPictures(): Promise<void> {
    const { spots } = await import('../pictures/spots.ts');
    this.pictures ??= spots;
  }
}

/** The fields of a page and of the groups on it. */
function fieldsWithin(page: PageState | undefined): readonly FieldDefinition[] {
  return (page?.fields ?? []).flatMap(({ definition }) =>
    definition.type === 'group' ? [definition, ...definition.fields] : [definition],
  );
}
