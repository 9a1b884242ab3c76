import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { card } from './card.ts';
import { accent, accentDeep, accentStrong, brick, skin, skinDeep, sun, sunSoft } from './colours.ts';

/** The kiosk itself, with the place of the scanner ringed. */
const kiosk: SVGTemplateResult = svg`<g transform="translate(46 84)">
  <path d="M30 316h72v44H30z" fill=${accentStrong} />
  <path d="M0 356h132v16H0z" fill=${accentDeep} />
  <rect width="132" height="322" rx="16" fill=${accentDeep} />
  <rect x="12" y="14" width="108" height="192" rx="4" fill="#fbf6ea" />
  <path d="M12 18a4 4 0 0 1 4-4h100a4 4 0 0 1 4 4v18H12z" fill=${accent} />
  <path d="M24 62h60M24 82h84M24 100h84" stroke="#6f6a59" stroke-width="7" stroke-linecap="round" />
  <rect x="24" y="166" width="84" height="20" rx="4" fill=${accent} />
  <rect x="14" y="232" width="30" height="44" rx="4" fill=${accent} />
  <rect x="54" y="250" width="28" height="9" rx="4" fill=${accent} />
  <rect x="90" y="230" width="30" height="48" rx="5" fill=${sun} />
  <circle cx="105" cy="254" r="36" fill="none" stroke=${brick} stroke-width="7" />
</g>`;

const scanner: SVGTemplateResult = svg`
  <path d="M0 0h952v26H0z" fill=${accentDeep} />
  <rect x="424" y="-30" width="352" height="128" rx="22" fill=${accentStrong} />
  <rect x="424" y="0" width="352" height="26" fill=${accentDeep} />
  <rect x="480" y="60" width="240" height="38" rx="12" fill="#13211f" />
  <rect x="498" y="73" width="204" height="12" rx="6" fill="#ff6a4d" />
  <path d="M492 98h216l74 330H394Z" fill=${sun} opacity=".55" />
`;

/** Sleeve, back of the hand and the curled fingers: they lie behind the card. */
const handBehind: SVGTemplateResult = svg`
  <path d="M1010 590 846 514l64-190 140 40Z" fill=${accent} />
  <path d="m826 504 66-196 38 12-66 200Z" fill=${accentDeep} />
  <path d="M900 330c-46-26-92-40-138-38-40 2-72 22-84 54-14 40-10 88 22 116 36 30 96 44 144 50Z" fill=${skin} />
`;

/** The thumb lies on the card. */
const thumb: SVGTemplateResult = svg`
  <path d="M842 330c-40-26-92-36-142-28-30 5-46 22-42 42 4 18 24 25 46 21 34-6 62 2 92 26Z" fill=${skin} />
  <path d="M664 345c0-14 12-22 32-25l10 34c-24 8-42 4-42-9Z" fill="#f2cfae" />
`;

/** How to hold the card under the scanner: the square code up, into the light. Who shows it says it in words. */
export function scanScene(): TemplateResult {
  return html`<svg viewBox="0 0 952 480" aria-hidden="true">
    <clipPath id="scan-frame"><rect width="952" height="480" rx="16" /></clipPath>
    <g clip-path="url(#scan-frame)">
      <rect width="952" height="480" fill=${sunSoft} />
      ${scanner} ${kiosk} ${handBehind}
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
      <path
        d="M838 326c-38-22-86-31-132-25"
        fill="none"
        stroke=${skinDeep}
        stroke-width="5"
        stroke-linecap="round"
      />
    </g>
  </svg>`;
}
