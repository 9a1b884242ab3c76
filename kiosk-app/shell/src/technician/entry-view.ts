import type { Translate } from '@motcua/texts';
import type { TechnicianKey } from '@motcua/texts/technician';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ActorRefFrom, SnapshotFrom } from 'xstate';
import { codeLength } from './technician-machine.ts';
import type { EntryNotice, technicianMachine } from './technician-machine.ts';

type Send = ActorRefFrom<typeof technicianMachine>['send'];

/** The question for a code, with number keys of its own; or for an operator's card. */
export function entryView(
  snapshot: SnapshotFrom<typeof technicianMachine>,
  t: Translate<TechnicianKey>,
  send: Send,
): TemplateResult {
  const { digits } = snapshot.context;
  if (snapshot.matches('card')) return cardView(t, send);
  const isLocked = snapshot.matches('locked');
  return html`<div class="entry">
    <h1 tabindex="-1">${t('entry.title')}</h1>
    <p class="note">${t('entry.lead')}</p>
    <div class="digits" role="img" aria-label=${t('entry.digits', { count: digits.length })}>
      ${Array.from({ length: codeLength }, (_, index) => html`<i class=${index < digits.length ? 'on' : ''}></i>`)}
    </div>
    <p class="outcome ${snapshot.matches('checking') ? '' : 'bad'}" role="status">${saying(snapshot, t)}</p>
    <div class="keys" role="group" aria-label=${t('entry.keys')} ?inert=${isLocked}>
      ${['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map(
        (digit) =>
          html`<button type="button" class="press" @click=${() => send({ type: 'DIGIT', digit })}>
            ${digit}
          </button>`,
      )}
      <button type="button" class="press word" @click=${() => send({ type: 'DELETE' })}>
        ${t('entry.delete')}
      </button>
    </div>
    <button type="button" class="press wide" data-action="card" @click=${() => send({ type: 'CARD' })}>
      ${t('entry.card')}
    </button>
  </div>`;
}

function cardView(t: Translate<TechnicianKey>, send: Send): TemplateResult {
  return html`<div class="entry">
    <h1 tabindex="-1">${t('entry.cardWaiting')}</h1>
    <p class="note" role="status">${t('entry.cardWaitingDetail')}</p>
    <button type="button" class="press wide" data-action="code" @click=${() => send({ type: 'CODE' })}>
      ${t('entry.useCode')}
    </button>
  </div>`;
}

function saying(snapshot: SnapshotFrom<typeof technicianMachine>, t: Translate<TechnicianKey>): string {
  const { notice, secondsLeft } = snapshot.context;
  if (snapshot.matches('checking')) return t('entry.checking');
  if (snapshot.matches('locked')) return t('entry.locked', { time: duration(secondsLeft, t) });
  return notice === undefined ? '' : noticeText(notice, t);
}

function noticeText(notice: EntryNotice, t: Translate<TechnicianKey>): string {
  return t(`entry.${notice.code}`, { count: 'attemptsLeft' in notice ? notice.attemptsLeft : 0 });
}

/** Minutes while there is more than one: a screen reader is not told each second. */
function duration(seconds: number, t: Translate<TechnicianKey>): string {
  return seconds > 60
    ? t('entry.minutes', { count: Math.ceil(seconds / 60) })
    : t('entry.seconds', { count: seconds });
}
