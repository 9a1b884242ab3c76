import { check, contrast, logOut, qrCode } from '@motcua/elements/icons';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShellKey } from '@motcua/texts/shell';
import { accessParts } from '../access/access-panel.ts';
import { secondsToAnswer } from '../machines/idle-machine.ts';
import type { Overlay, Screen } from '../screen-of.ts';
import type { View } from '../view.ts';
import { mainButton, plainButton } from './buttons.ts';
import { takeCard } from './take-card.ts';

/** The dialog over the screen. It rises from the sill; the safe choice is the main one. */
export function dialog(view: View, overlay: Exclude<Overlay, 'none'>, screen: Screen): TemplateResult {
  const parts = { idle: idleParts, exit: exitParts, help: helpParts, access: accessParts }[overlay](
    view,
    screen,
  );
  return html`<div class="scrim"></div>
    <section
      class="dialog"
      role="alertdialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      data-dialog=${overlay}
    >
      ${parts}
    </section>`;
}

function idleParts(view: View): TemplateResult {
  const { kiosk, send, t } = view;
  const seconds = kiosk.children.idle?.getSnapshot().context.secondsLeft ?? 0;
  return html`${countdown(seconds)}
    <h1 id="dialog-title" tabindex="-1">${t('idle.title')}</h1>
    <p class="lead" id="dialog-text">${t('idle.detail', { seconds })}</p>
    ${takeCard(view)}
    <div class="answers">
      ${mainButton(t('idle.stay'), () => send({ type: 'STAY' }), check)}
      ${plainButton(t('idle.leave'), () => send({ type: 'WIPE' }), logOut)}
    </div>`;
}

function exitParts(view: View, screen: Screen): TemplateResult {
  const { send, t } = view;
  return html`<h1 id="dialog-title" tabindex="-1">${t('exit.title')}</h1>
    <p class="lead" id="dialog-text">${t(exitDetail(screen))}</p>
    ${takeCard(view)}
    <div class="answers">
      ${mainButton(t('exit.stay'), () => send({ type: 'CLOSE' }), check)} ${carryInstead(view, screen)}
      ${plainButton(t('exit.leave'), () => send({ type: 'WIPE' }), logOut)}
    </div>`;
}

/** Whoever runs out of time here need not lose what has been filled in. */
function carryInstead({ send, t }: View, screen: Screen): TemplateResult | typeof nothing {
  if (!('application' in screen)) return nothing;
  const carry = (): void => {
    send({ type: 'CLOSE' });
    screen.application.send({ type: 'CARRY' });
  };
  return plainButton(t('carry.button'), carry, qrCode);
}

function exitDetail({ name }: Screen): ShellKey {
  if (name === 'submitting' || name === 'unanswered') return 'exit.detailSubmitting';
  if (name === 'printing' || name === 'receipt-fault') return 'exit.detailReceipt';
  return 'exit.detail';
}

function helpParts({ kiosk, send, t }: View): TemplateResult {
  const text = kiosk.context.display.contrast ? t('help.contrastOff') : t('help.contrastOn');
  return html`<h1 id="dialog-title" tabindex="-1">${t('help.title')}</h1>
    <div id="dialog-text">
      <p class="lead">${t('help.person')}</p>
      <p class="lead">${t('help.exit')}</p>
    </div>
    <div class="answers">
      ${mainButton(t('help.close'), () => send({ type: 'CLOSE' }), check)}
      ${plainButton(text, () => send({ type: 'CONTRAST' }), contrast)}
    </div>`;
}

const blockCount = 20;

/** The time left as a number and as blocks that go out one by one. */
function countdown(seconds: number): TemplateResult {
  const lit = Math.ceil((seconds / secondsToAnswer) * blockCount);
  return html`<svg class="countdown" viewBox="40 40 320 320" role="timer" aria-label=${seconds}>
    ${Array.from({ length: blockCount }, (_, index) => block(index, index >= blockCount - lit))}
    <text x="200" y="246" text-anchor="middle" fill="currentColor">${seconds}</text>
  </svg>`;
}

function block(index: number, isLit: boolean): TemplateResult {
  const from = -90 + index * 18 + 1.5;
  const to = from + 15;
  const path = `M${at(150, from)}A150 150 0 0 1 ${at(150, to)}L${at(118, to)}A118 118 0 0 0 ${at(118, from)}Z`;
  return svg`<path class=${isLit ? 'lit' : 'out'} d=${path} stroke-width="3" />`;
}

function at(radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  return `${(200 + radius * Math.cos(angle)).toFixed(1)} ${(200 + radius * Math.sin(angle)).toFixed(1)}`;
}
