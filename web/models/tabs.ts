/** The parts of the page of models, as they stand in its address. */
export const modelTabs = ['mesin', 'kiriman'] as const;
export type ModelTab = (typeof modelTabs)[number];
