import { icon } from '@motcua/elements/icon';
import { banknote, check } from '@motcua/elements/icons';
import type { McChangeEvent } from '@motcua/elements/answers';
import type { McConsentEvent } from '@motcua/elements/consent';
import type { ProcedureDefinition } from '@motcua/procedures';
import { formatDate, formatDong, inLanguage, translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { errorsTexts } from '@motcua/texts/errors';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { stepLine } from '../parts/lintel.ts';
import { lawName } from '../parts/law-name.ts';
import type { ApplicationActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { wordsOfChoices } from '../words-of-choices.ts';

/** What it costs, from the procedure's data, with the law that says so. */
export function feeScreen(view: View, covered: boolean, application: ApplicationActor): TemplateResult {
  const { language, t } = view;
  const { draft, wizard } = application.getSnapshot().context;
  const fee = wizard.fee(draft);
  return doorway(view, covered, {
    progress: 'review',
    className: 'fee',
    content: html`${stepLine(view, 'review')}
      <h1 tabindex="-1">${t('fee.title')}</h1>
      <p class="amount">${fee.total === 0 ? t('fee.free') : formatDong(fee.total)}</p>
      <mc-fee .language=${language} .fee=${fee}></mc-fee>
      <div class="grow"></div>
      <div class="panel note">
        ${icon(banknote, 'large')}
        <p>${wordsOfChoices(draft, wizard, language).payWhere ?? t('fee.lead')}</p>
      </div>
      <p class="basis"><b>${t('fee.basis')}:</b> ${feeBasis(wizard.definition, language)}</p>`,
    actions: html`${backButton(view, () => application.send({ type: 'BACK' }))}
    ${mainButton(t('action.next'), () => application.send({ type: 'NEXT' }))}`,
  });
}

/** The laws behind the fee, in full: number, day, title. */
function feeBasis({ fee, legalBasis }: ProcedureDefinition, language: Language): string {
  const ids = new Set(fee.lines.map((line) => line.basis));
  return legalBasis
    .filter(({ id }) => ids.has(id))
    .map((law) => `${lawName(law, language)} (${formatDate(law.issued)}), ${inLanguage(law.title, language)}`)
    .join('; ');
}

/** Check your answers; nothing has been sent yet. */
export function reviewScreen(view: View, covered: boolean, application: ApplicationActor): TemplateResult {
  const { language, t } = view;
  const { draft, wizard } = application.getSnapshot().context;
  return doorway(view, covered, {
    progress: 'review',
    className: 'review',
    content: html`${stepLine(view, 'review')}
      <h1 tabindex="-1">${t('review.title')}</h1>
      <p class="lead">${t('review.leadStart')} <b>${t('review.leadEdit')}</b>. ${t('review.leadEnd')}</p>
      <mc-answers
        .language=${language}
        .rows=${wizard.review(draft)}
        @mc-change=${({ fieldId, pageId }: McChangeEvent) =>
          application.send({ type: 'EDIT', pageId, fieldId })}
      ></mc-answers>`,
    actions: html`${backButton(view, () => application.send({ type: 'BACK' }))}
    ${mainButton(t('review.yes'), () => application.send({ type: 'NEXT' }), check)}`,
  });
}

/** Consent in words, ticked by hand, just before the application is handed in. */
export function consentScreen(view: View, covered: boolean, application: ApplicationActor): TemplateResult {
  const { language, local, service, t } = view;
  const { draft, failedAttempts, wizard } = application.getSnapshot().context;
  const { consent, name } = wizard.definition;
  const fee = wizard.fee(draft).total;
  const error = translator(errorsTexts, language)('field.consent');
  const facts = [
    [t('consent.procedure'), local(name)],
    [t('consent.what'), service === undefined ? '' : local(service.unit.name)],
    [t('consent.fee'), fee === 0 ? t('fee.free') : formatDong(fee)],
  ] as const;
  return doorway(view, covered, {
    progress: 'submission',
    className: 'consent',
    content: html`${stepLine(view, 'submission')}
      <h1 tabindex="-1">${t('consent.title')}</h1>
      <p class="lead">${t('consent.lead')}</p>
      <ul class="rows panel">
        ${facts.map(([label, value]) => html`<li><span class="label">${label}</span><b>${value}</b></li>`)}
      </ul>
      <mc-consent
        .language=${language}
        .text=${local(consent.text)}
        .given=${draft.consented}
        .error=${failedAttempts > 0 && !draft.consented ? error : ''}
        @mc-consent=${({ given }: McConsentEvent) => application.send({ type: 'CONSENT', given })}
      ></mc-consent>`,
    actions: html`${backButton(view, () => application.send({ type: 'BACK' }))}
    ${mainButton(t('consent.submit'), () => application.send({ type: 'NEXT' }), check)}`,
  });
}
