/** Builds the staff workspace. Served at the root of the workspace's address; in development the API is proxied to it. */
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), tailwindcss()],
  // No data: URLs for fonts and small pictures: the content security policy stays at 'self'.
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: true },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env['KC_API'] ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
});
