import { baseStyles, pressableStyles } from '@motcua/elements/styles';
import type { AttentionSummary } from '@motcua/gateway/api';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { ClientElement } from '../desk/client-element.ts';
import type { OfficerAttentionClient } from '../gateway/attention-client.ts';
import { deskParts } from '../styles/desk-parts.styles.ts';
import { AttentionController } from './attention-controller.ts';
import type { AttentionResult } from './attention-controller.ts';
import type { AttentionActionEvent } from './attention.events.ts';
import { attentionStyles } from './attention.styles.ts';
import { reasonKey } from './reasons.ts';

/** `<officer-attention>`: applications that waited at a kiosk and cannot become a case as they are. */
export class OfficerAttention extends ClientElement<OfficerAttentionClient, AttentionController> {
  static override styles: CSSResultGroup = [...baseStyles, pressableStyles, deskParts, attentionStyles];

  protected override controllerOf(client: OfficerAttentionClient): AttentionController {
    return new AttentionController(this, client);
  }

  protected override render(): TemplateResult {
    const { list = [], result } = this.controller ?? {};
    const isGood = result?.code === 'made' || result?.code === 'settled';
    return html`<p role="status" class=${isGood ? 'notice said' : ''}>
        ${isGood ? this.#words(result) : nothing}
      </p>
      ${
        list.length === 0
          ? nothing
          : html`<section aria-label=${this.t('attention.title', { count: list.length })}>
              <details>
                <summary>${this.t('attention.title', { count: list.length })}</summary>
                <p class="soft">${this.t('attention.lead')}</p>
                <ul>
                  ${list.map((entry) => html`<li>${this.#entry(entry)}</li>`)}
                </ul>
              </details>
            </section>`
      }
      ${this.#dialog()}`;
  }

  #entry(entry: AttentionSummary): TemplateResult {
    const { message, place, provisionalNumber, receivedAt } = entry;
    const key = reasonKey(entry);
    return html`<button
      class="pressable entry"
      data-number=${provisionalNumber}
      @click=${() => void this.controller?.open(provisionalNumber)}
    >
      <span class="code">${provisionalNumber}</span> ${key === undefined ? this.local(message) : this.t(key)}
      <span class="soft">
        ${this.t('attention.received', { when: this.when(receivedAt) })}
        ${place === undefined ? nothing : html`· ${this.t('attention.place', { place })}`}
      </span>
    </button>`;
  }

  #dialog(): TemplateResult | typeof nothing {
    const controller = this.controller;
    if (controller?.item === undefined) return nothing;
    const { busy, item, result } = controller;
    const act = ({ action }: AttentionActionEvent): void =>
      void (action === 'retry'
        ? controller.retry(item.provisionalNumber)
        : controller.settle(item.provisionalNumber));
    return html`<officer-attention-dialog
      .language=${this.language}
      .item=${item}
      .busy=${busy}
      .message=${result === undefined ? undefined : this.#words(result)}
      @officer-attention-action=${act}
      @officer-cancel=${() => controller.close()}
    ></officer-attention-dialog>`;
  }

  #words(result: AttentionResult): string {
    switch (result.code) {
      case 'made':
        return this.t('attention.made', { code: result.caseCode });
      case 'settled':
        return this.t('attention.settled');
      case 'offline':
        return this.t('attention.offline');
      case 'problem':
        return this.local(result.problem.message);
      default:
        return result satisfies never;
    }
  }
}
