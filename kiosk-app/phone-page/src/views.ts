import { icon } from '@motcua/elements/icon';
import { circleCheck, octagonAlert } from '@motcua/elements/icons';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface Sentence {
  readonly kind: 'good' | 'bad';
  readonly title: string;
  readonly detail: string;
  readonly action?: { readonly text: string; readonly press: () => void };
}

/** A page that says one thing. */
export function sentence({ action, detail, kind, title }: Sentence): TemplateResult {
  return html`<div class="sentence ${kind}">
      ${icon(kind === 'good' ? circleCheck : octagonAlert, 'large')}
      <h1 tabindex="-1">${title}</h1>
      <p>${detail}</p>
    </div>
    ${
      action === undefined
        ? nothing
        : html`<mc-button variant="main" @click=${action.press}>${action.text}</mc-button>`
    }`;
}

export function waiting(text: string): TemplateResult {
  return html`<div class="sentence" role="status">
    <div class="wall" aria-hidden="true"></div>
    <h1 tabindex="-1">${text}</h1>
  </div>`;
}
