import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const widgets = join(import.meta.dirname, '../../packages/elements/dist');

// A ward's website is not bundled: Vite copies `site` as it is, and this puts the built widgets beside it.
export default defineConfig({
  publicDir: 'site',
  build: { outDir: 'dist', emptyOutDir: true, rolldownOptions: { input: 'nothing-to-bundle' } },
  plugins: [
    {
      name: 'copy-widgets',
      resolveId: (id) => (id === 'nothing-to-bundle' ? id : undefined),
      load: (id) => (id === 'nothing-to-bundle' ? 'export {}' : undefined),
      generateBundle(_options, bundle) {
        for (const name of Object.keys(bundle)) delete bundle[name];
      },
      writeBundle: () => cpSync(widgets, join(import.meta.dirname, 'dist/motcua'), { recursive: true }),
    },
  ],
});
