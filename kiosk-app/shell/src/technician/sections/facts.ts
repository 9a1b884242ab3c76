import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Names and values, one a line. */
export function facts(lines: readonly (readonly [string, string | number, Tone?])[]): TemplateResult {
  return html`<dl class="lines">
    ${lines.map(
      ([name, value, tone = '']) =>
        html`<div class=${tone}>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

export type Tone = 'good' | 'caution' | 'bad' | '';
