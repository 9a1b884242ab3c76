import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { accent, accentDeep, skin } from './colours.ts';
import { miniQrPath } from './mini-qr.ts';

/** An identity card of no particular series, 420 × 264 around its middle. The national emblem is never drawn. */
export const card: SVGTemplateResult = svg`
  <rect x="-210" y="-132" width="420" height="264" rx="20" fill="#d9ece4" stroke=${accentDeep} stroke-width="6" />
  <rect x="-182" y="-60" width="104" height="134" rx="8" fill="#fff" />
  <circle cx="-130" cy="-16" r="25" fill=${skin} />
  <path d="M-155-18a25 27 0 0 1 50 0c-14-4-34-4-50 0Z" fill="#2c2723" />
  <path d="M-176 74c2-34 20-46 46-46s44 12 46 46Z" fill=${accent} />
  <path d="M-182-98h150M-182-78h90" stroke=${accentDeep} stroke-width="8" stroke-linecap="round" />
  <path d="M-52 4h228M-52 34h180M-52 64h210M-182 102h200" stroke="#7fa79c" stroke-width="10" stroke-linecap="round" />
  <rect x="92" y="-112" width="98" height="98" rx="6" fill="#fff" />
  <path transform="translate(101 -103) scale(3.8)" d=${miniQrPath} fill="#13211f" />
`;
