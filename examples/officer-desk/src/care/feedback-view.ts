import { baseStyles } from '@motcua/elements/styles';
import type { FeedbackScore, FeedbackSummary } from '@motcua/gateway/api';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { OfficerElement } from '../desk/officer-element.ts';
import type { OfficerCareClient } from '../gateway/care-client.ts';
import { feedbackViewStyles } from './feedback-view.styles.ts';

const scores: readonly FeedbackScore[] = [5, 4, 3, 2, 1];

/** `<officer-feedback>`: how content people were, as counts by service. Asked for when it is opened. */
export class OfficerFeedback extends OfficerElement {
  static override styles: CSSResultGroup = [...baseStyles, feedbackViewStyles];
  static override properties: PropertyDeclarations = {
    ...OfficerElement.properties,
    client: { attribute: false },
    summaries: { state: true },
  };

  declare client: OfficerCareClient | undefined;
  declare protected summaries: readonly FeedbackSummary[] | undefined;
  #closing = new AbortController();

  constructor() {
    super();
    this.client = undefined;
    this.summaries = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#closing = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closing.abort();
  }

  protected override render(): TemplateResult {
    return html`<details @toggle=${(event: Event) => void this.#onToggle(event)}>
      <summary>${this.t('feedback.title')}</summary>
      ${this.#table()}
    </details>`;
  }

  #table(): TemplateResult | typeof nothing {
    const { summaries } = this;
    if (summaries === undefined) return nothing;
    if (summaries.length === 0) return html`<p>${this.t('feedback.none')}</p>`;
    return html`<div class="wide" tabindex="0" role="region" aria-label=${this.t('feedback.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.t('feedback.service')}</th>
            ${scores.map((score) => html`<th scope="col">${this.t(`feedback.score${score}`)}</th>`)}
            <th scope="col">${this.t('feedback.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          ${summaries.map((summary) => this.#row(summary))}
        </tbody>
      </table>
    </div>`;
  }

  #row({ name, reasons, scores: given, service }: FeedbackSummary): TemplateResult {
    const words = name === undefined ? undefined : this.local(name);
    const title = words ?? (service === 'case-status' ? this.t('feedback.caseStatus') : service);
    return html`<tr data-service=${service}>
      <th scope="row">${title}</th>
      ${scores.map((score) => html`<td>${given.find((one) => one.score === score)?.count ?? 0}</td>`)}
      <td>
        ${reasons
          .map(({ count, reason }) =>
            this.t('feedback.reason', { reason: this.t(`feedback.${reason}`), count }),
          )
          .join(', ')}
      </td>
    </tr>`;
  }

  async #onToggle({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLDetailsElement) || !target.open || this.client === undefined) return;
    const { signal } = this.#closing;
    try {
      const outcome = await this.client.feedback(signal);
      if (outcome.code === 'ok') this.summaries = outcome.value;
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
