import { icon } from '@motcua/elements/icon';
import {
  camera,
  check,
  chevronRight,
  circleCheck,
  octagonAlert,
  printer,
  user,
} from '@motcua/elements/icons';
import { faultScene } from '@motcua/elements/pictures/fault-scene';
import { printerScene } from '@motcua/elements/pictures/printer';
import type { CaseStep } from '@motcua/client';
import { formatTime, toVietnamTime } from '@motcua/texts';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mainButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { status } from '../parts/status.ts';
import { takeCard } from '../parts/take-card.ts';
import { arrowToward } from '../parts/toward.ts';
import { pictureOf } from '../faults.ts';
import { placeWords } from '../places.ts';
import type { ReceiptActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** Handed in: the case code at once, the paper while it prints, and what happens next. */
export function doneScreen(view: View, covered: boolean, receipt: ReceiptActor): TemplateResult {
  const { language, now, t } = view;
  const snapshot = receipt.getSnapshot();
  const { result } = snapshot.context;
  const printed = snapshot.matches('printed');
  return doorway(view, covered, {
    progress: 'finished',
    className: 'done',
    content: html`<div class="done-head">
        <span class="done-mark">${icon(check)}</span>
        <div>
          <h1 tabindex="-1">${t('done.title')}</h1>
          <p class="lead">${t('done.lead', { time: formatTime(result.submittedAt) })}</p>
        </div>
      </div>
      ${codePanel(view, result.caseCode, html`${t('done.code')}`)}
      <div class="paper" role="status">
        <div class="picture">${printerScene('printing')}</div>
        <div>
          <h2>${t(printed ? 'done.printed' : 'done.printing')}</h2>
          <p>
            ${arrowToward(view, 'printer')}
            ${t(printed ? 'places.takePaperNow' : 'places.takePaper', { place: placeWords(view, 'printer') })}
          </p>
        </div>
      </div>
      ${takeCard(view)}
      <div class="next-steps">
        <h2>${t('done.next')}</h2>
        <mc-timeline
          .language=${language}
          .steps=${nextSteps(result.steps)}
          .today=${toVietnamTime(now()).date}
        ></mc-timeline>
      </div>`,
    actions: printed
      ? html`${plainButton(t('done.another'), () => receipt.send({ type: 'ANOTHER' }))}
        ${mainButton(t('action.finish'), () => receipt.send({ type: 'FINISH' }), check)}`
      : html`<mc-button class="on" variant="main" busy busy-label=${t('done.wait')}></mc-button>`,
  });
}

/** No proof that the paper is out: what happened, what is safe, and three ways on. */
export function receiptFaultScreen(view: View, covered: boolean, receipt: ReceiptActor): TemplateResult {
  const { send, t } = view;
  const { fault, result } = receipt.getSnapshot().context;
  return doorway(view, covered, {
    progress: 'finished',
    className: 'receipt-fault',
    content: html`<div class="fault-head">
        <div>
          ${
            fault === undefined
              ? nothing
              : html`<p class="step fault">${icon(octagonAlert)}${t(`fault.${fault}`)}</p>`
          }
          <h1 tabindex="-1">${t('fault.title')}</h1>
        </div>
        <div class="picture">${faultScene(pictureOf(fault))}</div>
      </div>
      ${status({ kind: 'good', icon: circleCheck, title: t('fault.safe'), detail: t('fault.safeDetail') })}
      <h2 class="keep">${t('fault.keep')}</h2>
      ${codePanel(view, result.caseCode, html`${icon(camera)}${t('fault.photo')}`)}
      <div class="ways">
        <button
          type="button"
          class="pressable way"
          data-action="print-again"
          @click=${() => receipt.send({ type: 'PRINT_AGAIN' })}
        >
          ${icon(printer, 'large')}
          <span class="text"><b>${t('fault.again')}</b><span>${t('fault.againDetail')}</span></span>
          ${icon(chevronRight, 'large')}
        </button>
        <button
          type="button"
          class="pressable way"
          data-action="person"
          @click=${() => send({ type: 'HELP' })}
        >
          ${icon(user, 'large')}
          <span class="text">
            <b>${t('fault.person')}</b>
            <span>${t('fault.personDetail', { digits: result.caseCode.slice(-4) })}</span>
          </span>
          ${icon(chevronRight, 'large')}
        </button>
      </div>
      ${takeCard(view)}
      <p class="soft partly">${t('fault.partly')}</p>`,
    actions: mainButton(t('fault.finish'), () => receipt.send({ type: 'FINISH' }), check),
  });
}

/** The one under way and the last: the way between them is the office's own. */
function nextSteps(steps: readonly CaseStep[]): readonly CaseStep[] {
  const open = steps.filter((step) => step.state !== 'done');
  return open.filter((step, index) => index === 0 || index === open.length - 1);
}

/** The case code to read and to photograph. Breaks at its hyphens only. */
function codePanel({ t }: View, caseCode: string, label: TemplateResult): TemplateResult {
  return html`<div class="panel code-panel">
    <div class="text">
      <span class="label">${label}</span>
      <p class="code" data-case-code=${caseCode}>
        ${caseCode.split(/(?<=-)/).map((part) => html`<span>${part}</span>`)}
      </p>
    </div>
    <mc-qr class="square" .text=${caseCode} .label=${t('done.qr', { code: caseCode })}></mc-qr>
  </div>`;
}
