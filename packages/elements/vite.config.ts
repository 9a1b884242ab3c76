import { defineConfig } from 'vite';
import { minifyStyles } from './vite-minify-styles.ts';

export default defineConfig({
  // Chunks and fonts are found relative to the script, wherever a website puts the folder.
  base: './',
  plugins: [minifyStyles()],
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Preload links would go into the host page's head; a library has none.
    lib: { entry: { motcua: 'src/bundle/motcua.ts' }, formats: ['es'] },
    minify: 'oxc',
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'motcua-[name]-[hash].js',
        assetFileNames: 'fonts/[name]-[hash][extname]',
      },
    },
  },
});
