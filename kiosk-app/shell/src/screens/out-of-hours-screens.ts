import { icon } from '@motcua/elements/icon';
import { circleCheck, clock } from '@motcua/elements/icons';
import { openingAt } from '@motcua/kiosk-config/hours';
import { formatDate, formatWeekday, toVietnamTime } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { announcement } from '../parts/announcement.ts';
import { doorway } from '../parts/doorway.ts';
import { elsewhere } from '../parts/elsewhere.ts';
import type { View } from '../view.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The kiosk is closed: when it opens, where to go, and what can be done at home. */
export function outOfHoursScreen(view: View, covered: boolean): TemplateResult {
  const { t } = view;
  return doorway(view, covered, {
    className: 'out-of-hours',
    content: html`<p class="step">${icon(clock)}${t('opening.closed.kind')}</p>
      <h1 tabindex="-1">${opensAgain(view)}</h1>
      <p class="lead safe">${icon(circleCheck)}${t('opening.closed.safe')}</p>
      ${announcement(view)} ${elsewhere(view)} ${online(view)}`,
  });
}

/** Nobody looks: a black page. Whatever is done to it wakes it. */
export function darkScreen({ t }: View): TemplateResult {
  return html`<main class="dark"><h1 tabindex="-1">${t('opening.dark')}</h1></main>`;
}

function opensAgain({ configuration, language, now, t }: View): string {
  const { hours } = configuration;
  const opening = hours === undefined ? undefined : openingAt(hours, now());
  if (opening === undefined) return t('opening.closed.unknown');
  const { date, time } = toVietnamTime(opening.from);
  if (date === toVietnamTime(now()).date) return t('opening.closed.today', { time });
  const tomorrow = toVietnamTime(new Date(now().getTime() + dayMs)).date;
  if (date === tomorrow) return t('opening.closed.tomorrow', { time });
  const weekday = formatWeekday(date, language);
  return t('opening.closed.day', { time, weekday, date: formatDate(date).slice(0, 5) });
}

function online({ configuration, t }: View): TemplateResult | typeof nothing {
  const { website } = configuration;
  if (website === undefined) return nothing;
  const address = website.replace(/^https:\/\//, '').replace(/\/$/, '');
  return html`<section class="online panel">
    <mc-qr .text=${website} .label=${t('opening.online.code', { address })}></mc-qr>
    <div>
      <h2>${t('opening.online.title')}</h2>
      <p>${t('opening.online.detail')}</p>
      <p class="address">${address}</p>
    </div>
  </section>`;
}
