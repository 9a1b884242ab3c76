import type { Plugin } from 'vite';

/**
 * Lets the entry fetch what the chunk of a module stands on beside that chunk instead of after it. Vite's own way puts
 * preload links into the page's head, which belongs to somebody else.
 */
export function importBeside(module: RegExp): Plugin {
  return {
    name: 'import-beside',
    generateBundle(_options, bundle) {
      const holds = (fileName: string): boolean => {
        const chunk = bundle[fileName];
        return chunk?.type === 'chunk' && chunk.moduleIds.some((id) => module.test(id));
      };
      const imports = (fileName: string): readonly string[] => {
        const chunk = bundle[fileName];
        return chunk?.type === 'chunk' ? chunk.imports : [];
      };
      for (const entry of Object.values(bundle)) {
        if (entry.type !== 'chunk' || !entry.isEntry) continue;
        entry.code = entry.code.replaceAll(
          /import\(([`'"])\.\/([^`'"]+)\1\)/g,
          (own, _quote, fileName: string) => {
            const beside = Array.from(reached(fileName, imports), (name) => `import("./${name}")`);
            return !holds(fileName) ? own : `Promise.all([${[own, ...beside].join()}]).then(a=>a[0])`;
          },
        );
      }
    },
  };
}

/** Everything that a file imports, and what that imports. */
function reached(fileName: string, imports: (fileName: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(imports(fileName));
  for (const name of found) for (const next of imports(name)) found.add(next);
  return found;
}
