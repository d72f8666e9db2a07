/** What a position may allow here; identity says which does. */
export const registersCapabilities = {
  'registers.read': { id: 'membaca buku nomor', en: 'read the registers of numbers' },
  'registers.manage': { id: 'mengelola buku nomor', en: 'manage the registers of numbers' },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof registersCapabilities, true> {}
}
