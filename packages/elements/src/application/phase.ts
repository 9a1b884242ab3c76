import type { Phase } from './application-flow.ts';
import type { Part } from './filling.ts';

/** Changes exactly when the person sees another step. */
export function stepOf(phase: Phase): string {
  if (phase.name === 'sending') return phase.attempt.unanswered === undefined ? 'sending' : 'unanswered';
  if (phase.name !== 'filling') return phase.name;
  const { place } = phase.filling;
  return place.step === 'page' ? `page ${place.pageId}` : place.step;
}

/** The review and what follows: drawn by views that are fetched when the first question has been answered. */
export function needsLateViews(phase: Phase | undefined): boolean {
  if (phase?.name === 'filling') return phase.filling.place.step === 'review';
  return phase?.name === 'sending' || phase?.name === 'done';
}

/** The part of the work that the transom shows. */
export function partOf(phase: Exclude<Phase, { readonly name: 'loading' | 'unavailable' }>): Part {
  return phase.name === 'filling' ? phase.filling.part : 'sent';
}
