import { icon } from '@motcua/elements/icon';
import { banknote, chevronRight, clock, octagonAlert, search } from '@motcua/elements/icons';
import { countText, eventPicture } from '@motcua/elements/life-events';
import type { McValueEvent } from '@motcua/elements/text-field';
import type { ProcedureSummary } from '@motcua/client';
import { highlight } from '@motcua/procedures/search';
import { translator } from '@motcua/texts';
import { catalogTexts } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { found } from '../machines/procedures-machine.ts';
import { backButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { keyboard } from '../parts/keyboard.ts';
import type { ProceduresActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** In characters: a longer sentence about the fee would push the next procedure off the screen. */
const longestPrice = 28;

/** The procedures of one event of life, those that were searched for, or all. */
export function proceduresScreen(view: View, covered: boolean, procedures: ProceduresActor): TemplateResult {
  const { language, t } = view;
  const { context } = procedures.getSnapshot();
  const { lifeEvent, query } = context.browsing;
  const rows = found(context);
  const tc = translator(catalogTexts, language);
  return doorway(view, covered, {
    className: 'procedures',
    content: html`<div class="list-head">
        ${lifeEvent === undefined ? nothing : html`<span class="niche">${eventPicture(lifeEvent)}</span>`}
        <div>
          <h1 tabindex="-1">${lifeEvent === undefined ? tc('catalog.all') : tc(`event.${lifeEvent}`)}</h1>
          <p class="lead">${countText(language, rows.length, query)}</p>
        </div>
      </div>
      ${rowsOf(view, rows, query, procedures)}`,
    actions: html`${backButton(view, () => procedures.send({ type: 'BACK' }))}
    ${plainButton(t('procedures.search'), () => procedures.send({ type: 'SEARCH' }), search)}`,
  });
}

/** The keyboard, and above it what has been found so far. */
export function procedureSearchScreen(
  view: View,
  covered: boolean,
  procedures: ProceduresActor,
): TemplateResult {
  const { language, t } = view;
  const { context } = procedures.getSnapshot();
  const { query } = context.browsing;
  const show = (): void => procedures.send({ type: 'SHOW' });
  return doorway(view, covered, {
    className: 'procedure-search',
    content: html`<h1 class="spoken" tabindex="-1">${t('procedures.searchTitle')}</h1>
      <mc-text-field
        kiosk
        kind="search"
        data-field="query"
        .language=${language}
        .label=${t('procedures.searchTitle')}
        .help=${query === '' ? t('procedures.searchHelp') : ''}
        .value=${query}
        @mc-value=${({ value }: McValueEvent) => procedures.send({ type: 'TYPE', text: typeof value === 'string' ? value : '' })}
        @mc-submit=${show}
      ></mc-text-field>
      ${
        query === ''
          ? nothing
          : html`<p class="spoken" role="status">${countText(language, found(context).length, query)}</p>
              ${rowsOf(view, found(context), query, procedures)}`
      }`,
    keyboard: keyboard(view, {
      action: t('procedures.show'),
      onAction: show,
      onBack: () => procedures.send({ type: 'BACK' }),
    }),
  });
}

function rowsOf(
  view: View,
  rows: readonly ProcedureSummary[],
  query: string,
  procedures: ProceduresActor,
): TemplateResult {
  if (rows.length === 0) {
    const t = translator(catalogTexts, view.language);
    return html`<div class="panel note">
      ${icon(octagonAlert, 'large')}
      <p>${t('catalog.none.todo')}</p>
    </div>`;
  }
  return html`<ul class="choices">
    ${rows.map((row) => html`<li>${rowOf(view, row, query, procedures)}</li>`)}
  </ul>`;
}

function rowOf(
  view: View,
  procedure: ProcedureSummary,
  query: string,
  procedures: ProceduresActor,
): TemplateResult {
  const { id, shortName } = procedure;
  const parts = highlight(view.local(shortName), query);
  return html`<button
    type="button"
    class="pressable way procedure"
    data-procedure=${id}
    @click=${() => procedures.send({ type: 'CHOOSE', id })}
  >
    <span class="text">
      <b>${parts.map(({ found: marked, text }) => (marked ? html`<mark>${text}</mark>` : text))}</b>
      ${factLine(view, procedure)}
    </span>
    ${icon(chevronRight, 'large')}
  </button>`;
}

/** How long, and how much where that is said in a few words; the information screen says all of it. */
function factLine({ local, t }: View, { fee, free, processingDays }: ProcedureSummary): TemplateResult {
  const price = free ? t('fee.free') : local(fee);
  const time = processingDays === 0 ? t('info.sameDay') : t('info.stepDays', { days: processingDays });
  return html`<span class="fact-line">
    <span>${icon(clock)}${time}</span>
    ${price.length > longestPrice ? nothing : html`<span>${icon(banknote)}${price}</span>`}
  </span>`;
}
