import { icon } from '@motcua/elements/icon';
import { check, fileText, octagonAlert, rotateCw, shieldCheck, wifiOff } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { stepLine } from '../parts/lintel.ts';
import { phoneCode } from '../parts/phone-code.ts';
import { status } from '../parts/status.ts';
import type { PhoneFilesActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** Papers come from the person's phone: the code, what to do with it, and what has arrived. */
export function phoneFilesScreen(view: View, covered: boolean, phoneFiles: PhoneFilesActor): TemplateResult {
  const { local, t } = view;
  const snapshot = phoneFiles.getSnapshot();
  const { arrived, files, handoff, paper } = snapshot.context;
  const expired = snapshot.matches('expired');
  const done = (): void => phoneFiles.send({ type: 'DONE' });
  return doorway(view, covered, {
    progress: 'form',
    className: 'phone-files',
    content: html`${stepLine(view, 'form')}
      <h1 tabindex="-1">${t('phone.title')}</h1>
      <p class="lead">${t('phone.paper', { paper: local(paper) })}</p>
      ${
        expired
          ? nothing
          : phoneCode({
              address: snapshot.matches('open') ? handoff?.address : undefined,
              label: t('phone.qr'),
              steps: [t('phone.step1'), t('phone.step2'), t('phone.step3')],
            })
      }
      ${stateOf(view, phoneFiles)}
      ${
        files.length === 0
          ? nothing
          : html`<ul class="arrived" aria-label=${t('phone.list')}>
              ${files.map(({ name }) => html`<li>${icon(fileText)}<b>${name}</b>${icon(check)}</li>`)}
            </ul>`
      }
      <div class="grow"></div>
      <p class="soft safe">${icon(shieldCheck)}${t('phone.safe')}</p>
      <mc-button
        class="without"
        variant="quiet"
        data-action="without-phone"
        @click=${() => phoneFiles.send({ type: 'WITHOUT_PHONE' })}
        >${t('phone.without')}</mc-button
      >`,
    actions: html`${backButton(view, () => phoneFiles.send({ type: 'BACK' }))}
    ${
      expired && arrived === 0
        ? mainButton(t('phone.newCode'), () => phoneFiles.send({ type: 'RETRY' }), rotateCw)
        : files.length === 0
          ? nothing
          : mainButton(t('phone.done'), done, check)
    }`,
  });
}

function stateOf({ t }: View, phoneFiles: PhoneFilesActor): TemplateResult {
  const snapshot = phoneFiles.getSnapshot();
  const { arrived } = snapshot.context;
  if (snapshot.matches('opening')) {
    return status({ kind: 'waiting', icon: rotateCw, title: t('phone.opening'), blocks: true });
  }
  if (snapshot.matches('unanswered')) {
    return status({
      kind: 'bad',
      icon: wifiOff,
      title: t('phone.unanswered'),
      detail: t('phone.unansweredDetail'),
      blocks: true,
    });
  }
  if (snapshot.matches('expired')) {
    return html`${status({
      kind: 'bad',
      icon: octagonAlert,
      title: t('phone.expired'),
      detail: t('phone.expiredDetail'),
    })}
    ${arrived === 0 ? nothing : newCode(t('phone.newCode'), phoneFiles)}`;
  }
  if (snapshot.matches({ open: 'interrupted' })) {
    return status({
      kind: 'bad',
      icon: wifiOff,
      title: t('phone.interrupted'),
      detail: t('phone.interruptedDetail'),
      blocks: true,
    });
  }
  if (arrived > 0) {
    const title = t('phone.arrived', { count: arrived });
    return status({ kind: 'good', icon: check, title, detail: t('phone.arrivedDetail') });
  }
  return status({ kind: 'waiting', icon: rotateCw, title: t('phone.waiting'), blocks: true });
}

function newCode(text: string, phoneFiles: PhoneFilesActor): TemplateResult {
  return html`<mc-button variant="plain" .icon=${rotateCw} @click=${() => phoneFiles.send({ type: 'RETRY' })}
    >${text}</mc-button
  >`;
}
