import { icon } from '@motcua/elements/icon';
import { circleCheck, hourglass, octagonAlert } from '@motcua/elements/icons';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownState } from './filter.ts';

const signs = {
  'in-progress': hourglass,
  overdue: octagonAlert,
  returned: octagonAlert,
  finished: circleCheck,
} as const satisfies Readonly<Record<ShownState, string>>;

/** The state of a case by shape, colour and word; needs `deskParts`. */
export function stateChip(state: ShownState, words: string): TemplateResult {
  return html`<span class="chip ${state}">${icon(signs[state])}${words}</span>`;
}
