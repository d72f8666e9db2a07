export const notesCapabilities = { 'notes.edit': { id: 'menulis catatan', en: 'write notes' } };

declare module '../../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof notesCapabilities, true> {}
}
