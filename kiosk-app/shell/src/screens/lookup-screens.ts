import {
  calendarCheck,
  check,
  circleCheck,
  clock,
  folderSearch,
  keyboard as keyboardIcon,
  octagonAlert,
  scanQrCode,
  triangleAlert,
} from '@motcua/elements/icons';
import type { McValueEvent } from '@motcua/elements/text-field';
import type { CaseStatus } from '@motcua/client';
import { formatDate, formatDong, formatTime, formatWeekday, toVietnamTime } from '@motcua/texts';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { LookupNotice } from '../machines/lookup-machine.ts';
import { mainButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { keyboard } from '../parts/keyboard.ts';
import { status } from '../parts/status.ts';
import type { LookupActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { scannerState } from './scanner-state.ts';

/** Scan the receipt, or type the code. */
export function lookupScreen(view: View, covered: boolean, lookup: LookupActor): TemplateResult {
  const { language, t } = view;
  const { notice, typed } = lookup.getSnapshot().context;
  const find = (): void => lookup.send({ type: 'FIND' });
  if (notice !== undefined && view.kiosk.context.display.large) return noticeScreen(view, covered, lookup);
  return doorway(view, covered, {
    className: 'lookup',
    content: html`<h1 tabindex="-1">${t('lookup.title')}</h1>
      ${lookupStatus(view, notice)}
      <mc-text-field
        kiosk
        kind="text"
        data-field="caseCode"
        .language=${language}
        .label=${t('lookup.code')}
        .help=${t('lookup.example')}
        .value=${typed}
        @mc-value=${({ value }: McValueEvent) => lookup.send({ type: 'TYPE', text: typeof value === 'string' ? value : '' })}
        @mc-submit=${find}
      ></mc-text-field>`,
    keyboard: keyboard(view, {
      action: t('lookup.find'),
      onAction: find,
      onBack: () => lookup.send({ type: 'BACK' }),
    }),
  });
}

/** In large text the keys leave no room for what is to be said: it stands alone, and the keys come back when asked for. */
function noticeScreen(view: View, covered: boolean, lookup: LookupActor): TemplateResult {
  const { t } = view;
  const { notice, typed } = lookup.getSnapshot().context;
  return doorway(view, covered, {
    className: 'lookup',
    content: html`<h1 tabindex="-1">${t('lookup.title')}</h1>
      ${lookupStatus(view, notice)}`,
    actions: html`${backHome(view, lookup)}
    ${mainButton(t('lookup.again'), () => lookup.send({ type: 'TYPE', text: typed }), keyboardIcon)}`,
  });
}

/** The gateway is being asked. */
export function caseLoadingScreen(view: View, covered: boolean, lookup: LookupActor): TemplateResult {
  const { t } = view;
  return doorway(view, covered, {
    className: 'case-loading',
    content: html`<h1 tabindex="-1">${t('lookup.loading')}</h1>
      <p class="lead">${lookup.getSnapshot().context.caseCode}</p>
      <div class="wall waiting" aria-hidden="true"></div>`,
    actions: backHome(view, lookup),
  });
}

/** Where the case is: who holds it, when it is due, what the person must do. */
export function caseScreen(view: View, covered: boolean, lookup: LookupActor): TemplateResult {
  const { language, local, now, t } = view;
  const { status: found } = lookup.getSnapshot().context;
  if (found === undefined) return caseLoadingScreen(view, covered, lookup);
  return doorway(view, covered, {
    className: 'case',
    content: html`<p class="step">${local(found.procedure.name)}</p>
      <h1 tabindex="-1">${t(`case.${found.state}`)}</h1>
      <p class="lead"><b>${found.caseCode}</b><br />${submittedLine(view, found)}</p>
      ${news(view, found)}
      <mc-timeline
        .language=${language}
        .steps=${found.steps}
        .returned=${found.state === 'returned'}
        .today=${toVietnamTime(now()).date}
      ></mc-timeline>`,
    actions: html`${plainButton(t('case.another'), () => lookup.send({ type: 'ANOTHER_CASE' }), folderSearch)}
    ${mainButton(t('action.home'), () => lookup.send({ type: 'BACK' }), check)}`,
  });
}

function submittedLine({ t }: View, { fee, submittedAt }: CaseStatus): string {
  const submitted = t('case.submitted', { time: formatTime(submittedAt), date: formatDate(submittedAt) });
  return fee.total === 0 ? submitted : `${submitted}. ${t('case.fee', { amount: formatDong(fee.total) })}`;
}

function news({ language, local, t }: View, found: CaseStatus): TemplateResult {
  const { dueAt, returnReason, state, unit } = found;
  switch (state) {
    case 'returned':
      return status({
        kind: 'bad',
        icon: octagonAlert,
        title: t('case.reason'),
        ...(returnReason !== undefined && { detail: returnReason }),
      });
    case 'finished':
      return status({
        kind: 'good',
        icon: circleCheck,
        title: t('case.dueFinished', { unit: local(unit.name) }),
      });
    case 'in-progress': {
      const day = `${formatWeekday(dueAt, language)}, ${formatDate(dueAt)}`;
      const title = t('case.due', { time: formatTime(dueAt) });
      return status({ kind: 'waiting', icon: calendarCheck, title, detail: day });
    }
    default:
      return state satisfies never;
  }
}

function lookupStatus(view: View, notice: LookupNotice | undefined): TemplateResult {
  const { t } = view;
  if (notice !== undefined) {
    const key = lookupKey(notice);
    const [title, detail] = [t(key), t(`${key}.todo`)];
    // It is well kept and comes by itself: nothing is wrong.
    return notice === 'here' || notice === 'elsewhere'
      ? status({ kind: 'waiting', icon: clock, title, detail })
      : status({ kind: 'bad', icon: octagonAlert, title, detail });
  }
  if (scannerState(view) !== 'ready') {
    const title = t(scannerState(view) === 'host-lost' ? 'device.hostLost' : 'device.scannerLost');
    return status({ kind: 'bad', icon: triangleAlert, title, detail: t('device.scannerLostHome') });
  }
  return status({
    kind: 'waiting',
    icon: scanQrCode,
    title: t('lookup.waiting'),
    detail: t('lookup.type'),
    blocks: true,
  });
}

function lookupKey(notice: LookupNotice) {
  switch (notice) {
    case 'not-found':
    case 'unreachable':
    case 'incomplete':
      return `lookup.${notice}` as const;
    case 'here':
    case 'elsewhere':
    case 'attention':
      return `waiting.${notice}` as const;
    case 'id-card':
      return 'scan.id-card';
    case 'web-address':
    case 'damaged-card':
    case 'born-in-future':
    case 'something-else':
    case 'unreadable':
      return 'scan.home.something-else';
    default:
      return notice satisfies never;
  }
}

function backHome(view: View, lookup: LookupActor): TemplateResult {
  return html`<mc-button class="back" variant="back" @click=${() => lookup.send({ type: 'BACK' })}
    >${view.t('action.back')}</mc-button
  >`;
}
