import type { Translate } from '@motcua/texts';
import type { TechnicianKey } from '@motcua/texts/technician';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LogRecord } from '../report.ts';

/** The last events, newest first, as the log has them, and the way to take the log along. */
export function eventsView(
  events: readonly LogRecord[],
  t: Translate<TechnicianKey>,
  onDownload: () => void,
): TemplateResult {
  return html`
    <section class="events" aria-labelledby="events">
      <div class="head">
        <h2 id="events">${t('events.title')}</h2>
        <button type="button" class="press" @click=${onDownload}>${t('page.log')}</button>
      </div>
      <p class="note">${t('events.note')} ${t('page.log-note')}</p>
      <ol tabindex="0" aria-labelledby="events">
        ${events.toReversed().map(
          (event) => html`
            <li>
              <time datetime=${event.time}>${clock(event.time)}</time>
              <b>${event.event}</b> <span>${details(event)}</span>
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}

function clock(time: string): string {
  return new Date(time).toLocaleTimeString('vi', { hour12: false, timeZone: 'Asia/Ho_Chi_Minh' });
}

function details({ time: _time, event: _event, level: _level, ...rest }: LogRecord): string {
  return Object.entries(rest)
    .filter(([, value]) => value !== '' && value !== undefined)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(' · ');
}
