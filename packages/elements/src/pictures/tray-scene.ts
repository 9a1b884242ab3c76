import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { card } from './card.ts';
import { accent, accentDeep, ink, sun } from './colours.ts';

/** A card going down onto the tray. */
export const trayScene: TemplateResult = html`<svg viewBox="0 0 300 196" aria-hidden="true">
  <path d="M50 112h200l50 58H0Z" fill=${accent} />
  <path d="M0 170h300v18a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8Z" fill=${accentDeep} />
  <path d="M72 122h156l26 38H46Z" fill=${sun} />
  <path d="M88 128h124l15 24H73Z" fill="#d9ece4" stroke=${accentDeep} stroke-width="4" />
  <path d="M100 137h28M98 145h30M172 137h30" stroke="#7fa79c" stroke-width="5" />
  <g transform="translate(150 46) scale(.3)">${card}</g>
  <path
    d="M150 90v20m-11-10 11 11 11-11"
    stroke=${ink}
    stroke-width="6"
    fill="none"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;
