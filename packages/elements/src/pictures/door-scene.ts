import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { breezeBlockPath } from '../base/breeze-block.ts';
import { accent, accentDeep, accentStrong, cream } from './colours.ts';
import { cat, pavement, plant } from './doorstep.ts';

const door = { left: 270, top: 700, width: 540, bottom: 1424 } as const;

const transom: readonly SVGTemplateResult[] = [0, 1, 2, 3, 4].map(
  (index) => svg`<g transform="translate(${door.left + index * 108} ${door.top - 132}) scale(2.7)">
    <rect width="40" height="40" fill=${accentStrong} />
    <path d=${breezeBlockPath} fill=${cream} />
  </g>`,
);

/** A louvred shutter of two panels beside the door. */
function shutter(left: number): SVGTemplateResult {
  const [top, width, height] = [door.top - 14, 160, door.bottom - door.top];
  const panels = [
    { y: top + 22, height: height * 0.46 - 30 },
    { y: top + height * 0.46 + 12, height: height * 0.54 - 34 },
  ];
  return svg`<rect
      x=${left} y=${top} width=${width} height=${height} fill=${accentStrong} stroke=${accentDeep} stroke-width="6" />
    ${panels.map(
      (panel) => svg`
      <rect x=${left + 20} y=${panel.y} width=${width - 40} height=${panel.height} fill=${accentDeep} />
      <path d=${louvres(left + 20, panel.y, width - 40, panel.height)} fill=${accent} />`,
    )}`;
}

function louvres(left: number, top: number, width: number, height: number): string {
  const count = Math.floor(height / 24);
  const pitch = height / count;
  return Array.from(
    { length: count },
    (_, index) => `M${left} ${top + index * pitch + 3}h${width}v${pitch - 9}h${-width}z`,
  ).join('');
}

const houseNumber: SVGTemplateResult = svg`<g transform="translate(104 548)">
  <rect width="118" height="104" rx="12" fill="#21427f" />
  <rect x="7" y="7" width="104" height="90" rx="7" fill="none" stroke="#fff" stroke-width="4" />
  <path d="M52 80V44l-11 6V38l16-14h11v56Z" fill="#fff" />
</g>`;

/** The start screen, 1080 × 1920: a townhouse door standing open in the sun. The opening is 540 × 724 at 270, 700. */
export function doorScene(): TemplateResult {
  const { left, top, width, bottom } = door;
  return html`<svg
    class="scene"
    viewBox="0 0 1080 1920"
    preserveAspectRatio="xMidYMax slice"
    aria-hidden="true"
  >
    <rect width="1080" height="1430" fill="var(--mc-pic-wall,#f3cf86)" />
    <path d="M1080 140v588L560 1424H0v-360L928 140Z" fill="#f8dca0" opacity=".75" />
    <rect y="1330" width="1080" height="94" fill="var(--mc-pic-wall-deep,#e4b55e)" />
    ${pavement(bottom)}
    <path d="M${left - 6} ${bottom}h${width + 12}l96 110H${left - 102}Z" fill="#fff3cf" opacity=".9" />
    <rect x=${left - 26} y=${top - 158} width=${width + 52} height=${bottom - top + 158} fill=${accentDeep} />
    ${transom}
    <rect x=${left} y=${top} width=${width} height=${bottom - top} fill=${cream} />
    <path d="M${left} ${top}h${width}v26H${left}z" fill="#f1dfb4" />
    <rect x=${left - 46} y=${bottom - 14} width=${width + 92} height="24" fill="#a6977a" />
    ${shutter(left - 192)} ${shutter(left + width + 32)} ${houseNumber} ${plant} ${cat}
  </svg>`;
}
