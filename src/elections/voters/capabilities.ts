/** What a position may allow here; identity says which does. */
export const votersCapabilities = {
  'voters.read': { id: 'melihat daftar pemilih', en: 'see voter lists' },
  'voters.edit': { id: 'mengolah daftar pemilih', en: 'work on voter lists' },
  'voters.unmask': { id: 'membuka NIK dan NKK utuh', en: 'see NIK and NKK in full' },
  'voters.settle': { id: 'menetapkan dan mengirim daftar pemilih', en: 'settle and send voter lists' },
  'voters.rules': { id: 'mengatur aturan daftar pemilih', en: 'edit the rules of voter lists' },
};

declare module '../../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof votersCapabilities, true> {}
}
