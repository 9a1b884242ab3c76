import { icon } from '@motcua/elements/icon';
import { check } from '@motcua/elements/icons';
import { formatWeekday, toVietnamTime } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';

/** The parts of the work, as the transom shows them. */
const workParts = ['information', 'card', 'form', 'review', 'submission'] as const;
type WorkPart = (typeof workParts)[number];

/** How far the person is: a part, all of it, or nowhere in particular. */
export type Progress = WorkPart | 'finished' | undefined;

const mark = html`<svg viewBox="0 0 88 88" aria-hidden="true">
  <path
    fill="var(--mc-sun)"
    d="M8 84V34C8 17 20 6 36 6h16c16 0 28 11 28 28v50a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2Z"
  />
  <path fill="var(--mc-accent-deep)" d="M37 86V47l-12 6V38l17-16h15v64Z" />
</svg>`;

/** The lintel: who is speaking, the time, and the transom as progress or as ornament. Never a control. */
export function lintel(view: View, progress: Progress | 'none'): TemplateResult {
  const { t, service, now, language } = view;
  const { date, time } = toVietnamTime(now());
  const weekday = formatWeekday(date, language);
  const [, month = '', day = ''] = date.split('-');
  return html`<header class="lintel">
    <div class="who">
      ${logo(view)}
      <div>
        <b>${service === undefined ? '' : view.local(service.unit.name)}</b>
        ${underName(view)}
      </div>
    </div>
    <div class="when">
      <b>${time}</b>
      <span class="small">${t('doorway.date', { weekday: capitalised(weekday), day, month })}</span>
    </div>
    ${progress === 'none' ? nothing : progress === undefined ? html`<div class="transom"></div>` : parts(view, progress)}
  </header>`;
}

/** The unit's own, else ours. */
function logo({ configuration, local }: View): TemplateResult {
  const { logo } = configuration;
  if (logo === undefined) return mark;
  return html`<img
    class="logo ${logo.plate ? 'plate' : ''}"
    src=${logo.address}
    alt=${local(logo.description)}
  />`;
}

/** Whoever is being served at closing time reads that there is time to finish. */
function underName({ kiosk, t }: View): TemplateResult {
  const isFinishing = kiosk.context.phase !== 'open' && kiosk.matches({ life: 'session' });
  return isFinishing
    ? html`<span class="small" role="status">${t('opening.finishing')}</span>`
    : html`<span class="small">${t('doorway.centre')}</span>`;
}

/** `Bước 3 trên 5 · Điền đơn` */
export function stepText({ t }: View, part: WorkPart): string {
  return t('part.line', {
    number: workParts.indexOf(part) + 1,
    total: workParts.length,
    name: t(`part.${part}`),
  });
}

/** The step above a question. */
export function stepLine(view: View, part: WorkPart): TemplateResult {
  const [where, name] = stepText(view, part).split(' · ');
  return html`<p class="step">${where}<span class="part-name"> · ${name}</span></p>`;
}

function parts(view: View, progress: WorkPart | 'finished'): TemplateResult {
  const now = progress === 'finished' ? workParts.length : workParts.indexOf(progress);
  const label = stepText(view, workParts[Math.min(now, workParts.length - 1)] ?? 'information');
  return html`<div class="parts" role="img" aria-label=${label}>
    ${workParts.map((_, index) => {
      const state = index < now ? 'done' : index === now ? 'now' : '';
      return html`<span class="part ${state}">
        <span class="number">${index < now ? icon(check) : index + 1}</span>
      </span>`;
    })}
  </div>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
