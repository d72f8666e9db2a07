/** The parts of the page of models, as they stand in its address. */
export const modelTabs = ['mesin', 'kiriman', 'token'] as const;
export type ModelTab = (typeof modelTabs)[number];
