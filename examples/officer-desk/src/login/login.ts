import { baseStyles, fieldStyles, pressableStyles } from '@motcua/elements/styles';
import { icon } from '@motcua/elements/icon';
import { arrowRight, octagonAlert } from '@motcua/elements/icons';
import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { OfficerElement } from '../desk/officer-element.ts';
import { deskParts } from '../styles/desk-parts.styles.ts';
import { TokenEvent } from './login.events.ts';

/** Asks for the token. It is handed on in a {@link TokenEvent} and kept nowhere. */
export class OfficerLogin extends OfficerElement {
  static override styles: CSSResultGroup = [
    ...baseStyles,
    pressableStyles,
    fieldStyles,
    deskParts,
    css`
      :host {
        width: 100%;
        max-width: 480px;
        padding: 32px 20px 64px;
      }
      h2 {
        font-size: var(--_h1);
        line-height: var(--_h1-lh);
        margin-bottom: 24px;
      }
      .help {
        margin-top: 8px;
      }
      .main {
        width: 100%;
        margin-top: 24px;
        font-size: 19px;
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    busy: { type: Boolean },
    message: {},
    missing: { state: true },
  };

  declare busy: boolean;
  /** Why the last token did not do. */
  declare message: string | undefined;
  declare missing: boolean;

  constructor() {
    super();
    this.busy = false;
    this.message = undefined;
    this.missing = false;
  }

  override firstUpdated(): void {
    this.#input?.focus();
  }

  protected override render(): TemplateResult {
    const error = this.missing ? this.t('login.empty') : this.message;
    return html`<form @submit=${(event: Event) => this.#submit(event)} novalidate>
      <h2>${this.t('login.title')}</h2>
      <label class="label" for="token">${this.t('login.token')}</label>
      <div class="box ${error === undefined ? '' : 'wrong'}">
        <input
          id="token"
          type="password"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="help error"
          aria-invalid=${error === undefined ? 'false' : 'true'}
        />
      </div>
      <div id="error" aria-live="polite">
        ${error === undefined ? nothing : html`<p class="error">${icon(octagonAlert)}<span>${error}</span></p>`}
      </div>
      <p class="help" id="help">${this.t('login.help')}</p>
      <button class="main" type="submit">
        <span class="words">${this.t(this.busy ? 'login.busy' : 'login.submit')}</span>
        <span class="leaf">${icon(arrowRight)}</span>
      </button>
    </form>`;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  #submit(event: Event): void {
    event.preventDefault();
    const token = this.#input?.value.trim() ?? '';
    this.missing = token === '';
    if (this.missing) this.#input?.focus();
    else if (!this.busy) this.dispatchEvent(new TokenEvent(token));
  }
}
