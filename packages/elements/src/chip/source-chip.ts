import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Provenance } from '@motcua/wizard';
import { icon } from '../icon/icon.ts';
import { idCard, shieldCheck } from '../icon/icons.ts';

/** The chip that says where a value came from; needs `chipStyles`. */
export function sourceChip(provenance: Provenance, text: string): TemplateResult {
  return html`<span class="chip">${icon(provenance === 'id-card-qr' ? idCard : shieldCheck)}${text}</span>`;
}
