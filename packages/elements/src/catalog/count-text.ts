import { translator } from '@motcua/texts';
import type { Language } from '@motcua/texts';
import { catalogTexts } from '@motcua/texts/elements';

/** How many procedures were found, and for which words: `4 thủ tục về “giấy khai sinh”`. */
export function countText(language: Language, count: number, words: string): string {
  const t = translator(catalogTexts, language);
  const query = words.trim();
  if (query === '') {
    return t(count === 0 ? 'catalog.none.plain' : count === 1 ? 'catalog.countOne' : 'catalog.count', {
      count,
    });
  }
  const key = count === 0 ? 'catalog.none' : count === 1 ? 'catalog.countOneFor' : 'catalog.countFor';
  return t(key, { count, query });
}
