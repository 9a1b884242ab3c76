import type { Plugin } from 'vite';

const area = /\/texts\/src\/(?:elements|errors)\/(?:index|[a-z]+)\.ts$/;
const english = /^\.\/(?:([a-z]+)-)?en\.ts$/;
const registry = /\/texts\/src\/further-languages\.ts$/;
const absent = '\0english-later';

/**
 * Leaves English out of what every website loads, and makes it a language that is fetched when a page asks for it: most
 * pages never do, and it is a tenth of the script.
 */
export function englishLater(): Plugin {
  return {
    name: 'english-later',
    enforce: 'pre',
    resolveId(source, importer) {
      const found = english.exec(source);
      if (found === null || importer === undefined || !area.test(importer)) return undefined;
      return `${absent}/${found[1] === undefined ? 'en' : `${found[1]}En`}`;
    },
    load(id) {
      return id.startsWith(absent) ? `export const ${id.slice(absent.length + 1)} = undefined;` : undefined;
    },
    transform: {
      filter: { id: registry },
      handler(code) {
        const start = 'furtherLanguages = {';
        if (!code.includes(start)) throw new Error('there is no list of languages to add English to');
        return code.replace(start, `${start} en: async () => import('../languages/en/index.ts'),`);
      },
    },
  };
}
