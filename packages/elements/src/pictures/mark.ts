import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** The logo: an arched door whose opening is the numeral 1. It stands on the lintel. */
export const mark: TemplateResult = html`<svg class="mark" viewBox="0 0 88 88" aria-hidden="true">
  <path
    fill="var(--mc-sun,#f7c64b)"
    d="M8 84V34C8 17 20 6 36 6h16c16 0 28 11 28 28v50a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2Z"
  />
  <path fill="var(--_accent-deep,var(--mc-accent-deep))" d="M37 86V47l-12 6V38l17-16h15v64Z" />
</svg>`;
