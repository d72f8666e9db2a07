/**
 * Builds the staff workspace. Served at the root of the workspace's address; in development the API is proxied to it.
 */
import { gzipSync } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), tailwindcss(), firstVisit(150_000)],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: true,
    // No data: URLs for fonts and small pictures: the content security policy stays at 'self'.
    assetsInlineLimit: 0,
    // A page takes only what it uses out of the faces of the design system and of the room of the language.
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: (id) => id.endsWith('.css') || !/\/(web\/(design|i18n)|src\/language)\//.test(id),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    // The folder web/api holds the client's own modules, which are not the API.
    proxy: { '^/api/(?!\\w+\\.ts)': { target: process.env['KC_API'] ?? 'http://127.0.0.1:7100', changeOrigin: false } },
  },
});

/**
 * Prints how much script a first visit loads, and stops the build above `limit` gzipped bytes: slow links are the
 * rule.
 */
function firstVisit(limit: number): Plugin {
  return {
    name: 'first-visit',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = new Set<string>();
      const add = (file: string) => {
        const chunk = bundle[file];
        if (files.has(file) || chunk?.type !== 'chunk') return;
        files.add(file);
        chunk.imports.forEach(add);
      };
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) add(chunk.fileName);
      const size = [...files].reduce((sum, file) => sum + gzipSync((bundle[file] as { code: string }).code).length, 0);
      const words = `first visit: ${(size / 1_000).toFixed(1)} kB of script, gzipped (limit ${limit / 1_000} kB)`;
      if (size > limit) this.error(words);
      console.log(words);
    },
  };
}
