import { html } from 'lit';
import type { TemplateResult } from 'lit';

export type Tone = 'good' | 'caution' | 'bad' | '';

/** A name, its value, and how well that is. */
export type Fact = readonly [string, string | number, Tone?];

/** Names and values, one a line. */
export function factsView(lines: readonly Fact[]): TemplateResult {
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
