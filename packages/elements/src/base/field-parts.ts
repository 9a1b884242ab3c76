import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { octagonAlert } from '../icon/icons.ts';

/** The help line of a field, tied to its control by `aria-describedby="help"`. */
export function helpLine(help: string): TemplateResult | typeof nothing {
  return help === '' ? nothing : html`<span class="help" id="help">${help}</span>`;
}

/** The error of a field: octagon and sentence, tied to its control by `aria-describedby="error"`. */
export function errorLine(error: string): TemplateResult | typeof nothing {
  return error === ''
    ? nothing
    : html`<p class="error" id="error">${icon(octagonAlert)}<span>${error}</span></p>`;
}

/** Value of `aria-describedby` for what is shown. */
export function describedBy(help: string, error: string, suffix = ''): string | typeof nothing {
  const ids = Object.entries({ suffix, error, help })
    .flatMap(([id, text]) => (text === '' ? [] : [id]))
    .join(' ');
  return ids === '' ? nothing : ids;
}
