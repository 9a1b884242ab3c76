import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { brick, brickDeep, cream, sun } from './colours.ts';

/** Terrazzo, 110 high, its chips the same each time. */
export function pavement(top: number): SVGTemplateResult {
  const colours = ['#c4563a', '#0f4f49', '#b98409', '#fff8e8', '#8a7a58'];
  let seed = 7;
  const random = (): number => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const paths = colours.map(() => '');
  for (let index = 0; index < 150; index += 1) {
    const [x, y] = [Math.round(random() * 1080), Math.round(top + 10 + random() * 112)];
    const size = (3 + random() * 7) / 6;
    const flip = random() < 0.5 ? -size : size;
    const along = (length: number): string => (length * flip).toFixed(1);
    const down = (length: number): string => (length * size).toFixed(1);
    paths[index % colours.length] +=
      `M${x} ${y}l${along(7)} ${down(-3)} ${along(5)} ${down(5)} ${along(-3)} ${down(6)} ${along(-8)} ${down(1)}z`;
  }
  return svg`<rect y=${top} width="1080" height="110" fill="#ead9b4" />
    ${paths.map((path, index) => svg`<path d=${path} fill=${colours[index]} opacity=".75" />`)}`;
}

export const plant: SVGTemplateResult = svg`<g transform="translate(8 1168)">
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
export const cat: SVGTemplateResult = svg`<g transform="translate(842 1178)">
  <path d="M28 174h156l22 104h-34l-10-56H50l-10 56H6Z" fill="#b8452c" />
  <path d="M18 150h176v30H18z" fill="#d5694a" />
  <path d="M50 222h112l3 18H47z" fill="#8f3a26" />
  <path d="M70 152c-14-40-2-84 22-100l-6-34 24 16h18l24-16-4 38c26 22 32 62 20 96Z" fill="#3b342c" />
  <path d="M150 148c40 6 52-22 44-54" fill="none" stroke="#3b342c" stroke-width="15" stroke-linecap="round" />
  <path d="M104 104c2 20 0 38-6 48h40c-6-12-8-30-6-48-8 8-20 8-28 0Z" fill=${cream} />
  <path d="M105 62h5M128 62h5" stroke=${sun} stroke-width="8" stroke-linecap="round" />
  <path d="M116 74h6l-3 4z" fill="#d79b6f" stroke="#d79b6f" stroke-width="3" />
</g>`;

/** What stands before the door, without the door: 1080 × 374, for the foot of a screen that has little to say. */
export function doorstep(): TemplateResult {
  return html`<svg viewBox="0 1160 1080 374" aria-hidden="true">${pavement(1424)} ${plant} ${cat}</svg>`;
}
