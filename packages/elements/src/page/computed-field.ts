import { inLanguage } from '@motcua/texts';
import { formatAnswer } from '@motcua/wizard';
import type { FieldState } from '@motcua/wizard';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { errorLine } from '../base/field-parts.ts';
import type { FieldHost } from './field-host.ts';

/** A value that is worked out: flat, because there is nothing to press; its error can be led to. */
export function computedField(host: FieldHost, field: FieldState, empty: string): TemplateResult {
  const { language } = host;
  const { definition, answer, id } = field;
  const unitName = host.unitName ?? ((): undefined => undefined);
  const value =
    answer === undefined ? empty : formatAnswer(definition, answer.value, { today: '', unitName }, language);
  return html`<div class="computed" data-field=${id} tabindex="-1" role="group">
    <span>${inLanguage(definition.label, language)}</span>
    <output class=${answer === undefined ? 'none' : ''}>${value}</output>
    ${errorLine(host.errors[id] ?? '')}
  </div>`;
}
