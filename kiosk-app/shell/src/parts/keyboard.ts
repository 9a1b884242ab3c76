import { icon } from '@motcua/elements/icon';
import { arrowDown, arrowLeft } from '@motcua/elements/icons';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';

export interface KeyboardParts {
  /** What the last key says. */
  readonly action: string;
  readonly onAction: (event: Event) => void;
  readonly onBack: () => void;
}

/** The keyboard in the place of the action bar: the way on is a key, the way back stands above the keys. */
export function keyboard(view: View, parts: KeyboardParts): TemplateResult {
  const { language, t } = view;
  return html`<div class="way-back">
      <mc-button variant="quiet" .icon=${arrowLeft} @click=${parts.onBack}>${t('action.back')}</mc-button>
      <button type="button" class="pressable on-down" data-action="more" @click=${() => view.showMore()}>
        ${t('action.more')}${icon(arrowDown)}
      </button>
    </div>
    <mc-keyboard
      .language=${language}
      .action=${parts.action}
      @mc-keyboard-action=${parts.onAction}
    ></mc-keyboard>`;
}
