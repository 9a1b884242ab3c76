import { translator } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { elementsTexts } from '@motcua/texts/elements';
import type { ApplicationKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FrameParts } from '../frame/frame.ts';
import type { Phase } from './application-flow.ts';
import { partOf } from './phase.ts';
import { pageSide, summarySide } from './views.ts';

interface Words {
  readonly language: Language;
  readonly t: Translate<ApplicationKey>;
}

/** What stands above and beside the middle: how far one is, and what is being done. */
export function aroundMiddle(
  words: Words,
  phase: Phase | undefined,
): Pick<FrameParts, 'progress' | 'side' | 'sideWhere'> {
  return { progress: progress(words, phase), ...side(words, phase) };
}

function progress({ language, t }: Words, phase: Phase | undefined): TemplateResult | typeof nothing {
  if (phase === undefined || phase.name === 'loading' || phase.name === 'unavailable') return nothing;
  const { filling } = phase;
  if (phase.name === 'filling' && filling.place.step === 'summary') return nothing;
  const names = filling.parts.map((part) => t(`application.part.${part}`));
  const current = phase.name === 'done' ? names.length + 1 : filling.parts.indexOf(partOf(phase)) + 1;
  return html`<mc-progress .language=${language} .steps=${names} .current=${current}></mc-progress>`;
}

function side(words: Words, phase: Phase | undefined): Pick<FrameParts, 'side' | 'sideWhere'> {
  if (phase?.name !== 'filling') return {};
  const { filling } = phase;
  return filling.place.step === 'summary'
    ? { side: summarySide({ ...words, filling }) }
    : { side: pageSide({ ...words, filling }), sideWhere: 'wide' };
}

/** `Bước 2 trên 4 · Nội dung đơn` */
export function stepLine(
  { language, t }: Words,
  phase: Exclude<Phase, { readonly name: 'loading' | 'unavailable' }>,
): string {
  const { parts } = phase.filling;
  const part = partOf(phase);
  return translator(elementsTexts, language)('progress.line', {
    number: parts.indexOf(part) + 1,
    total: parts.length,
    name: t(`application.part.${part}`),
  });
}
