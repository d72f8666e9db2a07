/** What a position may allow here; identity says which does. */
export const libraryCapabilities = {
  'library.edit': { id: 'memasukkan dan mengatur dokumen', en: 'put documents in and set what is said of them' },
  'library.secret': { id: 'melihat dokumen rahasia', en: 'see secret documents' },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof libraryCapabilities, true> {}
}
