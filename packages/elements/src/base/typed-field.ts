import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { lock, pencil } from '../icon/icons.ts';
import { LocalizedElement } from './localized-element.ts';

/**
 * What the fields that are typed into share: label, help, error, and a value from an identity card that is shown as
 * read, with its source, until the person presses "Sửa".
 */
export class TypedField extends LocalizedElement {
  static override properties: PropertyDeclarations = {
    label: {},
    help: {},
    error: {},
    required: { type: Boolean },
    locked: { type: Boolean },
    fixed: { type: Boolean },
    source: { attribute: false },
    kiosk: { type: Boolean },
    unlocked: { state: true },
  };

  declare label: string;
  declare help: string;
  /** The sentence under the field that says what to do; empty when there is nothing to do. */
  declare error: string;
  declare required: boolean;
  declare locked: boolean;
  /** A locked value without "Sửa". */
  declare fixed: boolean;
  /** What says where the value came from. */
  declare source: TemplateResult | undefined;
  /** On a kiosk nothing is filled in from, or kept by, the browser, and no keyboard of the system comes up. */
  declare kiosk: boolean;
  declare protected unlocked: boolean;

  constructor() {
    super();
    this.label = '';
    this.help = '';
    this.error = '';
    this.required = true;
    this.locked = false;
    this.fixed = false;
    this.kiosk = false;
    this.unlocked = false;
  }

  /** Puts the focus where the field is answered. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input, textarea, .box button')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('locked') && this.locked) this.unlocked = false;
  }

  protected get showsLocked(): boolean {
    return this.locked && !this.unlocked;
  }

  /** The words of the label; what belongs to it (optional, source) stands beside it. */
  protected labelParts(): TemplateResult {
    return html`<span>
        ${this.label}
        ${this.required ? nothing : html`<span class="optional">${this.t('field.optional')}</span>`}
      </span>
      ${this.source ?? nothing}`;
  }

  protected lockedBox(text: string): TemplateResult {
    return html`<div class="box locked" role="group" aria-labelledby="label">
      <span class="text">${text}</span>
      ${icon(lock)}
      ${
        this.fixed
          ? nothing
          : html`<button
              type="button"
              class="pressable small-button"
              aria-label=${this.t('field.editNamed', { label: this.label })}
              @click=${this.#unlock}
            >
              ${icon(pencil)}${this.t('field.edit')}
            </button>`
      }
    </div>`;
  }

  readonly #unlock = (): void => {
    this.unlocked = true;
    void this.updateComplete.then(() => this.focus());
  };
}
