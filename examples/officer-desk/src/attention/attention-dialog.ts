import { icon } from '@motcua/elements/icon';
import { check, rotateCw } from '@motcua/elements/icons';
import type { AttentionItem } from '@motcua/gateway/api';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { DialogElement } from '../dialogs/dialog-element.ts';
import { AttentionActionEvent } from './attention.events.ts';
import { attentionStyles } from './attention.styles.ts';
import { reasonKey } from './reasons.ts';

/** One application that came late: why it is no case, and what the person has answered. */
export class OfficerAttentionDialog extends DialogElement {
  static override styles: CSSResultGroup = [DialogElement.styles, attentionStyles];
  static override properties: PropertyDeclarations = {
    ...DialogElement.properties,
    item: { attribute: false },
    busy: { type: Boolean },
    message: {},
  };

  declare item: AttentionItem | undefined;
  declare busy: boolean;
  /** What came of the last press, where it did not help. */
  declare message: string | undefined;

  constructor() {
    super();
    this.item = undefined;
    this.busy = false;
    this.message = undefined;
  }

  protected override render(): TemplateResult {
    const { item } = this;
    if (item === undefined) return html``;
    const key = reasonKey(item);
    return html`<dialog
      aria-labelledby="title"
      aria-describedby="lead"
      @cancel=${(event: Event) => this.cancel(event)}
    >
      <h2 id="title">${this.t('attention.number', { number: item.provisionalNumber })}</h2>
      <p class="lead" id="lead">${key === undefined ? this.local(item.message) : this.t(key)}</p>
      <p class="soft">
        ${this.t('attention.received', { when: this.when(item.receivedAt) })}
        ${item.place === undefined ? nothing : html`· ${this.t('attention.place', { place: item.place })}`}
      </p>
      ${this.#answers(item)}
      ${this.message === undefined ? nothing : html`<p class="notice wrong" role="alert">${this.message}</p>`}
      <div class="buttons">
        <button class="pressable small-button" ?disabled=${this.busy} @click=${() => this.#ask('settle')}>
          ${icon(check)}${this.t('attention.settle')}
        </button>
        <button class="pressable small-button" ?disabled=${this.busy} @click=${() => this.#ask('retry')}>
          ${icon(rotateCw)}${this.t('attention.retry')}
        </button>
        <button class="main" autofocus @click=${() => this.cancel()}>
          <span class="words">${this.t('dialog.cancel')}</span>
        </button>
      </div>
    </dialog>`;
  }

  #answers({ answers }: AttentionItem): TemplateResult {
    if (answers === undefined || answers.length === 0) return html`<p>${this.t('attention.unreadable')}</p>`;
    return html`<section class="answers" tabindex="0" aria-label=${this.t('attention.answers')}>
      <dl>
        ${answers.map(
          ({ label, provenance, value }) =>
            html`<dt>${this.local(label)}</dt>
              <dd>${this.local(value)} <span class="soft">${this.t(`source.${provenance}`)}</span></dd>`,
        )}
      </dl>
    </section>`;
  }

  #ask(action: 'retry' | 'settle'): void {
    if (!this.busy) this.dispatchEvent(new AttentionActionEvent(action));
  }
}
