import { icon } from '@motcua/elements/icon';
import { fileText, octagonAlert, qrCode, trash2 } from '@motcua/elements/icons';
import { LocalizedElement } from '@motcua/elements/localized-element';
import { McAnswerEvent } from '@motcua/elements/page';
import { baseStyles, fieldStyles, pressableStyles } from '@motcua/elements/styles';
import type { AttachmentField } from '@motcua/procedures';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import type { FileReference } from '@motcua/wizard';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { McPhoneEvent } from './phone-field.events.ts';
import { phoneFieldStyles } from './phone-field.styles.ts';

const bytesInMegabyte = 1024 * 1024;

/**
 * A field with files on the kiosk: they come from the person's phone, because the kiosk has no files and nobody may look
 * into it. `mc-phone` asks for that; a file that is taken out leaves as `mc-answer`.
 */
export class McPhoneField extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, fieldStyles, phoneFieldStyles];
  static override properties: PropertyDeclarations = {
    fieldId: { attribute: false },
    field: { attribute: false },
    error: {},
    files: { attribute: false },
  };

  declare fieldId: string;
  declare field: AttachmentField | undefined;
  /** The sentence under the field that says what to do; empty when there is nothing to do. */
  declare error: string;
  declare files: readonly FileReference[];

  constructor() {
    super();
    this.fieldId = '';
    this.error = '';
    this.files = [];
  }

  /** Puts the focus on the way to send, else on the first file that can be taken out. */
  override focus(options?: FocusOptions): void {
    const button = this.renderRoot.querySelector<HTMLElement>('.send');
    (button ?? this.renderRoot.querySelector('button'))?.focus(options);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { field, files } = this;
    if (field === undefined) return nothing;
    const t = translator(shellTexts, this.language);
    const megabytes = Math.floor((field.maxBytes / bytesInMegabyte) * 10) / 10;
    const limits = t('phone.limits', { maximum: field.maxFiles, megabytes });
    const described = this.error === '' ? 'help' : 'error help';
    return html`<div role="group" aria-labelledby="label">
      <div class="label" id="label">
        <span>
          ${this.local(field.label)}
          ${
            field.optional === true
              ? html`<span class="optional">${this.t('field.optional')}</span>`
              : nothing
          }
        </span>
      </div>
      <span class="help" id="help"
        >${field.help === undefined ? nothing : `${this.local(field.help)} `}${limits}</span
      >
      <ul>
        ${files.map((file) => this.#file(file))}
      </ul>
      ${
        files.length >= field.maxFiles
          ? nothing
          : html`<button
              type="button"
              class="pressable send"
              aria-describedby=${described}
              @click=${(): unknown => this.dispatchEvent(new McPhoneEvent(this.fieldId))}
            >
              ${icon(qrCode)}${t(files.length === 0 ? 'phone.byPhone' : 'phone.more')}
              <span class="hidden">${this.local(field.label)}</span>
            </button>`
      }
      <div role="status">
        ${
          this.error === ''
            ? nothing
            : html`<p class="error" id="error">${icon(octagonAlert)}<span>${this.error}</span></p>`
        }
      </div>
    </div>`;
  }

  #file(file: FileReference): TemplateResult {
    const t = translator(shellTexts, this.language);
    return html`<li>
      ${icon(fileText)}<b>${file.name}</b>
      <button
        type="button"
        class="pressable small-button"
        aria-label=${t('phone.removeNamed', { file: file.name })}
        @click=${(): void => this.#remove(file)}
      >
        ${icon(trash2)}${t('phone.remove')}
      </button>
    </li>`;
  }

  #remove(file: FileReference): void {
    const left = this.files.filter(({ id }) => id !== file.id);
    this.dispatchEvent(new McAnswerEvent(this.fieldId, left));
    void this.updateComplete.then(() => this.focus());
  }
}
