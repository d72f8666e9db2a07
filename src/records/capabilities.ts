/** What a position may allow here; identity says which does. */
export const recordsCapabilities = {
  'records.read': { id: 'melihat arsip satuan kerja', en: 'see the records of the unit' },
  'records.file': { id: 'memberkaskan arsip', en: 'file things with their matter' },
  'records.manage': { id: 'menutup berkas dan mengusulkan pemusnahan', en: 'close files and propose destruction' },
  'records.approve': { id: 'menyetujui pemusnahan arsip', en: 'approve the destruction of records' },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof recordsCapabilities, true> {}
}
