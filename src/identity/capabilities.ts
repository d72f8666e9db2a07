/** What a position may allow here; identity says which does. */
export const identityCapabilities = {
  'people.manage': { id: 'mengelola orang', en: 'manage people' },
  'units.manage': { id: 'mengelola satuan kerja', en: 'manage units' },
  'audit.read': { id: 'membaca jejak audit', en: 'read the audit trail' },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof identityCapabilities, true> {}
}
