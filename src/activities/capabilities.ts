/** What a position may allow here; identity says which does. */
export const activitiesCapabilities = {
  'activity.edit': { id: 'mencatat kegiatan', en: 'record activities' },
  'activity.approve': { id: 'menyetujui lembar fakta', en: 'approve fact sheets' },
  'localfacts.edit': { id: 'mengisi fakta lokal', en: 'record local facts' },
};

declare module '../platform/capabilities.ts' {
  interface Capabilities extends Record<keyof typeof activitiesCapabilities, true> {}
}
