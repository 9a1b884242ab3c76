import { icon } from '@motcua/elements/icon';
import { check } from '@motcua/elements/icons';
import { html } from 'lit';
import type { PropertyDeclarations, TemplateResult } from 'lit';
import { ActionEvent } from '../case-detail/case-detail.events.ts';
import { DialogElement } from './dialog-element.ts';

/** Asks before a case is finished with steps still open; the answer is an {@link ActionEvent}. */
export class OfficerFinishDialog extends DialogElement {
  static override properties: PropertyDeclarations = { stepsLeft: { type: Number }, busy: { type: Boolean } };

  declare stepsLeft: number;
  declare busy: boolean;

  constructor() {
    super();
    this.stepsLeft = 0;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    return html`<dialog
      aria-labelledby="title"
      aria-describedby="lead"
      @cancel=${(event: Event) => this.cancel(event)}
    >
      <h2 id="title">${this.t('finish.title')}</h2>
      <p class="lead" id="lead">${this.t('finish.lead', { count: this.stepsLeft })}</p>
      <div class="buttons">
        <button class="pressable small-button" @click=${() => this.#finish()}>
          ${icon(check)}${this.t(this.busy ? 'action.busy' : 'finish.submit')}
        </button>
        <button class="main" autofocus @click=${() => this.cancel()}>
          <span class="words">${this.t('dialog.cancel')}</span>
        </button>
      </div>
    </dialog>`;
  }

  #finish(): void {
    if (!this.busy) this.dispatchEvent(new ActionEvent({ kind: 'finish' }));
  }
}
