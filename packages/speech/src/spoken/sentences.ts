import type { Language } from '@motcua/texts';

const segmenters = new Map<Language, Intl.Segmenter>();

/** A text sentence by sentence: as it is said, and as it is recorded. */
export function sentencesIn(text: string, language: Language): readonly string[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((one) => one !== '');
}
