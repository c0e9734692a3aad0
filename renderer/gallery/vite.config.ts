import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery is built by itself, for looking at: `vite build --config renderer/gallery/vite.config.ts`. Never part of the app. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: '../../node_modules/.cache/gallery', emptyOutDir: true, assetsInlineLimit: 0 },
});
