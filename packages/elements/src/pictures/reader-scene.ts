import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { card } from './card.ts';
import { accent, accentDeep, accentStrong, brick, sun, sunSoft } from './colours.ts';

/** The kiosk itself, with the place of the card reader ringed. */
const kiosk: SVGTemplateResult = svg`<g transform="translate(46 84)">
  <path d="M30 316h72v44H30z" fill=${accentStrong} />
  <path d="M0 356h132v16H0z" fill=${accentDeep} />
  <rect width="132" height="322" rx="16" fill=${accentDeep} />
  <rect x="12" y="14" width="108" height="192" rx="4" fill="#fbf6ea" />
  <path d="M12 18a4 4 0 0 1 4-4h100a4 4 0 0 1 4 4v18H12z" fill=${accent} />
  <path d="M24 62h60M24 82h84M24 100h84" stroke="#6f6a59" stroke-width="7" stroke-linecap="round" />
  <rect x="24" y="166" width="84" height="20" rx="4" fill=${accent} />
  <rect x="54" y="250" width="28" height="9" rx="4" fill=${accent} />
  <rect x="90" y="230" width="30" height="48" rx="5" fill=${accent} />
  <rect x="14" y="232" width="32" height="24" rx="4" fill=${sun} />
  <circle cx="30" cy="244" r="32" fill="none" stroke=${brick} stroke-width="7" />
</g>`;

/** The reader from above the edge of its shelf: a lit square that the card covers. */
const pad: SVGTemplateResult = svg`
  <path d="M240 318h640l72 162H168Z" fill=${accentStrong} />
  <path d="M360 338h400l34 100H326Z" fill=${accentDeep} />
  <path d="M404 352h312l22 70H382Z" fill=${sun} />
  <path d="M532 376c8-9 48-9 56 0M516 362c16-18 72-18 88 0" fill="none" stroke="#13211f" stroke-width="7"
    stroke-linecap="round" />
`;

/**
 * Where and how the card is put down. The card is `.moving-card`: a page may let it come down, once; it stands above its
 * place otherwise. Who shows the picture says it in words.
 *
 * @param place `above` before the card is there, `down` while it is being read
 */
export function readerScene(place: 'above' | 'down'): TemplateResult {
  const transform =
    place === 'above' ? 'translate(560 172) rotate(-4) scale(0.98)' : 'translate(560 384) scale(0.84 0.34)';
  return html`<svg viewBox="0 0 952 480" aria-hidden="true">
    <clipPath id="reader-frame"><rect width="952" height="480" rx="16" /></clipPath>
    <g clip-path="url(#reader-frame)">
      <rect width="952" height="480" fill=${sunSoft} />
      ${pad} ${kiosk}
      <g class=${place === 'above' ? 'moving-card' : ''}><g transform=${transform}>${card}</g></g>
      ${
        place === 'above'
          ? svg`<path d="M866 96v128m-34-36 34 38 34-38" fill="none" stroke=${brick} stroke-width="12"
              stroke-linecap="round" stroke-linejoin="round" />`
          : svg`<path d="M300 300h520" stroke=${sun} stroke-width="12" stroke-linecap="round" />`
      }
    </g>
  </svg>`;
}
