import { translator } from '@motcua/texts';
import type { Language, Translate } from '@motcua/texts';
import { elementsTexts } from '@motcua/texts/elements';
import type { ApplicationKey } from '@motcua/texts/elements';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FrameParts } from '../frame/frame.ts';
import type { Phase } from './application-flow.ts';
import type { Filling } from './filling.ts';
import { partOf } from './phase.ts';
import { pageSide, summarySide } from './views.ts';

interface Words {
  readonly language: Language;
  readonly t: Translate<ApplicationKey>;
}

/** What stands beside: on the summary the law, beside a question what is being done. */
export type Beside = 'summary' | 'question';

export function besideOf({ place }: Pick<Filling, 'place'>): Beside {
  return place.step === 'summary' ? 'summary' : 'question';
}

/**
 * What stands above and beside the middle: how far one is, and what is being done.
 *
 * @param painted the middle that has been painted: until it has been, what is beside it only keeps its place free
 */
export function aroundMiddle(
  words: Words,
  phase: Phase | undefined,
  painted: Beside | undefined,
): Pick<FrameParts, 'progress' | 'side' | 'sideWhere'> {
  return { progress: progress(words, phase, painted), ...side(words, phase, painted) };
}

function progress(
  { language, t }: Words,
  phase: Phase | undefined,
  painted: Beside | undefined,
): TemplateResult | typeof nothing {
  if (phase === undefined || phase.name === 'loading' || phase.name === 'unavailable') return nothing;
  const { filling } = phase;
  if (phase.name === 'filling' && filling.place.step === 'summary') return nothing;
  if (painted !== 'question') return html``;
  const names = filling.parts.map((part) => t(`application.part.${part}`));
  const current = phase.name === 'done' ? names.length + 1 : filling.parts.indexOf(partOf(phase)) + 1;
  return html`<mc-progress .language=${language} .steps=${names} .current=${current}></mc-progress>`;
}

function side(
  words: Words,
  phase: Phase | undefined,
  painted: Beside | undefined,
): Pick<FrameParts, 'side' | 'sideWhere'> {
  if (phase?.name !== 'filling') return {};
  const { filling } = phase;
  const beside = besideOf(filling);
  const draw = beside === 'summary' ? summarySide : pageSide;
  return {
    side: beside === painted ? draw({ ...words, filling }) : html``,
    ...(beside === 'question' ? { sideWhere: 'wide' } : {}),
  };
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
