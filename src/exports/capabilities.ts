/** What a position may allow here; identity says which does. The kind of export narrows it (`may.take`). */
export const exportsCapabilities = { 'exports.take': { id: 'mengunduh berkas ekspor', en: 'download exported files' } };

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof exportsCapabilities, true> {}
}
