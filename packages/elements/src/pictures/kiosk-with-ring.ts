import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { accent, accentDeep, accentStrong, brick, sun } from './colours.ts';

/** The kiosk itself, small at the left of a scene, with the place of one of its devices lit and ringed. */
export function kioskWithRing(place: 'scanner' | 'card-reader'): SVGTemplateResult {
  const isScanner = place === 'scanner';
  return svg`<g transform="translate(46 84)">
    <path d="M30 316h72v44H30z" fill=${accentStrong} />
    <path d="M0 356h132v16H0z" fill=${accentDeep} />
    <rect width="132" height="322" rx="16" fill=${accentDeep} />
    <rect x="12" y="14" width="108" height="192" rx="4" fill="#fbf6ea" />
    <path d="M12 18a4 4 0 0 1 4-4h100a4 4 0 0 1 4 4v18H12z" fill=${accent} />
    <path d="M24 62h60M24 82h84M24 100h84" stroke="#6f6a59" stroke-width="7" stroke-linecap="round" />
    <rect x="24" y="166" width="84" height="20" rx="4" fill=${accent} />
    <rect x="54" y="250" width="28" height="9" rx="4" fill=${accent} />
    <rect x="14" y="232" width="32" height="24" rx="4" fill=${isScanner ? accent : sun} />
    <rect x="90" y="230" width="30" height="48" rx="5" fill=${isScanner ? sun : accent} />
    <circle
      cx=${isScanner ? 105 : 30}
      cy=${isScanner ? 254 : 244}
      r=${isScanner ? 36 : 32}
      fill="none"
      stroke=${brick}
      stroke-width="7"
    />
  </g>`;
}
