/** The tabs of an activity's page, as they stand in the address. */
export const activityTabs = ['bahan', 'fakta', 'lokal', 'draf'] as const;
export type ActivityTab = (typeof activityTabs)[number];
