import { translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { sourceTexts } from '@motcua/texts/elements';
import type { Provenance } from '@motcua/wizard';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { idCard, shieldCheck } from '../icon/icons.ts';

type ReadSource = Exclude<Provenance, 'typed'>;

/** Only what has been proven gets the shield. */
const icons: Readonly<Record<ReadSource, string>> = {
  'id-card-qr': idCard,
  'id-card-chip': idCard,
  'chip-verified': shieldCheck,
  'national-account': shieldCheck,
};

/** The chip that says where a value came from, `short` where there is little room; needs `chipStyles`. */
export function sourceChip(
  source: ReadSource,
  language: Language,
  length: 'whole' | 'short' = 'whole',
): TemplateResult {
  const t = translator(sourceTexts, language);
  const text = length === 'short' ? t(`source.short.${source}`) : t(`source.${source}`);
  return html`<span class="chip">${icon(icons[source])}${text}</span>`;
}
