import { icon } from '@motcua/elements/icon';
import { check } from '@motcua/elements/icons';
import { levelsDba, rates } from '@motcua/speech';
import { translator } from '@motcua/texts';
import { shellTexts } from '@motcua/texts/shell';
import { speechTexts } from '@motcua/texts/speech';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { mainButton } from '../parts/buttons.ts';
import type { View } from '../view.ts';
import { scanPacesMs } from './aids.ts';
import type { Aids } from './aids.ts';
import { eventsOfTextSize, textSizeOf, textSizes } from './text-size.ts';

/** The panel of seeing and hearing: what helps this person is switched on here, each with its state in words. */
export function accessParts(view: View): TemplateResult {
  const { kiosk, language, send } = view;
  const { aids, display } = kiosk.context;
  const t = translator(speechTexts, language);
  const aid = (name: 'lowReach' | 'lessMotion' | 'leftHanded'): TemplateResult =>
    toggle(t(`panel.${name}`), aids[name], () => send({ type: 'AIDS', change: { [name]: !aids[name] } }));
  return html`<h1 id="dialog-title" tabindex="-1">${t('panel.title')}</h1>
    <div id="dialog-text"><p class="lead">${t('panel.lead')}</p></div>
    <div class="aids">
      ${toggle(t('panel.speech'), aids.speech, () => send({ type: 'AIDS', change: { speech: !aids.speech } }), 'wide')}
      ${aids.speech ? voiceParts(view) : nothing}
      <div class="sizes" role="group" aria-labelledby="text-size">
        <span id="text-size">${t('panel.text')}</span>
        ${textSizes.map((size) =>
          toggle(t(`panel.text${size}`), textSizeOf(kiosk.context) === size, () => {
            for (const event of eventsOfTextSize(size)) send(event);
          }),
        )}
      </div>
      ${toggle(t('panel.contrast'), display.contrast, () => send({ type: 'CONTRAST' }))} ${aid('lowReach')}
      ${aid('lessMotion')} ${aid('leftHanded')} ${switchParts(view)}
    </div>
    <div class="answers">${mainButton(t('panel.close'), () => send({ type: 'CLOSE' }), check)}</div>`;
}

/** Scanning with switches, and how: each part shows only while it is on. */
function switchParts({ kiosk, language, send }: View): TemplateResult {
  const { scanPaceMs, switches, touchSwitch } = kiosk.context.aids;
  const t = translator(shellTexts, language);
  const change = (aids: Partial<Aids>) => (): void => send({ type: 'AIDS', change: aids });
  const isOn = switches !== 'none';
  const pace = (by: 1 | -1): (() => void) => {
    const index = Math.max(0, Math.min(scanPacesMs.length - 1, scanPacesMs.indexOf(scanPaceMs) + by));
    return change({ scanPaceMs: scanPacesMs[index] ?? scanPaceMs });
  };
  const seconds = (scanPaceMs / 1000).toLocaleString(language);
  return html`${toggle(t('scan.switches'), isOn, change({ switches: isOn ? 'none' : 'one', touchSwitch: false }), 'wide')}
  ${
    isOn
      ? html`<div class="voice">
          ${toggle(t('scan.one'), switches === 'one', change({ switches: 'one' }))}
          ${toggle(t('scan.two'), switches === 'two', change({ switches: 'two' }))}
          ${toggle(t('scan.touch'), touchSwitch, change({ touchSwitch: !touchSwitch }), 'wide')}
          ${key(t('scan.slower'), pace(1))} ${key(t('scan.faster'), pace(-1))}
          <p class="scale" role="status">${t('scan.pace', { seconds })}</p>
        </div>`
      : nothing
  }`;
}

function voiceParts({ hasVoice, kiosk, language, send }: View): TemplateResult {
  const { levelDba, rate } = kiosk.context.aids;
  const t = translator(speechTexts, language);
  if (!hasVoice(language)) return html`<p class="no-voice" role="alert">${t('panel.noVoice')}</p>`;
  const step = (name: 'rate' | 'levelDba', scale: readonly number[], by: 1 | -1) => (): void => {
    const index = Math.max(0, Math.min(scale.length - 1, scale.indexOf(kiosk.context.aids[name]) + by));
    send({ type: 'AIDS', change: { [name]: scale[index] ?? kiosk.context.aids[name] } });
  };
  const place = (scale: readonly number[], value: number): { number: number; total: number } => ({
    number: scale.indexOf(value) + 1,
    total: scale.length,
  });
  return html`<div class="voice">
    ${key(t('panel.slower'), step('rate', rates, -1))} ${key(t('panel.faster'), step('rate', rates, 1))}
    <p class="scale" role="status">${t('panel.rate', place(rates, rate))}</p>
    ${key(t('panel.softer'), step('levelDba', levelsDba, -1))}
    ${key(t('panel.louder'), step('levelDba', levelsDba, 1))}
    <p class="scale" role="status">${t('panel.level', place(levelsDba, levelDba))}</p>
    ${key(t('panel.again'), () => send({ type: 'CLOSE' }), 'wide')}
  </div>`;
}

function toggle(text: string, on: boolean, press: () => void, className = ''): TemplateResult {
  return html`<button
    type="button"
    class="pressable aid ${on ? 'on' : ''} ${className}"
    aria-pressed=${String(on)}
    @click=${press}
  >
    ${on ? icon(check) : nothing}<span>${text}</span>
  </button>`;
}

function key(text: string, press: () => void, className = ''): TemplateResult {
  return html`<button type="button" class="pressable aid ${className}" @click=${press}>
    <span>${text}</span>
  </button>`;
}
