import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { card } from './card.ts';
import { accent, accentDeep, accentStrong, brick, skin, skinDeep, sun, sunSoft } from './colours.ts';
import { kioskWithRing } from './kiosk-with-ring.ts';
import { usualPlaces } from './places.ts';
import type { KioskPlaces } from './places.ts';

const scanner: SVGTemplateResult = svg`
  <path d="M0 0h952v26H0z" fill=${accentDeep} />
  <rect x="424" y="-30" width="352" height="128" rx="22" fill=${accentStrong} />
  <rect x="424" y="0" width="352" height="26" fill=${accentDeep} />
  <rect x="480" y="60" width="240" height="38" rx="12" fill="#13211f" />
  <rect x="498" y="73" width="204" height="12" rx="6" fill="#ff6a4d" />
  <path d="M492 98h216l74 330H394Z" fill=${sun} opacity=".55" />
`;

/** Sleeve, palm, and the fingers that carry the card from behind: their tips show below its edge. */
const handBehind: SVGTemplateResult = svg`
  <path d="M1010 600 842 520l62-206 150 34Z" fill=${accent} />
  <path d="m818 508 66-204 42 12-66 206Z" fill=${accentDeep} />
  <path
    d="M890 316c-40-24-92-36-134-26-30 8-52 34-64 66l-42 74c-8 16 2 32 18 34 8 1 14-1 19-4 2 13 12 22 26 22 9 0 15-4 19-9
      5 11 15 18 28 17 9-1 15-5 19-10 18 14 40 20 58 22Z"
    fill=${skin}
  />
  <path
    d="M688 458c4-8 8-14 12-20M734 470c3-8 6-14 10-20M780 478c2-8 4-13 7-19"
    fill="none"
    stroke=${skinDeep}
    stroke-width="5"
    stroke-linecap="round"
  />
`;

/** The thumb lies on the card. */
const thumb: SVGTemplateResult = svg`
  <path
    d="M850 330c-44-22-92-32-140-24-32 5-50 24-46 44 4 19 26 27 50 22 34-7 66 0 100 30Z"
    fill=${skin}
  />
  <path d="M670 351c-3-16 9-27 34-32 4 12 6 22 5 34-19 7-36 9-39-2Z" fill="#f2cfae" />
  <path
    d="M846 326c-40-20-88-29-128-25M742 336c4 9 5 17 3 26M756 334c4 9 5 17 3 26"
    fill="none"
    stroke=${skinDeep}
    stroke-width="5"
    stroke-linecap="round"
  />
`;

/** How to hold the card under the scanner: the QR code up, into the light. Who shows it says it in words. */
export function scanScene(places: KioskPlaces = usualPlaces): TemplateResult {
  return html`<svg viewBox="0 0 952 480" aria-hidden="true">
    <clipPath id="scan-frame"><rect width="952" height="480" rx="16" /></clipPath>
    <g clip-path="url(#scan-frame)">
      <rect width="952" height="480" fill=${sunSoft} />
      ${scanner} ${kioskWithRing('scanner', places)} ${handBehind}
      <g transform="translate(500 314) rotate(-6) scale(1.06)">
        ${card}
        <path
          d="M76-100v-28h28M178-128h28v28M76-26v28h28M206-26v28h-28"
          fill="none"
          stroke=${brick}
          stroke-width="9"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </g>
      ${thumb}
    </g>
  </svg>`;
}
