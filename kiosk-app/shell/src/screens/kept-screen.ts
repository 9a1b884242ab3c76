import { check, circleCheck, hourglass, octagonAlert, printer } from '@motcua/elements/icons';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { mainButton, plainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { status } from '../parts/status.ts';
import type { SubmissionActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** The application waits here: the number under which its case code will be found, and that nothing is handed in. */
export function keptScreen(view: View, covered: boolean, submission: SubmissionActor): TemplateResult {
  const { language, t } = view;
  const snapshot = submission.getSnapshot();
  const number = snapshot.context.provisionalNumber ?? '';
  const { slip } = snapshot.children;
  const printing = slip?.getSnapshot().matches('printing') === true;
  return doorway(view, covered, {
    progress: 'submission',
    className: 'kept',
    content: html`<p class="step">${t('waiting.kind')}</p>
      <h1 tabindex="-1">${t('waiting.title')}</h1>
      <p class="lead">${t('waiting.lead')}</p>
      <div class="panel code-panel">
        <div class="text">
          <span class="label">${t('waiting.number')}</span>
          <p class="code" data-provisional-number=${number}>
            ${number.split(/(?<=-)/).map((part) => html`<span>${part}</span>`)}
          </p>
        </div>
        <mc-qr class="square" .text=${number} .label=${t('waiting.qr', { number })}></mc-qr>
      </div>
      <div class="stack">
        ${paper(view, submission)}
        ${status({
          kind: 'waiting',
          icon: hourglass,
          title: t('waiting.later'),
          detail: t('waiting.laterDetail'),
        })}
      </div>`,
    actions: printing
      ? html`<mc-button class="on" variant="main" busy busy-label=${t('waiting.printing')}></mc-button>`
      : html`${plainButton(t('waiting.printAgain'), () => slip?.send({ type: 'PRINT', language }), printer)}
        ${mainButton(t('action.finish'), () => submission.send({ type: 'FINISH' }), check)}`,
  });
}

function paper({ t }: View, submission: SubmissionActor): TemplateResult {
  const slip = submission.getSnapshot().children.slip?.getSnapshot();
  if (slip?.matches('fault') === true)
    return status({ kind: 'bad', icon: octagonAlert, title: t('waiting.noPaper') });
  const printing = slip?.matches('printing') === true;
  return status({
    kind: printing ? 'waiting' : 'good',
    icon: printing ? printer : circleCheck,
    title: t(printing ? 'waiting.printing' : 'waiting.printed'),
  });
}
