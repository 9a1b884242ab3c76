import { icon } from '@motcua/elements/icon';
import { arrowDown, arrowLeft } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { McKeyboardMethodEvent } from '../keyboard/keyboard.events.ts';
import type { View } from '../view.ts';

export interface KeyboardParts {
  /** What the last key says. */
  readonly action: string;
  readonly onAction: (event: Event) => void;
  readonly onBack: () => void;
  /** Puts the keys away, where there is more on the page than boxes. */
  readonly onAway?: () => void;
}

/** The keyboard in the place of the action bar: the way on is a key, the way back stands above the keys. */
export function keyboard(view: View, parts: KeyboardParts): TemplateResult {
  const { kiosk, language, send, t } = view;
  const { aids, display } = kiosk.context;
  const { inputMethod } = aids;
  return html`<div class="way-back">
      <mc-button variant="quiet" .icon=${arrowLeft} @click=${parts.onBack}>${t('action.back')}</mc-button>
      ${
        parts.onAway === undefined
          ? nothing
          : html`<button
              type="button"
              class="pressable keys-away"
              data-action="keys-away"
              @click=${parts.onAway}
            >
              ${t('keys.away')}
            </button>`
      }
      <button type="button" class="pressable on-down" data-action="more" @click=${() => view.showMore()}>
        ${t('action.more')}${icon(arrowDown)}
      </button>
    </div>
    <mc-keyboard
      .language=${language}
      .action=${parts.action}
      .method=${inputMethod ?? 'tone-row'}
      ?asks=${inputMethod === undefined}
      .suggest=${view.suggest}
      ?large=${display.large}
      @mc-keyboard-action=${parts.onAction}
      @mc-keyboard-method=${({ method }: McKeyboardMethodEvent) =>
        send({ type: 'AIDS', change: { inputMethod: method } })}
    ></mc-keyboard>`;
}
