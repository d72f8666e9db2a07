/** What a position may allow here; identity says which does. */
export const modelsCapabilities = {
  'models.manage': { id: 'memilih dan mengatur model AI', en: 'choose and set up AI models' },
  'models.read': { id: 'melihat apa yang dikirim ke model AI', en: 'see what was sent to AI models' },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof modelsCapabilities, true> {}
}
