import { icon } from '@motcua/elements/icon';
import { check } from '@motcua/elements/icons';
import { doorstep } from '@motcua/elements/pictures/doorstep';
import type { FeedbackReason, FeedbackScore } from '@motcua/client';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { mainButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { face } from '../parts/face.ts';
import { takeCard } from '../parts/take-card.ts';
import type { FeedbackActor } from '../screen-of.ts';
import type { View } from '../view.ts';

const scores: readonly FeedbackScore[] = [5, 4, 3, 2, 1];

const goodReasons: readonly FeedbackReason[] = ['easy', 'quick', 'helped'];
const badReasons: readonly FeedbackReason[] = ['hard', 'slow', 'faulty'];

/** How content was the person who has just finished? Nobody has to say. */
export function feedbackScreen(view: View, covered: boolean, feedback: FeedbackActor): TemplateResult {
  const { t } = view;
  return doorway(view, covered, {
    progress: 'finished',
    className: 'feedback',
    content: html`<h1 tabindex="-1">${t('feedback.title')}</h1>
      <p class="lead">${t('feedback.lead')}</p>
      ${takeCard(view)}
      <div class="scores" role="group" aria-label=${t('feedback.title')}>
        ${scores.map(
          (score) =>
            html`<button
              type="button"
              class="pressable way score"
              data-score=${score}
              @click=${() => feedback.send({ type: 'SCORE', score })}
            >
              ${face(score)}<b>${t(`feedback.score${score}`)}</b>
            </button>`,
        )}
      </div>`,
    actions: skip(view, feedback),
  });
}

/** What made it so: one touch, or none. */
export function feedbackReasonScreen(view: View, covered: boolean, feedback: FeedbackActor): TemplateResult {
  const { t } = view;
  const { score = 3 } = feedback.getSnapshot().context;
  const reasons = score > 3 ? goodReasons : score < 3 ? badReasons : [...goodReasons, ...badReasons];
  return doorway(view, covered, {
    progress: 'finished',
    className: 'feedback',
    content: html`<p class="step given">${face(score)}${t(`feedback.score${score}`)}</p>
      <h1 tabindex="-1">${t('feedback.why')}</h1>
      <p class="lead">${t('feedback.whyLead')}</p>
      <div class="scores" role="group" aria-label=${t('feedback.why')}>
        ${reasons.map(
          (reason) =>
            html`<button
              type="button"
              class="pressable way score"
              data-reason=${reason}
              @click=${() => feedback.send({ type: 'REASON', reason })}
            >
              <b>${t(`feedback.${reason}`)}</b>
            </button>`,
        )}
      </div>`,
    actions: skip(view, feedback),
  });
}

export function feedbackThanksScreen(view: View, covered: boolean, feedback: FeedbackActor): TemplateResult {
  const { t } = view;
  return doorway(view, covered, {
    progress: 'finished',
    className: 'feedback',
    content: html`<div class="done-head">
        <span class="done-mark">${icon(check)}</span>
        <div>
          <h1 tabindex="-1">${t('feedback.thanks')}</h1>
          <p class="lead">${t('feedback.thanksLead')}</p>
        </div>
      </div>
      ${takeCard(view)}
      <div class="doorstep">${doorstep()}</div>`,
    actions: mainButton(t('feedback.done'), () => feedback.send({ type: 'SKIP' }), check),
  });
}

function skip({ t }: View, feedback: FeedbackActor): TemplateResult {
  return html`<span class="on" data-action="skip">
    ${plainButton(t('feedback.skip'), () => feedback.send({ type: 'SKIP' }))}
  </span>`;
}
