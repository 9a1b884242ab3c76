import { defineConfig } from 'vite';
import { compileWhole } from './vite-compile-whole.ts';
import { library } from './vite-library.ts';

/** Everything up to the first question in one file: a page that is nothing but an application fetches it in one go. */
export default defineConfig(
  library({
    entry: { application: 'src/bundle/application.ts' },
    emptyOutDir: false,
    // What its later parts share with it stays in it.
    codeSplitting: { groups: [{ name: 'application', test: /bundle[\\/]application\.ts$/ }] },
    plugins: [compileWhole([/application\.define\.ts$/])],
  }),
);
