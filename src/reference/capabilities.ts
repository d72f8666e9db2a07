/** What a position may allow here; identity says which does. */
export const referenceCapabilities = { 'reference.edit': { id: 'menambah nilai acuan', en: 'add reference values' } };

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof referenceCapabilities, true> {}
}
