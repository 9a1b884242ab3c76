import type { Plugin } from 'vite';

/** V8's word for: nearly every function runs at once, so compile them all while the file is read, off the main thread. */
const mark = '//# allFunctionsCalledOnLoad';

/** Marks the chunks that hold these modules. @throws where a module is in no chunk: a name has changed */
export function compileWhole(modules: readonly RegExp[]): Plugin {
  return {
    name: 'compile-whole',
    generateBundle(_options, bundle) {
      for (const module of modules) {
        const chunks = Object.values(bundle).filter(
          (chunk) => chunk.type === 'chunk' && chunk.moduleIds.some((id) => module.test(id)),
        );
        if (chunks.length === 0) throw new Error(`no chunk holds ${module}`);
        for (const chunk of chunks)
          if (chunk.type === 'chunk' && !chunk.code.startsWith(mark)) chunk.code = `${mark}\n${chunk.code}`;
      }
    },
  };
}
