import { css, html, nothing } from 'lit';
import type { CSSResult, TemplateResult } from 'lit';

export interface HeadingParts {
  /** `Bước 2 trên 5 · Điền đơn`. */
  readonly step?: string;
  readonly title: string;
  readonly lead?: string;
}

/** The head of a screen: where we are, the one question, one line of help. The question takes focus after a step. */
export function heading({ step = '', title, lead = '' }: HeadingParts): TemplateResult {
  return html`<header class="head">
    ${step === '' ? nothing : html`<p class="step">${step}</p>`}
    <h1 tabindex="-1">${title}</h1>
    ${lead === '' ? nothing : html`<p class="lead">${lead}</p>`}
  </header>`;
}

/** What `heading()` needs; it is larger where its container is wide. */
export const headingStyles: CSSResult = css`
  /* A kiosk may show the question elsewhere, and keeps it here for readers. */
  .head {
    position: var(--mc-heading-position, static);
    clip-path: var(--mc-heading-clip, none);
  }
  .step {
    color: var(--_accent);
    font-weight: 600;
    font-size: var(--mc-body, calc(16 * var(--_px)));
    line-height: var(--mc-body-lh, calc(24 * var(--_px)));
  }
  h1 {
    font-size: var(--_h1);
    line-height: var(--_h1-lh);
    outline: none;
  }
  .lead {
    margin-top: 4px;
    color: var(--_ink-soft);
    font-size: var(--_lead);
    line-height: var(--_lead-lh);
    text-wrap: pretty;
  }
  @container (min-width: 560px) {
    h1 {
      font-size: var(--_h1-wide);
      line-height: var(--_h1-wide-lh);
    }
  }
`;
