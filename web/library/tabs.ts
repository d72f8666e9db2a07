/** The views of one paper, as they stand in its address. */
export const paperTabs = ['baca', 'isian', 'ringkasan', 'sifat'] as const;
export type PaperTab = (typeof paperTabs)[number];
