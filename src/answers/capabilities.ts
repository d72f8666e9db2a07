/** What a position may allow here; identity says which does. */
export const answersCapabilities = { 'answers.ask': { id: 'bertanya kepada dokumen', en: 'ask documents' } };

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof answersCapabilities, true> {}
}
