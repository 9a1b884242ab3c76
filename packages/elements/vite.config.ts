import { defineConfig } from 'vite';
import { compileWhole } from './vite-compile-whole.ts';
import { englishLater } from './vite-english-later.ts';
import { importBeside } from './vite-import-beside.ts';
import { squeezeTemplates } from './vite-squeeze-templates.ts';

/** What each of the two elements needs; Lit's directives stay with the one that uses them. */
const shared =
  /[\\/](lit|lit-html|lit-element|reactive-element)[\\/](?!directive)|elements\/src\/(base\/(?!mark-)|button|chip\/chip\.styles|frame|icon\/icons?|styles\/\w+\.styles|text-field)|client\/src\/(call|exchange|gateway-client|shapes)|texts\/src\/(catalogue|further-languages|format|elements\/(vi|index))\.ts/;

/** What the questions of an application stand on, and some of its later parts too: one file instead of four. */
const questions =
  /[\\/]lit(-html)?[\\/](directive|directives[\\/](live|repeat|keyed))|elements\/src\/(heading|procedure-summary\/facts|choice\/choice\.styles|chip\/source-chip)|texts\/src\/elements\/source/;

/** One module of each file that the first question needs. */
const neededAtOnce = [/application\.define\.ts$/, /[\\/]lit-html\.js$/, /[\\/]heading\.ts$/];

export default defineConfig({
  // Chunks and fonts are found relative to the script, wherever a website puts the folder.
  base: './',
  plugins: [
    englishLater(),
    squeezeTemplates(),
    importBeside(/application\.define\.ts$/),
    compileWhole(neededAtOnce),
  ],
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Preload links would go into the host page's head; a library has none.
    lib: { entry: { motcua: 'src/bundle/motcua.ts' }, formats: ['es'] },
    minify: 'oxc',
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        // One file for what both elements stand on: compressed together it is smaller than in parts.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'shared', test: shared },
            { name: 'questions', test: questions },
          ],
        },
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[hash].js',
        assetFileNames: 'fonts/[name][extname]',
      },
    },
  },
});
