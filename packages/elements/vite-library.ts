import type { Rolldown, UserConfig } from 'vite';
import { englishLater } from './vite-english-later.ts';
import { squeezeTemplates } from './vite-squeeze-templates.ts';

interface Library {
  /** Name of the script → its first module. */
  readonly entry: Readonly<Record<string, string>>;
  /** The later of two builds keeps what the earlier one has made. */
  readonly emptyOutDir: boolean;
  readonly plugins: NonNullable<UserConfig['plugins']>;
  readonly codeSplitting?: Rolldown.OutputOptions['codeSplitting'];
}

/** A script for websites, with its later parts in `chunks` beside it. */
export function library({ codeSplitting, emptyOutDir, entry, plugins }: Library): UserConfig {
  return {
    // Chunks and fonts are found relative to the script, wherever a website puts the folder.
    base: './',
    plugins: [englishLater(), squeezeTemplates(), ...plugins],
    build: {
      target: 'es2023',
      outDir: 'dist',
      emptyOutDir,
      assetsInlineLimit: 0,
      // Preload links would go into the host page's head; a library has none.
      lib: { entry: { ...entry }, formats: ['es'] },
      minify: 'oxc',
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[hash].js',
          assetFileNames: 'fonts/[name][extname]',
          ...(codeSplitting !== undefined && { codeSplitting }),
        },
      },
    },
  };
}
