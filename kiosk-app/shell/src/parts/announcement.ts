import { icon } from '@motcua/elements/icon';
import { clock, info } from '@motcua/elements/icons';
import { announcementsAt, hoursOf } from '@motcua/kiosk-config/hours';
import { toVietnamTime } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';

/**
 * Today's hours and what the unit announces; nothing where it says neither.
 *
 * @param options.most of the announcements, where there is no room for all
 */
export function announcement(
  view: View,
  { most = 2 }: { readonly most?: number } = {},
): TemplateResult | typeof nothing {
  const { configuration, local, now, t } = view;
  const hours = todaysHours(view);
  const announcements = announcementsAt(configuration.announcements, now()).slice(0, most);
  if (hours === undefined && announcements.length === 0) return nothing;
  return html`<section class="notices" aria-label=${t('opening.announcements')}>
    ${hours === undefined ? nothing : html`<p class="notice-hours">${icon(clock)}<span>${hours}</span></p>`}
    ${announcements.map(({ text }) => html`<p>${icon(info)}<span>${local(text)}</span></p>`)}
  </section>`;
}

/**
 * What the unit announces, after all that can be done here; in low reach in the reading zone. Nothing where it says
 * nothing.
 */
export function announcementStrip({ configuration, local, now, t }: View): TemplateResult | typeof nothing {
  const [first] = announcementsAt(configuration.announcements, now());
  if (first === undefined) return nothing;
  return html`<section class="lead strip" aria-label=${t('opening.announcements')}>
    ${icon(info)}<span>${local(first.text)}</span>
  </section>`;
}

/** `Hôm nay mở cửa: 07:30 – 11:30, 13:30 – 17:00`; undefined without hours, and on a day without any. */
function todaysHours({ configuration, local, now, t }: View): string | undefined {
  if (configuration.hours === undefined) return undefined;
  const { periods, reason } = hoursOf(configuration.hours, toVietnamTime(now()).date);
  if (periods.length === 0) return undefined;
  const hours = periods.map(({ from, to }) => `${from} – ${to}`).join(', ');
  return reason === undefined
    ? t('opening.today', { hours })
    : t('opening.todayWhy', { hours, reason: local(reason) });
}
