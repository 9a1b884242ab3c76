import { icon } from '@motcua/elements/icon';
import {
  chevronRight,
  clock,
  fileText,
  hourglass,
  octagonAlert,
  rotateCw,
  ticket,
  user,
} from '@motcua/elements/icons';
import type { ProcedureSummary } from '@motcua/client';
import type { LocalText } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { status } from '../parts/status.ts';
import { linePicture } from '../queue/line-pictures.ts';
import type { QueueLine } from '../queue/queue-ports.ts';
import type { QueueActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** As many procedures as can be taken in at a glance; the list at home has them all. */
const mostProcedures = 5;

/** What can be waited for, how many wait and how long. */
export function queueLinesScreen(view: View, covered: boolean, queue: QueueActor): TemplateResult {
  const { t } = view;
  const { lines } = queue.getSnapshot().context;
  return doorway(view, covered, {
    className: 'queue-lines',
    content: html`<h1 tabindex="-1">${t('queue.title')}</h1>
      <p class="lead">${t('queue.lead')}</p>
      <ul class="choices">
        ${lines.map((line) => html`<li>${lineButton(view, line, () => queue.send({ type: 'CHOOSE', id: line.id }))}</li>`)}
      </ul>`,
    actions: backButton(view, () => queue.send({ type: 'BACK' })),
  });
}

function lineButton(view: View, line: QueueLine, press: () => void): TemplateResult {
  const { local } = view;
  return html`<button type="button" class="pressable way line" data-line=${line.id} @click=${press}>
    <span class="niche">${linePicture(line.id)}</span>
    <span class="text">
      <b>${local(line.name)}</b>
      <span class="detail">${local(line.detail)}</span>
      ${waitLine(view, line)}
    </span>
    ${icon(chevronRight, 'large')}
  </button>`;
}

/** How many wait and how long; without network neither is known, and nothing is made up. */
export function waitLine(
  { t }: View,
  { minutes, waiting }: Pick<QueueLine, 'minutes' | 'waiting'>,
): TemplateResult {
  const people =
    waiting === undefined
      ? t('queue.unknownWaiting')
      : waiting === 0
        ? t('queue.nobody')
        : t('queue.waiting', { count: waiting });
  const time = minutes === 0 ? t('queue.now') : t('queue.minutes', { minutes: minutes ?? 0 });
  return html`<span class="fact-line">
    <span>${icon(user)}${people}</span>
    ${minutes === undefined ? nothing : html`<span>${icon(clock)}${time}</span>`}
  </span>`;
}

/** One line, before the number is taken: where, how long, and what to have ready for whoever wants to know. */
export function queueLineScreen(view: View, covered: boolean, queue: QueueActor): TemplateResult {
  const { language, local, t } = view;
  const snapshot = queue.getSnapshot();
  const { chosen: line, notice } = snapshot.context;
  if (line === undefined) throw new Error('a line that was not chosen');
  return doorway(view, covered, {
    className: 'queue-line',
    content: html`<div class="list-head">
        <span class="niche">${linePicture(line.id)}</span>
        <div>
          <h1 tabindex="-1">${local(line.name)}</h1>
          <p class="lead">${t('queue.counters', { counters: counterNames(view, line.counters) })}</p>
        </div>
      </div>
      <div class="panel waiting-panel">${waitLine(view, line)}</div>
      ${
        notice === undefined
          ? nothing
          : status({ kind: 'waiting', icon: octagonAlert, title: t(`queue.notice.${notice}`) })
      }
      ${preparation(view, queue)}`,
    actions: html`${backButton(view, () => queue.send({ type: 'BACK' }))}
    ${
      snapshot.matches('preparing')
        ? html`<mc-button class="on" variant="main" busy busy-label=${t('queue.preparing')}></mc-button>`
        : mainButton(t('queue.take'), () => queue.send({ type: 'TAKE', language }), ticket)
    }`,
  });
}

/** `Quầy 1, Quầy 2 hoặc Quầy 3` */
export function counterNames({ local, t }: View, counters: readonly LocalText[]): string {
  const names = counters.map((name) => local(name));
  const last = names.at(-1) ?? '';
  const first = names.slice(0, -1).join(', ');
  return first === '' ? last : t('queue.or', { first, last });
}

function preparation(view: View, queue: QueueActor): TemplateResult | typeof nothing {
  const { local, t } = view;
  const { chosen, procedure, procedures } = queue.getSnapshot().context;
  if (procedure !== undefined) {
    return html`<section class="bring">
      <h2>${t('queue.bring', { name: local(procedure.shortName) })}</h2>
      <ul class="rows">
        ${procedure.papers.map(
          ({ detail, name, onlyIf }) =>
            html`<li>
              <b>${local(name)}</b>
              ${detail === undefined ? nothing : html`<span>${local(detail)}</span>`}
              ${onlyIf === undefined ? nothing : html`<span>${t('info.onlyIf', { case: local(onlyIf) })}</span>`}
            </li>`,
        )}
      </ul>
      <p class="soft">${t('queue.bringOnPaper')}</p>
      ${plainButton(t('queue.otherWork'), () => queue.send({ type: 'FORGET_PROCEDURE' }), rotateCw)}
    </section>`;
  }
  const offered = (chosen?.procedures ?? [])
    .flatMap((id) => procedures.find((one) => one.id === id) ?? [])
    .slice(0, mostProcedures);
  if (offered.length === 0) return nothing;
  return html`<section class="bring">
    <h2>${t('queue.prepare')}</h2>
    <ul class="choices">
      ${offered.map((one) => html`<li>${procedureButton(view, one, queue)}</li>`)}
    </ul>
  </section>`;
}

function procedureButton(
  { local }: View,
  { id, shortName }: ProcedureSummary,
  queue: QueueActor,
): TemplateResult {
  return html`<button
    type="button"
    class="pressable small-way"
    data-prepare=${id}
    @click=${() => queue.send({ type: 'PREPARE', id })}
  >
    ${icon(fileText)}<span>${local(shortName)}</span>
  </button>`;
}

/** The lines are being asked for, a number is being taken, or a ticket is looked for. */
export function queueLoadingScreen(view: View, covered: boolean, queue: QueueActor): TemplateResult {
  const { t } = view;
  const snapshot = queue.getSnapshot();
  const taking = snapshot.matches('taking');
  const title = taking
    ? t('queue.taking')
    : snapshot.matches('finding')
      ? t('queue.finding')
      : t('queue.loading');
  return doorway(view, covered, {
    className: 'no-service',
    content: html`<h1 tabindex="-1">${title}</h1>
      <div class="wall waiting" aria-hidden="true"></div>`,
    ...(taking ? {} : { actions: backButton(view, () => queue.send({ type: 'BACK' })) }),
  });
}

/** No number, no lines, or no such ticket: what to do instead. */
export function queueFaultScreen(view: View, covered: boolean, queue: QueueActor): TemplateResult {
  const { send, t } = view;
  const { notice } = queue.getSnapshot().context;
  const ofTicket = notice === 'not-found' || notice === 'not-asked';
  return doorway(view, covered, {
    className: 'queue-fault',
    content: html`${ofTicket ? nothing : html`<p class="step fault">${icon(octagonAlert)}${t('queue.none')}</p>`}
      <h1 tabindex="-1">${notice === undefined ? t('queue.none.todo') : t(`queue.notice.${notice}`)}</h1>
      <div class="ways">
        <button
          type="button"
          class="pressable way"
          data-action="person"
          @click=${() => send({ type: 'HELP' })}
        >
          ${icon(user, 'large')}
          <span class="text">
            <b>${t('queue.person')}</b>
            ${notice === undefined ? nothing : html`<span>${t('queue.none.todo')}</span>`}
          </span>
          ${icon(chevronRight, 'large')}
        </button>
      </div>`,
    actions: html`${backButton(view, () => queue.send({ type: 'BACK' }))}
    ${plainButton(t('queue.retry'), () => queue.send({ type: 'RETRY' }), hourglass)}`,
  });
}
