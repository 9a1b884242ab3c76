import type { SubmissionResult } from '@motcua/client';
import { formatDate, formatTime, formatWeekday, inLanguage, toVietnamTime } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { heading } from '../heading/heading.ts';
import { icon } from '../icon/icon.ts';
import { calendarCheck, circleCheck, fileText, printer, ticket } from '../icon/icons.ts';
import { saveCodePicture } from './save-code-picture.ts';
import type { View } from './views.ts';

/** The case code, and what comes next. */
export function doneView(
  { t, language }: Omit<View, 'filling'>,
  result: SubmissionResult,
  { gateway, onAnother }: { readonly gateway: string; readonly onAnother: () => void },
): TemplateResult {
  const { caseCode, dueAt } = result;
  const time = formatTime(dueAt);
  const due =
    toVietnamTime(new Date()).date === toVietnamTime(dueAt).date
      ? t('application.done.dueToday', { time })
      : t('application.done.due', {
          time,
          weekday: formatWeekday(dueAt, language),
          date: formatDate(dueAt),
        });
  const save = (): void =>
    saveCodePicture({
      caseCode,
      title: inLanguage(result.procedure.name, language),
      lines: [inLanguage(result.unit.name, language), due],
      fileName: `${t('application.done.file')}-${caseCode}.png`,
    });
  return html`<div class="success">
      ${icon(circleCheck)}${heading({ title: t('application.done.title') })}
    </div>
    <div class="panel ticket">
      <mc-qr .text=${caseCode} .label=${t('application.done.qr', { code: caseCode })}></mc-qr>
      <div>
        <p class="soft small">${t('application.done.code')}</p>
        <p class="code">${caseCode}</p>
        <p class="small">${t('application.done.keep')}</p>
      </div>
    </div>
    <div class="panel sun due">
      ${icon(calendarCheck)}
      <div>
        <h2>${due}</h2>
        <p class="small">${t('application.done.nothing')}</p>
      </div>
    </div>
    <h2>${t('application.done.steps')}</h2>
    <mc-timeline .language=${language} .steps=${result.steps}></mc-timeline>
    <div class="no-print done-actions">
      <mc-button .language=${language} .icon=${ticket} @click=${save}
        >${t('application.done.save')}</mc-button
      >
      ${paperButton(t, language, { gateway, result })}
      <mc-button .language=${language} .icon=${printer} @click=${(): void => window.print()}
        >${t('application.done.print')}</mc-button
      >
      <mc-button variant="quiet" .language=${language} @click=${onAnother}
        >${t('application.done.another')}</mc-button
      >
    </div>`;
}

/** The application as a paper to keep. The link ends after a while; the code of the case does not open it. */
function paperButton(
  t: View['t'],
  language: View['language'],
  { gateway, result }: { readonly gateway: string; readonly result: SubmissionResult },
): TemplateResult | typeof nothing {
  const href = result.documents?.application.href;
  if (href?.startsWith('/') !== true) return nothing;
  const open = (): void => {
    const link = document.createElement('a');
    link.href = new URL(href, gateway).href;
    link.referrerPolicy = 'no-referrer';
    // The answer is a download: the page stays.
    link.click();
  };
  return html`<mc-button .language=${language} .icon=${fileText} @click=${open}
    >${t('application.done.paper')}</mc-button
  >`;
}
