import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { card } from './card.ts';
import { accent, accentDeep, accentStrong, brick, cream, ink, sun, sunSoft } from './colours.ts';

/** What may be wrong with the machine, each with a picture of its own. */
export const pictured = [
  'paper-low',
  'paper-out',
  'cover-open',
  'paper-jam',
  'cutter',
  'overheated',
  'printer-stopped',
  'printer-lost',
  'scanner-lost',
  'card-reader-lost',
  'card-torn',
  'host-lost',
  'gateway-lost',
  'storage-full',
  'clock-wrong',
] as const;
export type Pictured = (typeof pictured)[number];

const octagon = svg`<g transform="translate(272 232) scale(.78)">
  <path d="M-29-70h58l41 41v58l-41 41h-58l-41-41v-58Z" fill="var(--mc-pic-danger,#8f1d12)"
    stroke="var(--mc-surface,#fbf6ea)" stroke-width="13" />
  <path d="M0-36v38M0 34v1" stroke="#fff" stroke-width="16" stroke-linecap="round" />
</g>`;

const triangle = svg`<g transform="translate(272 232) scale(.78)">
  <path d="M0-74 80 66H-80Z" fill=${sun} stroke="var(--mc-surface,#fbf6ea)" stroke-width="13" stroke-linejoin="round" />
  <path d="M0-22v40M0 46v1" stroke=${ink} stroke-width="16" stroke-linecap="round" />
</g>`;

/** The printer from the front, its window open to what is inside. */
function printer(
  inside: SVGTemplateResult,
  lid = svg`<path d="M36 24 52 4h216l16 20Z" fill=${accentDeep} />`,
): SVGTemplateResult {
  return svg`${lid}
    <rect x="20" y="24" width="280" height="232" rx="24" fill=${accent} />
    <path d="M20 190h280v42a24 24 0 0 1-24 24H44a24 24 0 0 1-24-24Z" fill=${accentStrong} />
    <rect x="44" y="206" width="232" height="24" rx="12" fill=${accentDeep} />
    <rect x="52" y="48" width="216" height="126" rx="14" fill=${cream} />
    ${inside}`;
}

function roll(radius: number): SVGTemplateResult {
  return svg`<circle cx="160" cy="111" r=${radius} fill="#fff" stroke=${accentDeep} stroke-width="6" /> ${core}`;
}

const core = svg`<circle cx="160" cy="111" r="20" fill="#c99b63" stroke=${accentDeep} stroke-width="5" />
  <circle cx="160" cy="111" r="7" fill=${accentDeep} />`;

const noRoll = svg`<circle cx="160" cy="111" r="49" fill="none" stroke=${accentDeep} stroke-width="6"
  stroke-dasharray="14 11.6" stroke-linecap="round" /> ${core}`;

/** A cable whose plug is out of its socket, at the right end. */
const unplugged = svg`<path d="M40 150h70" stroke=${accentDeep} stroke-width="14" stroke-linecap="round" />
  <path d="M110 124h34v52h-34Z" fill=${accent} />
  <path d="M144 136h24M144 164h24" stroke=${accentDeep} stroke-width="9" stroke-linecap="round" />
  <path d="M206 112h44v76h-44a14 14 0 0 1-14-14v-48a14 14 0 0 1 14-14Z" fill=${accentStrong} />
  <path d="M250 150h50" stroke=${accentDeep} stroke-width="14" stroke-linecap="round" />
  <path d="M180 92l-14-26M196 84V54M212 92l14-26" stroke=${brick} stroke-width="8" stroke-linecap="round" />`;

const scanner = svg`<rect x="60" y="30" width="200" height="80" rx="18" fill=${accentStrong} />
  <rect x="92" y="88" width="136" height="30" rx="10" fill="#13211f" />
  <rect x="104" y="98" width="112" height="10" rx="5" fill="#8a7a58" />`;

const pad = svg`<path d="M70 70h180l34 90H36Z" fill=${accentStrong} /><path d="M104 84h112l16 48H88Z" fill=${accentDeep} />`;

const cable = (drop: number): SVGTemplateResult =>
  svg`<g transform=${`translate(0 ${drop})`}>${unplugged}</g>`;

/** A building with a flag pole's plain roof: the office that applications go to. */
const office = svg`<path d="M214 98l44-32 44 32Z" fill=${accentDeep} /><path d="M222 98h72v92h-72Z" fill=${accent} />
  <path d="M236 116h14v22h-14ZM266 116h14v22h-14ZM250 158h16v32h-16Z" fill=${cream} />`;

const smallKiosk = svg`<rect x="26" y="66" width="64" height="112" rx="9" fill=${accentDeep} />
  <rect x="34" y="76" width="48" height="64" rx="4" fill=${cream} /><path d="M42 178h32v14H42Z" fill=${accentStrong} />`;

const broken = svg`<path d="M104 132h30M190 132h14" stroke=${accentDeep} stroke-width="10" stroke-linecap="round"
    stroke-dasharray="2 18" />
  <path d="m146 116 32 32m0-32-32 32" stroke=${brick} stroke-width="12" stroke-linecap="round" />`;

const scenes: Readonly<Record<Pictured, SVGTemplateResult>> = {
  'paper-low': svg`${printer(roll(32))} ${triangle}`,
  'paper-out': svg`${printer(noRoll)} ${octagon}`,
  'cover-open': svg`${printer(
    roll(49),
    svg`<path d="M284 24 330-70h-40L240 4Z" fill=${accentDeep} /><path d="M60 6C110-46 180-58 240-40m-34-22 36 22-22 36"
      fill="none" stroke=${brick} stroke-width="10" stroke-linecap="round" stroke-linejoin="round" />`,
  )} ${octagon}`,
  'paper-jam': svg`${printer(svg`<path d="M70 158l22-60 26 44 24-72 26 70 24-58 20 50 26-64" fill="none" stroke="#fff"
      stroke-width="22" stroke-linejoin="round" /><path d="M70 158l22-60 26 44 24-72 26 70 24-58 20 50 26-64" fill="none"
      stroke=${accentDeep} stroke-width="5" stroke-linejoin="round" />`)} ${octagon}`,
  cutter: svg`${printer(svg`<path d="M78 150 240 66" stroke=${accentDeep} stroke-width="12" stroke-linecap="round" />
    <path d="M78 72 240 156" stroke=${accentDeep} stroke-width="12" stroke-linecap="round" />
    <circle cx="78" cy="66" r="18" fill="none" stroke=${brick} stroke-width="9" />
    <circle cx="78" cy="156" r="18" fill="none" stroke=${brick} stroke-width="9" />`)} ${octagon}`,
  overheated: svg`${printer(svg`<path d="M146 62a14 14 0 0 1 28 0v56a26 26 0 1 1-28 0Z" fill="#fff" stroke=${accentDeep}
      stroke-width="6" /><circle cx="160" cy="140" r="15" fill=${brick} /><path d="M160 132V84" stroke=${brick}
      stroke-width="10" stroke-linecap="round" /><path d="M92 84c14 12-14 24 0 40M226 84c14 12-14 24 0 40" fill="none"
      stroke=${brick} stroke-width="8" stroke-linecap="round" />`)} ${octagon}`,
  'printer-stopped': svg`${printer(svg`<path d="M136 80v62M184 80v62" stroke=${accentDeep} stroke-width="20"
    stroke-linecap="round" />`)} ${octagon}`,
  'printer-lost': svg`<g transform="translate(70 -4) scale(.56)">${printer(noRoll)}</g> ${cable(36)}`,
  'scanner-lost': svg`${scanner} ${cable(60)}`,
  'card-reader-lost': svg`<g transform="translate(0 -40)">${pad}</g> ${cable(40)}`,
  'card-torn': svg`<g transform="translate(0 84)">${pad}</g>
    <g transform="translate(160 84) rotate(-7) scale(.42)">${card}</g>
    <path d="M292 150V40m-26 28 26-30 26 30" fill="none" stroke=${brick} stroke-width="11" stroke-linecap="round"
      stroke-linejoin="round" /> ${octagon}`,
  'host-lost': svg`<g transform="translate(-14 -20) scale(1.1)">${smallKiosk} ${broken}
    <g transform="translate(160 -8) scale(.52)">${printer(noRoll)}</g></g>
    <g transform="translate(196 168) scale(.4)">${scanner}</g>`,
  'gateway-lost': svg`<g transform="translate(-8 0) scale(1.06)">${smallKiosk} ${broken} ${office}</g>`,
  'storage-full': svg`<path d="M60 60h200v170a14 14 0 0 1-14 14H74a14 14 0 0 1-14-14Z" fill=${accent} />
    <path d="M82 22h156v52H82Z" fill="#fff" stroke=${accentDeep} stroke-width="6" />
    <path d="M96 6h128v20H96Z" fill="#fff" stroke=${accentDeep} stroke-width="6" />
    <path d="M106 44h90M106 58h60" stroke=${accentDeep} stroke-width="7" stroke-linecap="round" />
    <path d="M46 74h228v40H46Z" fill=${accentStrong} /><rect x="126" y="132" width="68" height="22" rx="8" fill=${cream} />
    ${octagon}`,
  'clock-wrong': svg`<circle cx="150" cy="132" r="112" fill=${accent} /><circle cx="150" cy="132" r="88" fill=${cream} />
    <path d="M150 62v16M150 186v16M80 132h16M204 132h16" stroke=${accentDeep} stroke-width="8" stroke-linecap="round" />
    <path d="M150 132 106 96M150 132l44-50" stroke=${ink} stroke-width="11" stroke-linecap="round" />
    <circle cx="150" cy="132" r="10" fill=${ink} />
    <path d="M236 40a120 120 0 0 1 26 70m-30-22 30 24 22-32" fill="none" stroke=${brick} stroke-width="9"
      stroke-linecap="round" stroke-linejoin="round" /> ${octagon}`,
};

/** What is wrong, as it looks: 330 × 290, over 330 × 370 where a cover stands open. Who shows it says it in words. */
export function faultScene(fault: Pictured): TemplateResult {
  const top = fault === 'cover-open' ? -80 : 0;
  return html`<svg
    class="fault-scene"
    data-fault=${fault}
    viewBox=${`-6 ${top - 8} 350 ${306 - top}`}
    aria-hidden="true"
  >
    ${scenes[fault]}
  </svg>`;
}

/** On a sunny field, where the picture stands alone. */
export function faultPanel(fault: Pictured): TemplateResult {
  return html`<svg class="fault-scene" data-fault=${fault} viewBox="0 0 952 380" aria-hidden="true">
    <rect width="952" height="380" rx="16" fill=${sunSoft} />
    <svg x="320" y="30" width="320" height="320" viewBox=${`-6 ${fault === 'cover-open' ? -88 : -8} 350 350`}>
      ${scenes[fault]}
    </svg>
  </svg>`;
}
