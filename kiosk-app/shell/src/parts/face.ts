import type { FeedbackScore } from '@motcua/client';
import { svg, html } from 'lit';
import type { TemplateResult } from 'lit';

/** How far the middle of the mouth hangs below its ends, from not content at all to very content. */
const mouths: Readonly<Record<FeedbackScore, number>> = { 1: -17, 2: -9, 3: 0, 4: 9, 5: 17 };

/** A face in five lines; the words beside it say the same. */
export function face(score: FeedbackScore): TemplateResult {
  const bend = mouths[score];
  const y = 66 - bend / 2;
  return html`<svg class="face" viewBox="0 0 100 100" aria-hidden="true">
    ${svg`<circle cx="50" cy="50" r="44" />
    <path d="M36 38v6M64 38v6" />
    <path d="M32 ${y}Q50 ${y + bend * 1.5} 68 ${y}" />`}
  </svg>`;
}
