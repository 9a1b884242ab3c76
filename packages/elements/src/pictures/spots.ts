import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/** Spot pictures for choices and events of life: ink outline, one sun shape, one accent shape, objects before people. */
export const spots = {
  baby: spot(svg`
    <path d="M34 40h32v38a10 10 0 0 1-10 10H44a10 10 0 0 1-10-10Z" fill="#fff" />
    <path d="M36 62h28v16a9 9 0 0 1-9 8H45a9 9 0 0 1-9-8Z" fill="var(--mc-pic-sun,#f7c64b)" stroke="none" />
    <path d="M34 40h32v38a10 10 0 0 1-10 10H44a10 10 0 0 1-10-10Z" />
    <path d="M31 30h38v10H31z" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M41 30c0-6 4-6 5-12 1-4 7-4 8 0 1 6 5 6 5 12" fill="var(--mc-pic-brick,#c4563a)" />
    <path d="M56 52h10M58 62h8M56 72h10" stroke-width="3.6" />
  `),
  ring: spot(svg`
    <g stroke-width="15">
    <circle cx="37" cy="61" r="20" />
    <circle cx="64" cy="61" r="20" />
    </g>
    <circle cx="64" cy="61" r="20" stroke="#fff" stroke-width="7" />
    <path d="M50.5 46A20 20 0 0 1 57 61" stroke-width="15" stroke-linecap="butt" />
    <circle cx="37" cy="61" r="20" stroke="var(--mc-pic-sun,#f7c64b)" stroke-width="7" />
    <path d="M51 76A20 20 0 0 1 44 61" stroke-width="15" stroke-linecap="butt" />
    <path d="M53.5 78A20 20 0 0 1 44.2 58" stroke="#fff" stroke-width="7" />
    <path d="m64 35-12-12 5-8h14l5 8Z" fill="var(--mc-pic-accent,var(--_accent))" />
  `),
  lamp: spot(svg`
    <path d="M50 14c9 10 12 16 12 22a12 12 0 0 1-24 0c0-6 3-12 12-22Z" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M30 52h40l-5 30a6 6 0 0 1-6 5H41a6 6 0 0 1-6-5Z" fill="#fff" />
    <path d="M33 66h34l-3 16a5 5 0 0 1-5 4H41a5 5 0 0 1-5-4Z" fill="var(--mc-pic-accent,var(--_accent))" stroke="none" />
    <path d="M30 52h40l-5 30a6 6 0 0 1-6 5H41a6 6 0 0 1-6-5ZM50 52v-6" />
  `),
  house: spot(svg`
    <path d="M33 88V22h34v66" fill="#fff" />
    <path d="M29 22h42M29 56h42" />
    <path d="M43 88V67h14v21" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M41 56V35h18v21" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M50 35v20M41 22v-8h18v8" />
    <path d="M22 88h56" />
    <path d="M14 88V48h19M86 88V40H67" stroke-opacity=".38" />
  `),
  stamp: spot(svg`
    <path d="M42 18a8 8 0 0 1 16 0c0 8-3 12-3 22h-10c0-10-3-14-3-22Z" fill="var(--mc-pic-brick,#c4563a)" />
    <path d="M28 60V48a8 8 0 0 1 8-8h28a8 8 0 0 1 8 8v12Z" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M24 60h52v10H24z" fill="#fff" />
    <path d="M22 86h56" />
    <path d="M32 78h36" stroke="var(--mc-pic-brick,#c4563a)" stroke-width="5" />
  `),
  umbrella: spot(svg`
    <path d="M12 52a38 34 0 0 1 76 0c-5-5-13-5-19 0-5-6-14-6-19 0-5-6-14-6-19 0-6-5-14-5-19 0Z" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M31 52c0-14 8-28 19-34 11 6 19 20 19 34-5-6-14-6-19 0-5-6-14-6-19 0Z" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M50 18v-6M50 54v24a8 8 0 0 0 16 0" />
  `),
  shop: spot(svg`
    <path d="M22 46v40h56V46" fill="#fff" />
    <path d="M16 22h68l6 20a10 10 0 0 1-20 2 10 10 0 0 1-20 0 10 10 0 0 1-20 0 10 10 0 0 1-20-2Z" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M33 22l-3 22M50 22v22M67 22l3 22" />
    <path d="M32 86V62h16v24" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M58 62h12v11H58z" fill="var(--mc-pic-sun,#f7c64b)" />
  `),
  more: spot(svg`
    <path d="M24 20h40l14 14v52H24z" fill="#fff" />
    <path d="M64 20v14h14" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M36 48h30M36 60h30M36 72h18" />
  `),
} as const satisfies Readonly<Record<string, TemplateResult>>;

/** The frame of a spot picture: ink lines of 4.5 on a field of 100. */
function spot(drawing: SVGTemplateResult): TemplateResult {
  return html`<svg
    viewBox="0 0 100 100"
    fill="none"
    stroke="var(--mc-pic-ink,#13211f)"
    stroke-width="4.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${drawing}
  </svg>`;
}
