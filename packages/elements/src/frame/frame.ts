import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface FrameParts {
  /** What the element is for, in its lintel. */
  readonly name: string;
  readonly lang: string;
  /** The transom; nothing where there are no steps, empty where its place is kept free. */
  readonly progress?: TemplateResult | typeof nothing;
  readonly middle: TemplateResult;
  /** Beside the middle where there is room, below it elsewhere unless `sideWhere` is `wide`. */
  readonly side?: TemplateResult | typeof nothing;
  readonly sideWhere?: 'wide';
}

const mark: TemplateResult = html`<svg class="mark" viewBox="0 0 88 88" aria-hidden="true">
  <path
    fill="var(--_sun)"
    d="M8 84V34C8 17 20 6 36 6h16c16 0 28 11 28 28v50a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2Z"
  />
  <path fill="var(--_accent-deep)" d="M37 86V47l-12 6V38l17-16h15v64Z" />
</svg>`;

/** Lintel, opening and side of an embedded element; needs `frameStyles`. */
export function frame(parts: FrameParts): TemplateResult {
  return html`<section class="frame" aria-label=${parts.name} lang=${parts.lang}>
    <div class="lintel">
      ${mark}
      <p class="name">${parts.name}</p>
      ${
        parts.progress === undefined || parts.progress === nothing
          ? nothing
          : html`<div class="transom">${parts.progress}</div>`
      }
    </div>
    <div class="opening">
      <div class="middle">${parts.middle}</div>
      ${
        parts.side === undefined || parts.side === nothing
          ? nothing
          : html`<div class="side ${parts.sideWhere ?? ''}">${parts.side}</div>`
      }
    </div>
  </section>`;
}
