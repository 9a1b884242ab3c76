import { defineConfig } from 'vite';
import { compileWhole } from './vite-compile-whole.ts';
import { importBeside } from './vite-import-beside.ts';
import { library } from './vite-library.ts';

/** What each of the two elements needs; Lit's directives stay with the one that uses them. */
const shared =
  /[\\/](lit|lit-html|lit-element|reactive-element)[\\/](?!directive)|elements\/src\/(base\/(?!mark-|after-paint|letter-first)|button|chip\/chip\.styles|frame|icon\/icons?|styles\/\w+\.styles|text-field)|client\/src\/(call|exchange|gateway-client|shapes)|texts\/src\/(catalogue|further-languages|format|elements\/(vi|index))\.ts/;

/** What the questions of an application stand on, and some of its later parts too: one file instead of four. */
const questions =
  /[\\/]lit(-html)?[\\/](directive|directives[\\/](live|repeat|keyed))|elements\/src\/(heading|procedure-summary\/facts|choice\/choice\.styles|chip\/source-chip)|texts\/src\/elements\/source/;

/** One module of each file that the first question needs. */
const neededAtOnce = [/application\.define\.ts$/, /[\\/]lit-html\.js$/, /[\\/]heading\.ts$/];

export default defineConfig(
  library({
    entry: { motcua: 'src/bundle/motcua.ts' },
    emptyOutDir: true,
    plugins: [importBeside(/application\.define\.ts$/), compileWhole(neededAtOnce)],
    // One file for what both elements stand on: compressed together it is smaller than in parts.
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'shared', test: shared },
        { name: 'questions', test: questions },
      ],
    },
  }),
);
