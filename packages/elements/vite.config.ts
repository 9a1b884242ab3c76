import { defineConfig } from 'vite';

// Not Vite's library mode: that one writes every font into the script as a data: URL, which no strict policy lets in.
export default defineConfig({
  // Chunks and fonts are found relative to the script, wherever a website puts the folder.
  base: './',
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // It would put <link> elements into the host page's head.
    modulePreload: false,
    rolldownOptions: {
      input: { motcua: 'src/bundle/motcua.ts' },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'motcua-[name]-[hash].js',
        assetFileNames: 'fonts/[name]-[hash][extname]',
      },
    },
  },
});
