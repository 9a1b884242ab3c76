import { icon } from '@motcua/elements/icon';
import {
  bell,
  camera,
  check,
  circleCheck,
  clock,
  hourglass,
  octagonAlert,
  printer,
  rotateCw,
  wifiOff,
} from '@motcua/elements/icons';
import type { QueueTicket } from '@motcua/client';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { status } from '../parts/status.ts';
import { placeWords } from '../places.ts';
import type { QueueActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { counterNames, waitLine } from './queue-screens.ts';

/** The number, huge, before and after its paper is there: it counts without paper. */
export function ticketScreen(view: View, covered: boolean, queue: QueueActor): TemplateResult {
  const { language, local, t } = view;
  const snapshot = queue.getSnapshot();
  const { ticket } = snapshot.context;
  if (ticket === undefined) throw new Error('a number that was not taken');
  const { ahead, code, line, minutes, number, offline } = ticket;
  const unprinted = snapshot.matches('unprinted');
  const finish = mainButton(t('action.finish'), () => queue.send({ type: 'FINISH' }), check);
  return doorway(view, covered, {
    className: 'ticket',
    content: html`<h1 tabindex="-1">
        <span class="step">${t('queue.yours')}</span>
        <span class="number" data-number=${number}>${number}</span>
      </h1>
      <p class="strong">${local(line.name)}</p>
      <p class="lead">${t('queue.counters', { counters: counterNames(view, line.counters) })}</p>
      <div class="panel ticket-panel">
        <div class="text">
          ${ahead === undefined ? nothing : html`<p class="ahead">${ahead === 0 ? t('queue.aheadNone') : t('queue.ahead', { count: ahead })}</p>`}
          ${minutes === undefined || minutes === 0 ? nothing : html`<p>${icon(clock)}${t('queue.minutes', { minutes })}</p>`}
          <p>${icon(bell)}${t('queue.listen')}</p>
        </div>
        <mc-qr class="square" .text=${code} .label=${t('queue.qr', { number })}></mc-qr>
      </div>
      <div class="stack">
        ${paper(view, queue)}
        ${offline ? status({ kind: 'waiting', icon: wifiOff, title: t('queue.offline') }) : nothing}
      </div>`,
    actions: unprinted
      ? html`${plainButton(t('queue.printAgain'), () => queue.send({ type: 'PRINT_AGAIN', language }), printer)}
        ${finish}`
      : finish,
  });
}

function paper(view: View, queue: QueueActor): TemplateResult {
  const { t } = view;
  const snapshot = queue.getSnapshot();
  const { fault } = snapshot.context;
  if (snapshot.matches('printing'))
    return status({ kind: 'waiting', icon: printer, title: t('queue.printing'), blocks: true });
  if (snapshot.matches('printed')) {
    return status({
      kind: 'good',
      icon: circleCheck,
      title: t('places.takePaperNow', { place: placeWords(view, 'printer') }),
    });
  }
  const why = fault === undefined ? '' : `${t(`fault.${fault}`)}. `;
  return status({
    kind: 'bad',
    icon: camera,
    title: t('queue.noPaper'),
    detail: why + t('queue.noPaperDetail'),
  });
}

/** Where a ticket is in its line, kept fresh while it stands there. */
export function queuePlaceScreen(view: View, covered: boolean, queue: QueueActor): TemplateResult {
  const { local, t } = view;
  const { found } = queue.getSnapshot().context;
  if (found === undefined) throw new Error('a ticket that was not found');
  return doorway(view, covered, {
    className: 'ticket',
    content: html`<h1 tabindex="-1">
        <span class="step">${t('queue.place')}</span>
        <span class="number" data-number=${found.number}>${found.number}</span>
      </h1>
      <p class="strong">${local(found.service.name)}</p>
      <div class="stack">${placeStatus(view, found)}</div>
      ${
        found.state === 'waiting'
          ? html`<div class="panel waiting-panel">
                <p class="ahead">
                  ${found.ahead === 0 ? t('queue.aheadNone') : t('queue.ahead', { count: found.ahead })}
                </p>
                ${found.minutes === undefined ? nothing : waitLine(view, { waiting: found.ahead, minutes: found.minutes })}
              </div>
              <p class="lead">${t('queue.counters', { counters: counterNames(view, found.counters) })}</p>
              <p class="lead">${t('queue.listen')}</p>
              ${plainButton(t('queue.refresh'), () => queue.send({ type: 'REFRESH' }), rotateCw)}`
          : nothing
      }`,
    actions: html`${backButton(view, () => queue.send({ type: 'BACK' }))}
    ${mainButton(t('action.finish'), () => queue.send({ type: 'FINISH' }), check)}`,
  });
}

function placeStatus({ local, t }: View, { counter, state }: QueueTicket): TemplateResult {
  switch (state) {
    case 'waiting':
      return status({ kind: 'waiting', icon: hourglass, title: t('queue.state.waiting') });
    case 'called': {
      const name = counter === undefined ? '' : local(counter.name);
      return status({ kind: 'good', icon: bell, title: t('queue.state.called', { counter: name }) });
    }
    case 'served':
      return status({ kind: 'good', icon: circleCheck, title: t('queue.state.served') });
    case 'absent':
    case 'lapsed':
      return status({
        kind: 'bad',
        icon: octagonAlert,
        title: t(`queue.state.${state}`),
        detail: t(`queue.state.${state}.todo`),
      });
    default:
      return state satisfies never;
  }
}
