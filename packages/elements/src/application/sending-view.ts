import { inLanguage } from '@motcua/texts';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { waitingBlocks } from '../base/breeze-block.ts';
import { heading } from '../heading/heading.ts';
import { icon } from '../icon/icon.ts';
import { circleCheck, rotateCw, wifiOff } from '../icon/icons.ts';
import type { Attempt } from './submission.ts';
import type { View } from './views.ts';

/**
 * The application is on its way. Says truthfully that nothing is confirmed while nobody has answered: a submission
 * that waits is never called submitted.
 */
export function sendingView(
  { t, language, filling, step }: View,
  attempt: Attempt,
  onRetry: () => void,
): TemplateResult {
  if (attempt.unanswered === undefined) {
    return html`${heading({
        step,
        title: t('application.sending.title'),
        lead: t('application.sending.text'),
      })}
      <div class="wait" role="status">${waitingBlocks(8)}</div>`;
  }
  const { because, attempts } = attempt.unanswered;
  const { secondsLeft } = attempt;
  return html`<div class="fault">
      ${icon(wifiOff)}
      <div>
        ${heading({
          step,
          title: t('application.waiting.title'),
          lead: t(`application.waiting.${because}`),
        })}
      </div>
    </div>
    <div class="panel safe">
      ${icon(circleCheck)}
      <div>
        <h2>${t('application.waiting.safe.title')}</h2>
        <p>${t('application.waiting.safe.text')}</p>
      </div>
    </div>
    <div class="again">
      ${waitingBlocks(8)}
      <p>
        ${
          secondsLeft > 0
            ? t('application.waiting.again', { seconds: secondsLeft })
            : t('application.waiting.attempt', { number: attempts + 1 })
        }
      </p>
    </div>
    <p class="soft">
      ${t('application.waiting.counter', { unit: inLanguage(filling.basis.unit.name, language) })}
    </p>
    <div class="actions">
      <mc-button
        variant="main"
        .language=${language}
        .icon=${rotateCw}
        .busy=${secondsLeft <= 0}
        .busyLabel=${t('application.sending.title')}
        @click=${onRetry}
        >${t('application.waiting.now')}</mc-button
      >
    </div>`;
}
