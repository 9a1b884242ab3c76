import {
  check,
  circleCheck,
  idCard,
  info,
  logOut,
  octagonAlert,
  rotateCw,
  shieldCheck,
  triangleAlert,
} from '@motcua/elements/icons';
import { groupIdNumber } from '@motcua/texts';
import { faultPanel } from '@motcua/elements/pictures/fault-scene';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { backButton, mainButton } from '../parts/buttons.ts';
import { chipPortrait } from '../parts/chip-portrait.ts';
import { doorway } from '../parts/doorway.ts';
import { stepLine } from '../parts/lintel.ts';
import { status } from '../parts/status.ts';
import { takeCard } from '../parts/take-card.ts';
import type { ChipActor } from '../screen-of.ts';
import type { View } from '../view.ts';
import { skipButton } from './chip-screens.ts';

/** What the chip said: who it is, and whether that is proven. */
export function chipReadScreen(view: View, covered: boolean, chip: ChipActor): TemplateResult {
  const { t } = view;
  const { answer } = chip.getSnapshot().context;
  const { expiry, items = {}, portrait, verdict } = answer ?? {};
  const genuine = verdict === 'genuine';
  return doorway(view, covered, {
    progress: 'card',
    className: 'chip-end',
    content: html`${stepLine(view, 'card')}
      <h1 tabindex="-1">${t('chip.genuine.title')}</h1>
      <div class="who-is-it">
        ${
          portrait === undefined
            ? html`<p class="portrait none">${t('chip.noPortrait')}</p>`
            : chipPortrait(portrait, t('chip.portrait'))
        }
        <div>
          ${items.fullName === undefined ? nothing : html`<p class="name">${items.fullName}</p>`}
          ${items.idNumber === undefined ? nothing : html`<p class="lead">${groupIdNumber(items.idNumber)}</p>`}
        </div>
      </div>
      ${
        genuine
          ? status({
              kind: 'good',
              icon: shieldCheck,
              title: t('chip.genuine'),
              detail: t('chip.genuineDetail'),
            })
          : status({
              kind: 'waiting',
              icon: info,
              title: t('chip.not-proven'),
              detail: t('chip.not-provenDetail'),
            })
      }
      ${
        expiry === 'expired'
          ? status({ kind: 'waiting', icon: triangleAlert, title: t('chip.expired') })
          : nothing
      }
      ${takeCard(view)}`,
    actions: html`<mc-button class="back" variant="plain" @click=${() => chip.send({ type: 'BACK' })}
        >${t('chip.notMe')}</mc-button
      >
      ${mainButton(t('chip.use'), () => chip.send({ type: 'NEXT' }), check)}`,
  });
}

/** A chip that is not what it should be: somebody at the counter looks at it, nobody is accused. */
export function chipRefusedScreen(view: View, covered: boolean, chip: ChipActor): TemplateResult {
  const { t } = view;
  return doorway(view, covered, {
    progress: 'card',
    className: 'chip-end',
    content: html`${stepLine(view, 'card')}
      <h1 tabindex="-1">${t('chip.not-genuine.title')}</h1>
      ${status({
        kind: 'waiting',
        icon: idCard,
        title: t('chip.not-genuine'),
        detail: t('chip.not-genuineDetail'),
      })}
      ${status({ kind: 'good', icon: circleCheck, title: t('chip.fault.safeTyped') })} ${takeCard(view)}
      <div class="grow"></div>
      <div class="ways-on">${skipButton(view, chip)}</div>`,
    actions: html`${backButton(view, () => chip.send({ type: 'BACK' }))}
    ${mainButton(t('chip.finish'), () => chip.send({ type: 'FINISH' }), logOut)}`,
  });
}

const pictures = { torn: 'card-torn', 'reader-lost': 'card-reader-lost' } as const;

const picture = (problem: keyof typeof pictures): TemplateResult =>
  html`<div class="fault-picture">${faultPanel(pictures[problem])}</div>`;

/** What happened, what is safe, and the ways on. */
export function chipFaultScreen(view: View, covered: boolean, chip: ChipActor): TemplateResult {
  const { t } = view;
  const { problem = 'unclear', scanned } = chip.getSnapshot().context;
  return doorway(view, covered, {
    progress: 'card',
    className: 'chip-end',
    content: html`${stepLine(view, 'card')}
      <h1 tabindex="-1">${t('chip.fault.title')}</h1>
      ${status({
        kind: 'bad',
        icon: octagonAlert,
        title: t(`chip.fault.${problem}`),
        detail: t(`chip.fault.${problem}.todo`),
      })}
      ${problem === 'torn' || problem === 'reader-lost' ? picture(problem) : nothing}
      ${status({
        kind: 'good',
        icon: circleCheck,
        title: t(scanned ? 'chip.fault.safe' : 'chip.fault.safeTyped'),
      })}
      <div class="grow"></div>
      <div class="ways-on">${problem === 'blocked' ? nothing : skipButton(view, chip)}</div>`,
    actions: html`${backButton(view, () => chip.send({ type: 'BACK' }))}
    ${
      problem === 'blocked'
        ? skipButton(view, chip, false)
        : mainButton(t('chip.retry'), () => chip.send({ type: 'RETRY' }), rotateCw)
    }`,
  });
}
