import { icon } from '@motcua/elements/icon';
import { arrowDown } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';
import { lintel } from './lintel.ts';
import type { Progress } from './lintel.ts';
import { sill } from './sill.ts';

export interface Doorway {
  readonly progress?: Progress;
  /** Of the opening, for the styles of one screen. */
  readonly className?: string;
  readonly content: TemplateResult;
  /** The action bar; a keyboard stands in its place where there is typing to do. */
  readonly actions?: TemplateResult;
  readonly keyboard?: TemplateResult;
}

/** Every screen but the start: lintel, opening, action bar, sill. Under a dialog only the sill stays alive. */
export function doorway(view: View, covered: boolean, parts: Doorway): TemplateResult {
  const { actions, className, content, keyboard, progress } = parts;
  const bottom = actions === undefined && keyboard === undefined ? 'last' : '';
  return html`<div class="doorway">
    ${lintel(view, progress)} ${readingZone(view, keyboard !== undefined)}
    <main>
      <div
        class="opening ${className ?? ''} ${keyboard === undefined ? '' : 'typed'} ${bottom}"
        ?inert=${covered}
      >
        ${content}
      </div>
      <div ?inert=${covered}>
        ${keyboard === undefined ? more(view) : nothing}
        ${actions === undefined ? nothing : html`<div class="actions">${actions}</div>`}
        ${keyboard ?? nothing}
      </div>
    </main>
    ${sill(view, { atStart: false })}
  </div>`;
}

/** In low reach the question stands above, large, and everything that is touched below. Boxes are read above the keys. */
function readingZone(view: View, isTyped: boolean): TemplateResult | typeof nothing {
  if (!view.kiosk.context.aids.lowReach || isTyped) return nothing;
  return html`<mc-reading-zone .language=${view.language} .drawn=${view}></mc-reading-zone>`;
}

/** Leads to what does not fit; only seen where something does not. */
export function more(view: View): TemplateResult {
  return html`<div class="more">
    <button type="button" class="pressable" data-action="more" @click=${() => view.showMore()}>
      ${view.t('action.more')}${icon(arrowDown)}
    </button>
  </div>`;
}
