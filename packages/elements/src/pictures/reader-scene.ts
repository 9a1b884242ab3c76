import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { card } from './card.ts';
import { accentDeep, accentStrong, brick, sun, sunSoft } from './colours.ts';
import { kioskWithRing } from './kiosk-with-ring.ts';
import { usualPlaces } from './places.ts';
import type { KioskPlaces } from './places.ts';

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
export function readerScene(place: 'above' | 'down', places: KioskPlaces = usualPlaces): TemplateResult {
  const transform =
    place === 'above' ? 'translate(560 172) rotate(-4) scale(0.98)' : 'translate(560 384) scale(0.84 0.34)';
  return html`<svg viewBox="0 0 952 480" aria-hidden="true">
    <clipPath id="reader-frame"><rect width="952" height="480" rx="16" /></clipPath>
    <g clip-path="url(#reader-frame)">
      <rect width="952" height="480" fill=${sunSoft} />
      ${pad} ${kioskWithRing('card-reader', places)}
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
