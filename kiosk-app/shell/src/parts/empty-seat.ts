import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A seat in the doorway, and the outline of whoever sat there: is somebody still here? */
export const emptySeat: TemplateResult = html`<svg class="seat" viewBox="0 0 100 100" aria-hidden="true">
  <path class="niche-wall" d="M12 97V48a38 38 0 0 1 76 0v49Z" />
  <g class="who">
    <circle cx="50" cy="31" r="10" />
    <path d="M33 58c0-10 7-15 17-15s17 5 17 15" />
  </g>
  <path class="legs" d="M37 67 32 92M63 67l5 25M36 81h28" />
  <rect class="top" x="28" y="58" width="44" height="10" rx="4" />
</svg>`;
