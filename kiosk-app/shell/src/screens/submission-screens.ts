import { icon } from '@motcua/elements/icon';
import {
  chevronRight,
  circleCheck,
  hourglass,
  octagonAlert,
  pencil,
  printer,
  rotateCw,
  user,
} from '@motcua/elements/icons';
import { faultScene } from '@motcua/elements/pictures/fault-scene';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { stepLine } from '../parts/lintel.ts';
import { status } from '../parts/status.ts';
import type { SubmissionActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** The first attempt is under way. */
export function submittingScreen(view: View, covered: boolean): TemplateResult {
  const { t } = view;
  return doorway(view, covered, {
    progress: 'submission',
    className: 'submitting',
    content: html`${stepLine(view, 'submission')}
      <h1 tabindex="-1">${t('submitting.title')}</h1>
      <p class="lead">${t('submitting.lead')}</p>
      <div class="wall waiting" aria-hidden="true"></div>`,
  });
}

/** No answer: the truth, what is safe, and that the kiosk goes on trying under the same name. */
export function unansweredScreen(view: View, covered: boolean, submission: SubmissionActor): TemplateResult {
  const { t } = view;
  const snapshot = submission.getSnapshot();
  const sending = snapshot.matches('sending');
  const keeping = snapshot.matches('keeping');
  return doorway(view, covered, {
    progress: 'submission',
    className: 'unanswered',
    content: html`<div class="fault-head">
        <div>
          <p class="step fault">${icon(octagonAlert)}${t('unanswered.kind')}</p>
          <h1 tabindex="-1">${t('unanswered.title')}</h1>
        </div>
        ${snapshot.context.isFull ? html`<div class="picture">${faultScene('storage-full')}</div>` : nothing}
      </div>
      <p class="lead">${t('unanswered.lead')}</p>
      <div class="stack">
        ${status({
          kind: 'good',
          icon: circleCheck,
          title: t('unanswered.safe'),
          detail: t('unanswered.safeDetail'),
        })}
        ${status({
          kind: 'waiting',
          icon: hourglass,
          title: t(sending ? 'unanswered.trying' : 'unanswered.waiting'),
          detail: t('unanswered.attempts', { count: snapshot.context.attempts }),
          blocks: true,
        })}
        ${snapshot.context.cannotKeep ? cannotKeep(view, snapshot.context.isFull) : keepButton(view, submission)}
        <div class="panel note">
          ${icon(user, 'large')}
          <p><b>${t('unanswered.counter')}</b><br />${t('unanswered.counterDetail')}</p>
        </div>
      </div>`,
    actions:
      sending || keeping
        ? html`<mc-button
            class="on"
            variant="main"
            busy
            busy-label=${t(keeping ? 'waiting.keeping' : 'unanswered.trying')}
          ></mc-button>`
        : mainButton(t('unanswered.retry'), () => submission.send({ type: 'RETRY' }), rotateCw),
  });
}

/** The other way on: the kiosk hands it in when it can. */
function keepButton({ t }: View, submission: SubmissionActor): TemplateResult {
  return html`<button
    type="button"
    class="pressable way"
    data-action="keep"
    ?disabled=${submission.getSnapshot().matches('keeping')}
    @click=${() => submission.send({ type: 'KEEP' })}
  >
    ${icon(printer, 'large')}
    <span class="text"><b>${t('waiting.keep')}</b><span>${t('waiting.keepDetail')}</span></span>
    ${icon(chevronRight, 'large')}
  </button>`;
}

/** Why it cannot stay here: there is no room, or something else that only a technician can do anything about. */
const cannotKeep = ({ t }: View, isFull: boolean): TemplateResult =>
  status({
    kind: 'bad',
    icon: octagonAlert,
    title: t('waiting.cannot'),
    detail: isFull ? t('limits.full') : t('waiting.cannotDetail'),
  });

/** The gateway has said no, in its own words for the person. */
export function refusedScreen(view: View, covered: boolean, submission: SubmissionActor): TemplateResult {
  const { local, t } = view;
  const { problem } = submission.getSnapshot().context;
  return doorway(view, covered, {
    progress: 'submission',
    className: 'refused',
    content: html`<p class="step fault">${icon(octagonAlert)}${t('refused.kind')}</p>
      <h1 tabindex="-1">${t('refused.title')}</h1>
      ${problem === undefined ? nothing : html`<p class="lead">${local(problem.message)}</p>`}
      <div class="stack">
        ${status({ kind: 'good', icon: circleCheck, title: t('refused.safe'), detail: t('refused.safeDetail') })}
      </div>`,
    actions: mainButton(t('refused.edit'), () => submission.send({ type: 'EDIT' }), pencil),
  });
}
