import { icon } from '@motcua/elements/icon';
import { check, lock, octagonAlert, rotateCw, wifiOff } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton } from '../parts/buttons.ts';
import { doorway } from '../parts/doorway.ts';
import { stepLine } from '../parts/lintel.ts';
import { phoneCode } from '../parts/phone-code.ts';
import { status } from '../parts/status.ts';
import type { CarryActor } from '../screen-of.ts';
import type { View } from '../view.ts';

/** The half-filled application goes on at the person's phone. */
export function carryScreen(view: View, covered: boolean, carry: CarryActor): TemplateResult {
  const { t } = view;
  const snapshot = carry.getSnapshot();
  const { carried } = snapshot.context;
  const shown = snapshot.matches('shown');
  const expired = snapshot.matches('expired');
  const taken = snapshot.matches('taken');
  return doorway(view, covered, {
    progress: 'form',
    className: 'carry',
    content: html`${stepLine(view, 'form')}
      <h1 tabindex="-1">${t('carry.title')}</h1>
      <p class="lead">${t('carry.lead')}</p>
      ${
        expired || taken
          ? nothing
          : phoneCode({
              address: shown ? carried?.address : undefined,
              label: t('carry.qr'),
              steps: [t('carry.step1'), t('carry.step2'), t('carry.step3')],
            })
      }
      ${stateOf(view, carry)}
      <div class="grow"></div>
      ${expired || taken ? nothing : html`<p class="soft safe">${icon(lock)}${t('carry.sealed')}</p>`}`,
    actions: html`${backButton(view, () => carry.send({ type: 'BACK' }))}
    ${
      shown || taken
        ? mainButton(t('carry.arrived'), () => carry.send({ type: 'ARRIVED' }), check)
        : expired
          ? mainButton(t('phone.newCode'), () => carry.send({ type: 'RETRY' }), rotateCw)
          : nothing
    }`,
  });
}

function stateOf({ t }: View, carry: CarryActor): TemplateResult {
  const snapshot = carry.getSnapshot();
  if (snapshot.matches('sealing')) {
    return status({ kind: 'waiting', icon: lock, title: t('carry.sealing'), blocks: true });
  }
  if (snapshot.matches('unanswered')) {
    return status({
      kind: 'bad',
      icon: wifiOff,
      title: t('carry.unanswered'),
      detail: t('carry.unansweredDetail'),
      blocks: true,
    });
  }
  if (snapshot.matches('expired')) {
    return status({
      kind: 'bad',
      icon: octagonAlert,
      title: t('carry.expired'),
      detail: t('carry.expiredDetail'),
    });
  }
  if (snapshot.matches('taken')) {
    return status({ kind: 'good', icon: check, title: t('carry.taken'), detail: t('carry.takenDetail') });
  }
  return status({ kind: 'good', icon: check, title: t('carry.ready'), detail: t('carry.readyDetail') });
}
