import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { accent, accentDeep, accentLine, accentStrong, cream, sun } from './colours.ts';
import { miniQrPath } from './mini-qr.ts';

const printing: TemplateResult = html`<svg viewBox="14 10 292 262" aria-hidden="true">
  <rect x="20" y="16" width="280" height="122" rx="26" fill=${accent} />
  <path d="M20 88h280v36a14 14 0 0 1-14 14H34a14 14 0 0 1-14-14Z" fill=${accentStrong} />
  <rect x="44" y="102" width="232" height="22" rx="11" fill=${accentDeep} />
  <circle cx="262" cy="52" r="13" fill=${sun} />
  <path d="M50 52h80" stroke=${accentLine} stroke-width="9" stroke-linecap="round" />
  <path
    d="M66 113h188v140l-15.6 14-15.7-14-15.7 14-15.6-14-15.7 14-15.7-14-15.6 14-15.7-14-15.7 14-15.6-14-15.7 14L66 253Z"
    fill="#fff"
    stroke=${accentDeep}
    stroke-width="5"
    stroke-linejoin="round"
  />
  <path d="M58 113h204" stroke=${accentDeep} stroke-width="12" stroke-linecap="round" />
  <path
    d="M90 148h132M90 172h62M90 196h62M90 220h40"
    stroke=${accentDeep}
    stroke-width="8"
    stroke-linecap="round"
  />
  <path transform="translate(170 164) scale(2.9)" d=${miniQrPath} fill="#13211f" />
</svg>`;

const fault: TemplateResult = html`<svg viewBox="6 0 330 290" aria-hidden="true">
  <path d="M36 24 52 4h216l16 20Z" fill=${accentDeep} />
  <rect x="20" y="24" width="280" height="232" rx="24" fill=${accent} />
  <path d="M20 190h280v42a24 24 0 0 1-24 24H44a24 24 0 0 1-24-24Z" fill=${accentStrong} />
  <rect x="44" y="206" width="232" height="24" rx="12" fill=${accentDeep} />
  <rect x="52" y="48" width="216" height="126" rx="14" fill=${cream} />
  <circle
    cx="160"
    cy="111"
    r="49"
    fill="none"
    stroke=${accentDeep}
    stroke-width="6"
    stroke-dasharray="14 11.6"
    stroke-linecap="round"
  />
  <circle cx="160" cy="111" r="20" fill="#c99b63" stroke=${accentDeep} stroke-width="5" />
  <circle cx="160" cy="111" r="7" fill=${accentDeep} />
  <g transform="translate(272 232) scale(.78)">
    <path
      d="M-29-70h58l41 41v58l-41 41h-58l-41-41v-58Z"
      fill="var(--mc-pic-danger,#8f1d12)"
      stroke="var(--mc-surface,#fbf6ea)"
      stroke-width="13"
    />
    <path d="M0-36v38M0 34v1" stroke="#fff" stroke-width="16" stroke-linecap="round" />
  </g>
</svg>`;

/** The receipt printer: handing out its paper, or open with an empty roll because it stopped. */
export function printerScene(state: 'printing' | 'fault'): TemplateResult {
  return state === 'printing' ? printing : fault;
}
