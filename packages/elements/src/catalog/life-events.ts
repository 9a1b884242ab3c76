import type { LifeEvent } from '@motcua/procedures';
import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { spots } from '../pictures/spots.ts';

/** A picture for each event of life, in the order in which people are offered them. */
const pictures: Readonly<Record<LifeEvent, TemplateResult>> = {
  birth: spots.baby,
  marriage: spots.ring,
  death: spots.lamp,
  moving: spots.house,
  identity: spot(svg`
    <path d="M14 28h72v48H14z" fill="#fff" />
    <path d="M14 28h72v12H14z" fill="var(--mc-pic-accent,var(--_accent))" />
    <circle cx="33" cy="53" r="7" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M22 69c1-6 5-9 11-9s10 3 11 9M54 52h22M54 63h14" />
  `),
  business: spots.shop,
  school: spot(svg`
    <path d="M50 30c-8-8-20-9-34-8v52c14-1 26 0 34 8 8-8 20-9 34-8V22c-14-1-26 0-34 8Z" fill="#fff" />
    <path d="M50 30c8-8 20-9 34-8v52c-14-1-26 0-34 8Z" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M26 36c6 0 10 1 14 3M26 48c6 0 10 1 14 3" />
    <path d="M62 22v22l6-5 6 5V21" fill="var(--mc-pic-sun,#f7c64b)" />
  `),
  home: spot(svg`
    <path d="M24 46v40h52V46" fill="#fff" />
    <path d="M14 50 50 18l36 32" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M42 86V62h16v24" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M16 86h68" />
  `),
  building: spot(svg`
    <path d="M16 86V66h22v20M39 86V66h22v20M62 86V66h22v20" fill="#fff" />
    <path d="M27 65V45h22v20M51 65V45h22v20" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M39 44V24h22v20" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M12 86h76" />
  `),
  vehicle: spot(svg`
    <circle cx="25" cy="70" r="14" fill="#fff" />
    <circle cx="75" cy="70" r="14" fill="#fff" />
    <path d="M25 70h28l14-26H40l-8 12H18" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M30 46h24v10H30z" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M75 70 64 32h-9M64 32h8" />
  `),
  travel: spot(svg`
    <path d="M24 14h52v72H24z" fill="var(--mc-pic-accent,var(--_accent))" />
    <circle cx="50" cy="44" r="15" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M35 44h30M50 29c-8 9-8 21 0 30M50 29c8 9 8 21 0 30" stroke-width="3.6" />
    <path d="M38 74h24" stroke="#fff" />
  `),
  work: spot(svg`
    <path d="M14 36h72v46H14z" fill="#fff" />
    <path d="M14 36h72v20c-22 8-50 8-72 0Z" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="M38 35v-9h24v9" />
    <path d="M44 54h12v12H44z" fill="var(--mc-pic-sun,#f7c64b)" />
  `),
  illness: spot(svg`
    <path d="M20 34h60v46H20z" fill="#fff" />
    <path d="M20 34h60v12H20z" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M40 33v-9h20v9" />
    <path d="M45 52h10v7h7v10h-7v7H45v-7h-7V59h7Z" fill="var(--mc-pic-accent,var(--_accent))" stroke-width="3.6" />
  `),
  retirement: spots.umbrella,
  justice: spots.stamp,
  utilities: spot(svg`
    <path d="M50 14a25 25 0 0 1 13 46v8H37v-8a25 25 0 0 1 13-46Z" fill="var(--mc-pic-sun,#f7c64b)" />
    <path d="M38 68h24v11a7 7 0 0 1-7 7H45a7 7 0 0 1-7-7Z" fill="var(--mc-pic-accent,var(--_accent))" />
    <path d="m44 44 6 6 6-6M50 50v17" stroke-width="3.6" />
  `),
};

/** Every event of life, those that most people come for first. */
export const lifeEvents = Object.keys(pictures) as readonly LifeEvent[];

/** Events that have at least one procedure, in the order of {@link lifeEvents}. */
export function eventsOf(
  procedures: readonly { readonly lifeEvents?: readonly LifeEvent[] }[],
): readonly LifeEvent[] {
  const served = new Set(procedures.flatMap((procedure) => procedure.lifeEvents ?? []));
  return lifeEvents.filter((event) => served.has(event));
}

export function eventPicture(event: LifeEvent): TemplateResult {
  return pictures[event];
}

/** The frame of the spot pictures: ink lines of 4.5 on a field of 100. */
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

export { countText } from './count-text.ts';
