/** What a position may allow here; identity says which does. */
export const lettersCapabilities = {
  'letters.read': { id: 'membaca surat masuk satuan kerja', en: 'read the letters of the unit' },
  'letters.register': { id: 'mencatat surat masuk', en: 'register incoming letters' },
  'letters.direct': { id: 'mendisposisi surat yang baru dicatat', en: 'dispose letters that were just registered' },
  'letters.dispose': { id: 'meneruskan disposisi', en: 'hand dispositions on' },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof lettersCapabilities, true> {}
}
