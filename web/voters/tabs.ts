/** The tabs of a list's page, as they stand in the address. */
export const listTabs = ['impor', 'temuan', 'versi'] as const;
export type ListTab = (typeof listTabs)[number];
