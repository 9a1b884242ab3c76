import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// One page a build: `vite build PEER`. A product's build, with what each library's documentation asks for.
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: mode === 'formkit' ? [vue()] : [],
  resolve: {
    alias:
      mode === 'survey-2'
        ? [{ find: /^survey-core$/, replacement: fileURLToPath(import.meta.resolve('survey-core-2')) }]
        : [],
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 10_000,
  },
}));
