import { translator } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import { attachmentTexts } from '@motcua/texts/elements';
import type { AttachmentKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { focusWhenDrawn } from '../camera/focus-when-drawn.ts';
import { LocalizedElement } from '../base/localized-element.ts';
import { McPictureEvent } from '../camera/picture.events.ts';
import type { McValueEvent } from '../base/value.events.ts';
import { pictureFile } from '../camera/take-picture.ts';
import { check, keyboard, pencil, rotateCw, undo2 } from '../icon/icons.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { Ink } from './ink.ts';
import { signatureStyles } from './signature.styles.ts';
import { drawTypedSignature } from './typed-signature.ts';

/**
 * A signature as a picture: drawn, or the name typed by who cannot draw (EN 301 549, 5.1.6 and 9.2.5.1). The typed one
 * says on the picture that it was typed. Sends `mc-picture` with a PNG file; keeps nothing when it goes.
 */
export class McSignature extends LocalizedElement {
  static override styles: CSSResultGroup = [...baseStyles, signatureStyles];
  static override properties: PropertyDeclarations = {
    kiosk: { type: Boolean },
    mode: { state: true },
    signed: { state: true },
    name: { state: true },
    error: { state: true },
    said: { state: true },
  };

  declare kiosk: boolean;
  declare protected mode: 'draw' | 'type';
  declare protected signed: boolean;
  declare protected name: string;
  declare protected error: string;
  /** Told to a screen reader. */
  declare protected said: string;
  #ink: Ink | undefined;
  #focusNext: string | undefined;

  constructor() {
    super();
    this.kiosk = false;
    this.mode = 'draw';
    this.signed = false;
    this.name = '';
    this.error = '';
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closeInk();
    this.name = '';
  }

  /** Puts the focus on what can be done without drawing. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('mc-text-field, mc-button')?.focus(options);
  }

  protected override render(): TemplateResult {
    return html`<div class="signature">
      ${this.mode === 'draw' ? this.#drawing() : this.#typing()}
      <p class="hidden" role="status">${this.said}</p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas === null || !this.isConnected) return;
    if (this.mode === 'draw') {
      this.#ink ??= new Ink(canvas, () => {
        this.signed = true;
        this.said = '';
      });
    } else drawTypedSignature(canvas, this.#typedName, this.#t('signature.typedMark'));
    if (this.#focusNext === undefined) return;
    void focusWhenDrawn(this.renderRoot.querySelector<HTMLElement>(this.#focusNext));
    this.#focusNext = undefined;
  }

  get #t(): Translate<AttachmentKey> {
    return translator(attachmentTexts, this.language);
  }

  get #typedName(): string {
    return this.name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  }

  #drawing(): TemplateResult {
    const { language, signed } = this;
    const t = this.#t;
    return html`<p>${t('signature.draw')}</p>
      <div class="sheet">
        <canvas role="img" aria-label=${t(signed ? 'signature.signed' : 'signature.blank')}></canvas>
        <i aria-hidden="true"></i>
      </div>
      <div class="keys">
        ${
          signed
            ? html`<mc-button
                  class="use"
                  variant="main"
                  .language=${language}
                  .icon=${check}
                  @click=${this.#use}
                  >${t('signature.use')}</mc-button
                >
                <mc-button .language=${language} .icon=${undo2} @click=${this.#undo}
                  >${t('signature.undo')}</mc-button
                >
                <mc-button .language=${language} .icon=${rotateCw} @click=${this.#clear}
                  >${t('signature.clear')}</mc-button
                >`
            : html`<mc-button
                class="other"
                .language=${language}
                .icon=${keyboard}
                @click=${() => this.#turn('type')}
                >${t('signature.toType')}</mc-button
              >`
        }
      </div>`;
  }

  #typing(): TemplateResult {
    const { language } = this;
    const t = this.#t;
    return html`<mc-text-field
        kind="person-name"
        .language=${language}
        .kiosk=${this.kiosk}
        .label=${t('signature.name')}
        .help=${t('signature.nameHelp')}
        .error=${this.error}
        @mc-value=${(event: McValueEvent): void => {
          event.stopPropagation();
          this.name = String(event.value);
          this.error = '';
        }}
        @mc-submit=${(event: Event): void => {
          event.stopPropagation();
          void this.#use();
        }}
      ></mc-text-field>
      <div class="sheet" ?hidden=${this.#typedName === ''}>
        <canvas role="img" aria-label=${t('signature.preview', { name: this.#typedName })}></canvas>
      </div>
      <div class="keys">
        ${
          this.#typedName === ''
            ? nothing
            : html`<mc-button
                class="use"
                variant="main"
                .language=${language}
                .icon=${check}
                @click=${this.#use}
                >${t('signature.use')}</mc-button
              >`
        }
        <mc-button class="other" .language=${language} .icon=${pencil} @click=${() => this.#turn('draw')}
          >${t('signature.toDraw')}</mc-button
        >
      </div>`;
  }

  #turn(mode: 'draw' | 'type'): void {
    this.#closeInk();
    this.mode = mode;
    this.signed = false;
    this.name = '';
    this.error = '';
    this.said = '';
    this.#focusNext = mode === 'type' ? 'mc-text-field' : '.other';
  }

  readonly #undo = (): void => {
    this.#ink?.undo();
    this.#inkChanged('signature.undone');
  };

  readonly #clear = (): void => {
    this.#ink?.clear();
    this.#inkChanged('signature.cleared');
  };

  #inkChanged(said: AttachmentKey): void {
    this.signed = this.#ink?.empty === false;
    this.said = this.#t(this.signed ? said : 'signature.cleared');
    if (!this.signed) this.#focusNext = '.other';
  }

  readonly #use = async (): Promise<void> => {
    if (this.mode === 'type' && this.#typedName === '') {
      this.error = this.#t('signature.nameMissing');
      return;
    }
    await this.updateComplete;
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas === null) return;
    const file = await pictureFile(canvas, { name: this.#t('signature.file'), type: 'image/png' });
    if (file !== undefined) this.dispatchEvent(new McPictureEvent(file));
  };

  #closeInk(): void {
    this.#ink?.close();
    this.#ink = undefined;
  }
}
