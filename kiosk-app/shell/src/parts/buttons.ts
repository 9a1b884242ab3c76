import type { IconPath } from '@motcua/elements/icon';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { View } from '../view.ts';

/** The one action of a screen. */
export function mainButton(text: string, press: () => void, icon?: IconPath): TemplateResult {
  return html`<mc-button class="on" variant="main" .icon=${icon} @click=${press}>${text}</mc-button>`;
}

export function plainButton(text: string, press: () => void, icon?: IconPath): TemplateResult {
  return html`<mc-button class="on" variant="plain" .icon=${icon} @click=${press}>${text}</mc-button>`;
}

export function backButton({ t }: View, press: () => void): TemplateResult {
  return html`<mc-button class="back" variant="back" @click=${press}>${t('action.back')}</mc-button>`;
}
