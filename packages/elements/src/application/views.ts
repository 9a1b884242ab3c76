import { formatDong, inLanguage } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { errorsTexts } from '@motcua/texts/errors';
import { translator } from '@motcua/texts';
import type { ApplicationKey } from '@motcua/texts/elements';
import type { FieldError, PageState } from '@motcua/wizard';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Upload } from '../attachment/upload.ts';
import { heading } from '../heading/heading.ts';
import { icon } from '../icon/icon.ts';
import { octagonAlert, rotateCw, triangleAlert } from '../icon/icons.ts';
import type { UnitLookup } from '../unit-picker/unit-search.ts';
import type { UnitSuggestions } from '../unit-suggestion/suggestion-source.ts';
import type { Filling } from './filling.ts';
import type { Unavailable } from './load-application.ts';

/** What every view is drawn from. */
export interface View {
  readonly language: Language;
  readonly t: Translate<ApplicationKey>;
  readonly filling: Filling;
  /** `Bước 2 trên 4 · Nội dung đơn` */
  readonly step: string;
  readonly upload: Upload | undefined;
}

export type SideView = Omit<View, 'step' | 'upload'>;

type Handler = () => void;

export function loadingView(t: Translate<ApplicationKey>): TemplateResult {
  return html`<div class="loading" role="status">
    <p class="hidden">${t('application.loading')}</p>
    <i></i><i></i><i></i>
  </div>`;
}

export function unavailableView(
  { t, language }: Pick<View, 't' | 'language'>,
  because: Unavailable,
  onRetry: Handler,
): TemplateResult {
  return html`<div class="fault" role="alert">
      ${icon(octagonAlert)}
      <div>
        ${heading({
          title: t(`application.${because}.title`),
          lead: t(`application.${because}.text`),
        })}
      </div>
    </div>
    ${
      because === 'unanswered'
        ? html`<div class="actions">
            <mc-button variant="main" .language=${language} .icon=${rotateCw} @click=${onRetry}
              >${t('application.retry')}</mc-button
            >
          </div>`
        : nothing
    }`;
}

/** What is needed, how long it takes, what it costs. */
export function summaryView(view: View, onBegin: Handler): TemplateResult {
  const { t, language, filling } = view;
  return html`<mc-procedure-summary
      .language=${language}
      .definition=${filling.basis.definition}
    ></mc-procedure-summary>
    ${
      counterText(view) ??
      html`<div class="actions open">
        <mc-button variant="main" .language=${language} @click=${onBegin}
          >${t('application.begin')}</mc-button
        >
      </div>`
    }`;
}

/** Said before anything is asked: nothing can be sent from here. */
function counterText({ t, language, filling }: View): TemplateResult | undefined {
  const { definition, unit } = filling.basis;
  if (definition.informationOnly !== true) return undefined;
  return html`<div class="notice caution">
    ${icon(triangleAlert)}
    <div>
      <h2>${t('application.counter.title')}</h2>
      <p>${t('application.counter.text', { unit: inLanguage(unit.name, language) })}</p>
    </div>
  </div>`;
}

/** Where the application goes, and which law says so. */
export function summarySide({ t, language, filling }: SideView): TemplateResult {
  const { definition, unit } = filling.basis;
  return html`<div class="panel">
    <h2>${t('application.aside.unit')}</h2>
    <p>${inLanguage(unit.name, language)}, ${inLanguage(unit.province.name, language)}</p>
    <h2 class="next">${t('application.legal')}</h2>
    <ul class="legal small">
      ${definition.legalBasis.map(
        ({ number, type, title, clause }) =>
          html`<li>
            <b>${inLanguage(type, language)} ${number}</b
            >${clause === undefined ? nothing : html`, ${inLanguage(clause, language)}`}
            <span class="soft">${inLanguage(title, language)}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}

export interface PageHandlers {
  readonly onAnswer: (event: HTMLElementEventMap['mc-answer']) => void;
  readonly onNext: Handler;
  readonly onBack: Handler;
  readonly unitLookup: UnitLookup;
  readonly unitSuggestions: UnitSuggestions | undefined;
}

/**
 * The page in question, and unseen behind it the one that is drawn ahead: each keeps its element when it becomes the page
 * in question.
 */
export function pageView(view: View, ahead: PageState | undefined, handlers: PageHandlers): TemplateResult {
  const { t, language, filling } = view;
  const { page } = filling;
  const pages = [page, ...(ahead?.definition.id === page?.definition.id ? [] : [ahead])];
  return html`<div class="pages">
      ${repeat(
        pages.filter((one) => one !== undefined),
        ({ definition }) => definition.id,
        (one) => onePage(view, one, handlers, one === page),
      )}
    </div>
    <div class="actions">
      <mc-button variant="back" .language=${language} @click=${handlers.onBack}
        >${t('application.back')}</mc-button
      >
      <mc-button variant="main" .language=${language} @click=${handlers.onNext}
        >${t(filling.changing ? 'application.toReview' : 'application.next')}</mc-button
      >
    </div>`;
}

/** @param seen one that is not has nothing to say, and nothing about it changes; it listens, for it may be shown any time */
function onePage(
  { language, filling, step, upload }: View,
  page: PageState,
  handlers: PageHandlers,
  seen: boolean,
): TemplateResult {
  return html`<mc-page
    class=${seen ? '' : 'ahead'}
    .language=${language}
    .page=${page}
    .step=${step}
    .errors=${seen ? sentences(filling.shownErrors(), language) : nothingSaid}
    .notes=${seen ? feeNotes(filling) : nothingSaid}
    .unitLookup=${seen ? handlers.unitLookup : undefined}
    .unitSuggestions=${seen ? handlers.unitSuggestions : undefined}
    .unitName=${filling.unitName}
    .upload=${upload}
    @mc-answer=${handlers.onAnswer}
    @mc-submit=${handlers.onNext}
  ></mc-page>`;
}

/** One and the same. */
const nothingSaid: Readonly<Record<string, string>> = {};

/** What is being done, beside the questions where there is room. */
export function pageSide({ t, language, filling }: SideView): TemplateResult {
  const { definition, unit } = filling.basis;
  return html`<div class="panel">
      <h2>${t('application.aside.title')}</h2>
      <dl class="facts">
        <div>
          <dt>${t('application.aside.unit')}</dt>
          <dd>${inLanguage(unit.name, language)}</dd>
        </div>
        <div>
          <dt>${t('application.aside.time')}</dt>
          <dd>${inLanguage(definition.processing.text, language)}</dd>
        </div>
        <div>
          <dt>${t('application.aside.fee')}</dt>
          <dd>${inLanguage(definition.fee.text, language)}</dd>
        </div>
      </dl>
    </div>
    <div class="panel sun">
      <h2>${t('application.memory.title')}</h2>
      <p class="small">${t('application.memory.text')}</p>
    </div>`;
}

/** The sentences of the error catalogue, by field. */
export function sentences(
  errors: ReadonlyMap<string, FieldError>,
  language: Language,
): Readonly<Record<string, string>> {
  const t = translator(errorsTexts, language);
  return Object.fromEntries(
    Array.from(errors.values(), ({ fieldId, code, parameters, rule }) => [
      fieldId,
      inLanguage(rule?.message, language) ?? t(`field.${code}`, parameters),
    ]),
  );
}

/** Beside a count that the fee depends on: what it comes to. */
function feeNotes({ basis, fee }: Filling): Readonly<Record<string, string>> {
  return Object.fromEntries(
    basis.definition.fee.lines.flatMap((line) =>
      line.quantityField === undefined ? [] : [[line.quantityField, formatDong(fee.total)]],
    ),
  );
}
