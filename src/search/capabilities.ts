/** What a position may allow here; identity says which does. */
export const searchCapabilities = {
  'search.manage': {
    id: 'mengatur padanan kata dan indeks pencarian',
    en: 'manage synonyms and the index of the search',
  },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof searchCapabilities, true> {}
}
