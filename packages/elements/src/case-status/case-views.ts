import type { CaseStatus } from '@motcua/client';
import { formatDate, formatDong, formatTime, formatWeekday, inLanguage, toVietnamTime } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import type { StatusKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { calendarCheck, circleCheck, clock, octagonAlert } from '../icon/icons.ts';

export interface CaseView {
  readonly status: CaseStatus;
  readonly language: Language;
  readonly t: Translate<StatusKey>;
}

/** What the person most wants to know: when it is ready, or what they must do. */
export function caseNews({ status, now, language, t }: CaseView & { readonly now: Date }): TemplateResult {
  const unit = inLanguage(status.unit.name, language);
  const time = formatTime(status.dueAt);
  const date = formatDate(status.dueAt);
  const news = (
    kind: 'due' | 'late' | 'returned' | 'finished',
    title: string,
    text: TemplateResult | string,
  ): TemplateResult =>
    html`<div class="about">
        <p class="soft small">${inLanguage(status.procedure.name, language)}</p>
        <p class="code">${status.caseCode}</p>
      </div>
      <div class="panel sun news ${kind}">
        ${icon({ due: calendarCheck, late: clock, returned: octagonAlert, finished: circleCheck }[kind])}
        <div>
          <h2 tabindex="-1">${title}</h2>
          <div class="small">${text}</div>
        </div>
      </div>`;

  switch (status.state) {
    case 'returned':
      return news(
        'returned',
        t('status.returned'),
        html`${
            status.returnReason === undefined
              ? nothing
              : html`<p>${t('status.reason')}:</p>
                  <blockquote>${status.returnReason}</blockquote>`
          }
          <p>${t('status.returnedText', { unit })}</p>`,
      );
    case 'finished':
      return news('finished', t('status.finished'), t('status.finishedText', { unit }));
    case 'in-progress': {
      if (now.getTime() > Date.parse(status.dueAt)) {
        return news('late', t('status.overdue'), t('status.overdueText', { time, date, unit }));
      }
      const today = toVietnamTime(now).date === toVietnamTime(status.dueAt).date;
      const title = today
        ? t('status.dueToday', { time })
        : t('status.due', { time, date, weekday: formatWeekday(status.dueAt, language) });
      return news('due', title, t('status.nothing'));
    }
    default:
      return status.state satisfies never;
  }
}

/** What the case is; nothing about who filed it. */
export function aboutCase({ status, language, t }: CaseView): TemplateResult {
  const rows: readonly (readonly [StatusKey, string])[] = [
    ['status.unit', inLanguage(status.unit.name, language)],
    [
      'status.submitted',
      t('status.submittedAt', { time: formatTime(status.submittedAt), date: formatDate(status.submittedAt) }),
    ],
    ['status.fee', formatDong(status.fee.total)],
  ];
  return html`<div class="panel">
    <h3>${t('status.about')}</h3>
    <dl class="facts">
      ${rows.map(
        ([key, value]) =>
          html`<div>
            <dt>${t(key)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}
