import { icon } from '@motcua/elements/icon';
import type { IconPath } from '@motcua/elements/icon';
import { accessibility, aLargeSmall, check, globe, lifeBuoy, volume2 } from '@motcua/elements/icons';
import { translator } from '@motcua/texts';
import { speechTexts } from '@motcua/texts/speech';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { hasSomethingToLose, overlayOf, screenOf } from '../screen-of.ts';
import type { View } from '../view.ts';
import { isAwaiting, servedBy } from '../whereabouts.ts';

interface SillButton {
  readonly id: string;
  readonly icon: IconPath;
  readonly text: string;
  /** Said, and written where the text is not large. */
  readonly rest?: string;
  readonly lang?: string;
  readonly pressed?: boolean;
  /** Something is under way behind it. */
  readonly lit?: boolean;
  readonly press: () => void;
}

/** The sill: help that never moves, in the same order everywhere, alive under dialogs. */
export function sill(view: View, options: { readonly atStart: boolean }): TemplateResult {
  const { aids, display } = view.kiosk.context;
  const ts = translator(speechTexts, view.language);
  const { send, t } = view;
  const language: SillButton = {
    id: 'language',
    icon: globe,
    ...firstAndRest(t('sill.language')),
    press: () => send({ type: 'LANGUAGES' }),
  };
  const larger: SillButton = {
    id: 'larger',
    icon: aLargeSmall,
    text: t('sill.larger'),
    pressed: display.large,
    press: () => send({ type: 'LARGER' }),
  };
  const speech: SillButton = {
    id: 'speech',
    icon: volume2,
    text: ts('sill.speech'),
    pressed: aids.speech,
    press: () => send({ type: 'AIDS', change: { speech: !aids.speech } }),
  };
  const access: SillButton = {
    id: 'access',
    icon: accessibility,
    text: ts('sill.access'),
    press: () => send({ type: 'ACCESS' }),
  };
  const help = helpButton(view);
  const exit: SillButton = {
    id: 'exit',
    icon: check,
    ...shortened(t('sill.exit'), t('sill.exitShort')),
    press: () => leave(view),
  };
  // Outside opening hours there is nobody to call, and nothing to end.
  const ofSession = view.kiosk.matches({ life: 'outOfHours' }) ? [] : [help, exit];
  const buttons = options.atStart
    ? [larger, speech, access, help]
    : [language, larger, speech, access, ...ofSession];
  return html`<nav class="sill" aria-label=${t('doorway.help')}>${buttons.map(sillButton)}</nav>`;
}

/** The names of the other languages, below each other where there is room; a name does not break. */
function firstAndRest(names: string): Pick<SillButton, 'text' | 'rest'> {
  const end = names.indexOf(' ');
  return { text: names.slice(0, end), rest: names.slice(end) };
}

/** The beginning is enough to read; the rest goes along where there is room. */
function shortened(whole: string, short: string): Pick<SillButton, 'text' | 'rest'> {
  return whole.startsWith(short) ? { text: short, rest: whole.slice(short.length) } : { text: whole };
}

/** Help, or how it stands with whoever has been called. */
function helpButton({ kiosk, send, t }: View): SillButton {
  const { adviser } = kiosk.children;
  if (!isAwaiting(adviser))
    return { id: 'help', icon: lifeBuoy, text: t('sill.help'), press: () => send({ type: 'HELP' }) };
  const comes = adviser?.getSnapshot().context.placed?.state === 'answered';
  return {
    id: 'help',
    icon: lifeBuoy,
    text: t(comes ? 'sill.comes' : 'sill.called'),
    lit: true,
    press: () => send({ type: 'SHOW_ADVISER' }),
  };
}

/** Whoever is asked whether they are still there, and presses this, has answered. */
function leave({ kiosk, send }: View): void {
  if (overlayOf(kiosk) === 'idle') return send({ type: 'WIPE' });
  const somethingToLose = hasSomethingToLose(screenOf(kiosk));
  send({ type: 'EXIT', somethingToLose, served: servedBy(kiosk) });
}

function sillButton({ icon: path, id, lang, lit, press, pressed, rest, text }: SillButton): TemplateResult {
  return html`<button
    type="button"
    class=${pressed === true || lit === true ? 'on' : ''}
    data-sill=${id}
    lang=${lang ?? nothing}
    aria-pressed=${pressed === undefined ? nothing : String(pressed)}
    @click=${press}
  >
    ${icon(path)}<span>${text}${rest === undefined ? nothing : html` <span class="rest">${rest.trim()}</span>`}</span>${pressed === true ? icon(check, 'tick') : nothing}
  </button>`;
}
