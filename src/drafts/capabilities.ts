/** What a position may allow here; identity says which does. */
export const draftsCapabilities = {
  'draft.edit': { id: 'menyunting draf', en: 'edit drafts' },
  'draft.review': { id: 'memeriksa draf', en: 'review drafts' },
  'draft.approve': { id: 'menyetujui draf', en: 'approve drafts' },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof draftsCapabilities, true> {}
}
