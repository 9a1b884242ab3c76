import type { ProcedureSummary } from '@motcua/client';
import { highlight } from '@motcua/procedures/search';
import { inLanguage } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import type { CatalogKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { banknote, check, chevronRight, clock, info } from '../icon/icons.ts';

/** One procedure to choose: its name with what was found in it, how long it takes and what it costs. */
export function procedureRow(row: {
  readonly procedure: ProcedureSummary;
  readonly query: string;
  readonly language: Language;
  readonly t: Translate<CatalogKey>;
  readonly choose: (id: string) => void;
}): TemplateResult {
  const { choose, language, procedure, query, t } = row;
  const { fee, id, informationOnly, processing, shortName } = procedure;
  return html`<button type="button" class="pressable row" data-procedure=${id} @click=${() => choose(id)}>
    <span class="text">
      <b
        >${highlight(inLanguage(shortName, language), query).map(({ found, text }) => (found ? html`<mark>${text}</mark>` : text))}</b
      >
      <span class="fact">${icon(clock)}<span>${inLanguage(processing, language)}</span></span>
      <span class="fact">${icon(banknote)}<span>${inLanguage(fee, language)}</span></span>
      ${
        informationOnly === true
          ? html`<span class="fact">${icon(info)}<span>${t('catalog.informationOnly')}</span></span>`
          : nothing
      }
    </span>
    ${icon(chevronRight)}
  </button>`;
}

/** A filter that is on or off: filled, with a check, when it is on. */
export function filterButton(filter: {
  readonly name: string;
  readonly text: string;
  readonly picture?: TemplateResult;
  readonly pressed: boolean;
  readonly press: () => void;
}): TemplateResult {
  const { name, picture, press, pressed, text } = filter;
  return html`<button
    type="button"
    class="pressable filter"
    data-filter=${name}
    aria-pressed=${String(pressed)}
    @click=${press}
  >
    ${picture === undefined ? nothing : html`<span class="picture">${picture}</span>`}
    <span class="text">${text}</span>
    ${pressed ? icon(check) : nothing}
  </button>`;
}
