import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { breezeBlockPath } from '../base/breeze-block.ts';
import { accent, accentDeep, accentStrong, brick, brickDeep, cream, sun } from './colours.ts';

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

/** Terrazzo chips of the pavement, the same on every start. */
function terrazzo(): readonly SVGTemplateResult[] {
  const colours = ['#c4563a', '#0f4f49', '#b98409', '#fff8e8', '#8a7a58'];
  let seed = 7;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const paths = colours.map(() => '');
  for (let index = 0; index < 150; index += 1) {
    const [x, y] = [Math.round(random() * 1080), Math.round(door.bottom + 10 + random() * 112)];
    const size = (3 + random() * 7) / 6;
    const flip = random() < 0.5 ? -size : size;
    const along = (length: number): string => (length * flip).toFixed(1);
    const down = (length: number): string => (length * size).toFixed(1);
    paths[index % colours.length] +=
      `M${x} ${y}l${along(7)} ${down(-3)} ${along(5)} ${down(5)} ${along(-3)} ${down(6)} ${along(-8)} ${down(1)}z`;
  }
  return paths.map((path, index) => svg`<path d=${path} fill=${colours[index]} opacity=".75" />`);
}

const houseNumber: SVGTemplateResult = svg`<g transform="translate(104 548)">
  <rect width="118" height="104" rx="12" fill="#21427f" />
  <rect x="7" y="7" width="104" height="90" rx="7" fill="none" stroke="#fff" stroke-width="4" />
  <path d="M52 80V44l-11 6V38l16-14h11v56Z" fill="#fff" />
</g>`;

const plant: SVGTemplateResult = svg`<g transform="translate(8 1168)">
  <path d="M86 196C60 150 20 120-8 124c4 40 46 66 94 72Z" fill="#6f9a52" />
  <path d="M90 196c-34-52-34-120-2-158 30 44 32 104 2 158Z" fill="#4f7a3c" />
  <path d="M94 196c20-54 62-86 96-80 0 44-46 76-96 80Z" fill="#6f9a52" />
  <path d="M92 200c-4-40-38-92-70-108-2 46 24 92 70 108Z" fill="#86ad66" />
  <path d="M94 200c8-48 36-84 62-102 8 40-16 84-62 102Z" fill="#86ad66" />
  <path d="M30 188h124l-16 92H46Z" fill=${brick} />
  <path d="M24 176h136v30H24z" fill="#d5694a" />
  <path d="M46 280h92v8H46z" fill=${brickDeep} />
</g>`;

/** The plastic stool and the cat who works here. */
const cat: SVGTemplateResult = svg`<g transform="translate(842 1178)">
  <path d="M28 174h156l22 104h-34l-10-56H50l-10 56H6Z" fill="#b8452c" />
  <path d="M18 150h176v30H18z" fill="#d5694a" />
  <path d="M50 222h112l3 18H47z" fill="#8f3a26" />
  <path d="M70 152c-14-40-2-84 22-100l-6-34 24 16h18l24-16-4 38c26 22 32 62 20 96Z" fill="#3b342c" />
  <path d="M150 148c40 6 52-22 44-54" fill="none" stroke="#3b342c" stroke-width="15" stroke-linecap="round" />
  <path d="M104 104c2 20 0 38-6 48h40c-6-12-8-30-6-48-8 8-20 8-28 0Z" fill=${cream} />
  <path d="M105 62h5M128 62h5" stroke=${sun} stroke-width="8" stroke-linecap="round" />
  <path d="M116 74h6l-3 4z" fill="#d79b6f" stroke="#d79b6f" stroke-width="3" />
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
    <rect y=${bottom} width="1080" height="110" fill="#ead9b4" />
    ${terrazzo()}
    <path d="M${left - 6} ${bottom}h${width + 12}l96 110H${left - 102}Z" fill="#fff3cf" opacity=".9" />
    <rect x=${left - 26} y=${top - 158} width=${width + 52} height=${bottom - top + 158} fill=${accentDeep} />
    ${transom}
    <rect x=${left} y=${top} width=${width} height=${bottom - top} fill=${cream} />
    <path d="M${left} ${top}h${width}v26H${left}z" fill="#f1dfb4" />
    <rect x=${left - 46} y=${bottom - 14} width=${width + 92} height="24" fill="#a6977a" />
    ${shutter(left - 192)} ${shutter(left + width + 32)} ${houseNumber} ${plant} ${cat}
  </svg>`;
}
