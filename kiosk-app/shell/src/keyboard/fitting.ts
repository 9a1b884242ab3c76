import type { Suggestion } from '@motcua/suggestions';

/** Of large text, on one line. */
const lettersInLargeRow = 28;

/** As many as stand beside each other on two lines; large text takes one line. */
export function fitting(suggestions: readonly Suggestion[], large: boolean): readonly Suggestion[] {
  let room = large ? lettersInLargeRow : Infinity;
  return suggestions.filter(({ text }, index) => (room -= text.length + 3) >= 0 || index === 0);
}
