import { icon } from '@motcua/elements/icon';
import { arrowRight, octagonAlert } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ActionEvent } from '../case-detail/case-detail.events.ts';
import { DialogElement } from './dialog-element.ts';

const longestReason = 500;

/** Asks why a case is returned; the answer is an {@link ActionEvent}. */
export class OfficerReturnDialog extends DialogElement {
  static override properties: PropertyDeclarations = {
    busy: { type: Boolean },
    message: {},
    missing: { state: true },
    length: { state: true },
  };

  declare busy: boolean;
  /** Why the gateway did not take the reason. */
  declare message: string | undefined;
  declare missing: boolean;
  declare length: number;

  constructor() {
    super();
    this.busy = false;
    this.message = undefined;
    this.missing = false;
    this.length = 0;
  }

  protected override render(): TemplateResult {
    const error = this.missing ? this.t('return.empty') : this.message;
    return html`<dialog aria-labelledby="title" @cancel=${(event: Event) => this.cancel(event)}>
      <form @submit=${(event: Event) => this.#submit(event)} novalidate>
        <h2 id="title">${this.t('return.title')}</h2>
        <label class="label" for="reason"
          >${this.t('return.label')}<span class="optional small"
            >${this.t('return.left', { count: longestReason - this.length })}</span
          ></label
        >
        <span class="help" id="help">${this.t('return.help')}</span>
        <div class="box ${error === undefined ? '' : 'wrong'}">
          <textarea
            id="reason"
            rows="4"
            maxlength=${longestReason}
            aria-describedby="help error"
            aria-invalid=${error === undefined ? 'false' : 'true'}
            @input=${(event: Event) => this.#typed(event)}
          ></textarea>
        </div>
        <div id="error" aria-live="polite">
          ${error === undefined ? nothing : html`<p class="error">${icon(octagonAlert)}<span>${error}</span></p>`}
        </div>
        <div class="buttons">
          <button class="pressable small-button" type="button" @click=${() => this.cancel()}>
            ${this.t('dialog.cancel')}
          </button>
          <button class="main" type="submit">
            <span class="words">${this.t(this.busy ? 'action.busy' : 'return.submit')}</span>
            <span class="leaf">${icon(arrowRight)}</span>
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #typed(event: Event): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    this.length = event.target.value.length;
    this.missing = false;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const field = this.renderRoot.querySelector('textarea');
    const reason = field?.value.trim() ?? '';
    this.missing = reason === '';
    if (this.missing) field?.focus();
    else if (!this.busy) this.dispatchEvent(new ActionEvent({ kind: 'return', reason }));
  }
}
