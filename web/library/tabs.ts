/** The views of one paper, as they stand in its address. */
export const paperTabs = ['isian', 'sifat'] as const;
export type PaperTab = (typeof paperTabs)[number];
