import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { accent, accentDeep, accentStrong, brick, cream, ink, skin, skinDeep, sunSoft } from './colours.ts';

/** The four steps of a new roll of paper. */
export const paperGuideSteps = ['open', 'remove', 'insert', 'close'] as const;
export type PaperGuideStep = (typeof paperGuideSteps)[number];

/** The printer seen from its side: a tub for the roll, the mouth at the left, the lid on a hinge at the right. */
const tub: SVGTemplateResult = svg`
  <path d="M250 250h470v186a24 24 0 0 1-24 24H274a24 24 0 0 1-24-24Z" fill=${accent} />
  <path d="M250 388h470v48a24 24 0 0 1-24 24H274a24 24 0 0 1-24-24Z" fill=${accentStrong} />
  <path d="M286 250h398v42a146 146 0 0 1-292 0h-106Z" fill=${cream} />
  <path d="M250 250h36v58h-36Z" fill=${accentDeep} />
`;

const lidDown: SVGTemplateResult = svg`
  <path d="M250 250v-20a64 64 0 0 1 64-64h342a64 64 0 0 1 64 64v20Z" fill=${accentStrong} />
  <rect x="262" y="212" width="60" height="26" rx="13" fill=${accentDeep} />
`;

const lidUp: SVGTemplateResult = svg`<g transform="rotate(82 716 250)">${lidDown}</g>`;

/** A full roll with its tail, or what is left of one. Around its middle. */
function roll(radius: number): SVGTemplateResult {
  return svg`<circle r=${radius} fill="#fff" stroke=${accentDeep} stroke-width="6" />
    ${
      radius > 60
        ? svg`<circle r=${radius * 0.68} fill="none" stroke=${accentDeep} stroke-width="3" opacity=".4" />`
        : ''
    }
    <circle r="30" fill="#c99b63" stroke=${accentDeep} stroke-width="6" />
    <circle r="11" fill=${accentDeep} />`;
}

const tail = svg`<path d="M446 330C380 372 316 296 268 246L176 246" fill="none" stroke="#fff" stroke-width="16" />
  <path d="M446 338C380 380 312 304 264 254L176 254" fill="none" stroke=${accentDeep} stroke-width="5" />`;

/** A hand that takes hold from above; its finger tips at 0, 0. */
function hand(x: number, y: number): SVGTemplateResult {
  return svg`<g transform="translate(${x} ${y})">
    <path d="M30-300h120v150H30Z" fill=${accent} />
    <path d="M34-160h112v36H34Z" fill=${accentDeep} />
    <path d="M40-124h100c10 40 4 74-18 96l-22 28c-14 16-34 6-30-14l4-22-40 34c-14 12-32-4-24-20Z" fill=${skin} />
    <path d="m74-22 18-34M48-34l22-30" fill="none" stroke=${skinDeep} stroke-width="5" stroke-linecap="round" />
  </g>`;
}

function arrow(path: string): SVGTemplateResult {
  return svg`<path d=${path} fill="none" stroke=${brick} stroke-width="14" stroke-linecap="round" stroke-linejoin="round" />`;
}

const before: Readonly<Record<PaperGuideStep, SVGTemplateResult>> = {
  open: svg`${tub} <g transform="translate(492 322)">${roll(34)}</g> ${lidDown} ${hand(262, 216)}`,
  remove: svg`${tub} ${lidUp} <g transform="translate(492 322)">${roll(34)}</g> ${hand(470, 296)}`,
  insert: svg`${tub} ${lidUp} <g transform="translate(492 150)">${roll(104)}</g> ${arrow('M640 90v120m-34-36 34 38 34-38')}`,
  close: svg`${tub} ${tail} <g transform="translate(492 322)">${roll(104)}</g> ${lidUp} ${arrow('M560 96C440 96 360 130 330 196m-16-44 14 48 46-18')}`,
};

const after: Readonly<Record<PaperGuideStep, SVGTemplateResult>> = {
  open: svg`${tub} <g transform="translate(492 322)">${roll(34)}</g> ${lidUp} ${arrow('M330 190C350 120 430 90 560 96m-44-32 46 34-38 40')}`,
  remove: svg`${tub} ${lidUp} <g transform="translate(492 150)">${roll(34)}</g> ${hand(470, 124)} ${arrow('M380 260V140m-34 36 34-38 34 38')}`,
  insert: svg`${tub} ${lidUp} ${tail} <g transform="translate(492 322)">${roll(104)}</g> ${arrow('M150 200H60m36-34-38 34 38 34')}`,
  close: svg`${tub} ${lidDown} <path d="M250 242H150v12h100Z" fill="#fff" stroke=${accentDeep} stroke-width="5" />
    ${arrow('M330 60v70m-30-32 30 34 30-34M640 60v70m-30-32 30 34 30-34')}
    <path d="m806 210 30 34 62-70" fill="none" stroke=${ink} stroke-width="16" stroke-linecap="round" stroke-linejoin="round" />`,
};

/** One step of a new roll: how it is before the hand moves, or after. Two pictures that are cut between. */
export function paperGuideScene(step: PaperGuideStep, half: 'before' | 'after'): TemplateResult {
  return html`<svg viewBox="0 0 952 480" aria-hidden="true">
    <rect width="952" height="480" rx="16" fill=${sunSoft} />
    ${half === 'before' ? before[step] : after[step]}
  </svg>`;
}
