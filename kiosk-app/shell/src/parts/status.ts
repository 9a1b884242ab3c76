import { icon } from '@motcua/elements/icon';
import type { IconPath } from '@motcua/elements/icon';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

export interface StatusParts {
  readonly kind: 'waiting' | 'good' | 'bad';
  readonly icon: IconPath;
  readonly title: string;
  readonly detail?: string;
  /** Blocks that light up in turn. */
  readonly blocks?: boolean;
}

/** A state in a sentence: shape, colour and words. Spoken when it changes. */
export function status({ blocks, detail, icon: path, kind, title }: StatusParts): TemplateResult {
  return html`<div class="status ${kind}" role="status">
    ${icon(path, 'large')}
    <div class="text">
      <b>${title}</b>
      ${detail === undefined ? nothing : html`<p>${detail}</p>`}
    </div>
    ${
      blocks === true
        ? html`<div class="blocks" aria-hidden="true"><i></i><i></i><i></i><i></i><i></i></div>`
        : nothing
    }
  </div>`;
}
