import { formatDate, formatTime } from '@motcua/texts';
import type { Translate } from '@motcua/texts';
import type { TechnicianKey } from '@motcua/texts/technician';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { waitsLong } from '../waiting-report.ts';
import type { WaitingLine, WaitingReport } from '../waiting-report.ts';
import { factsView } from './facts-view.ts';

/** What waits at the kiosk for the network, how much and since when. */
export function waitingView(report: WaitingReport, t: Translate<TechnicianKey>): TemplateResult {
  const { applications, at, feedback, tickets } = report;
  return html`<section class="card" aria-labelledby="waiting">
    <h2 id="waiting">${t('waiting.title')}</h2>
    <p class="note">${t('waiting.at', { time: formatTime(at), day: formatDate(at) })}</p>
    ${waitsLong(report) ? html`<p class="outcome bad" role="status">${t('waiting.long')}</p>` : nothing}
    ${factsView([
      [t('waiting.applications'), words(applications, t)],
      [t('waiting.tickets'), words(tickets, t)],
      [t('waiting.feedback'), feedback],
    ])}
  </section>`;
}

function words({ count, since }: WaitingLine, t: Translate<TechnicianKey>): string | number {
  return since === undefined
    ? count
    : t('waiting.since', { count, time: formatTime(since), day: formatDate(since) });
}
