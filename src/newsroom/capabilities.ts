/** What a position may allow here; identity says which does. */
export const newsroomCapabilities = { publish: { id: 'menerbitkan', en: 'publish' } };

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof newsroomCapabilities, true> {}
}
