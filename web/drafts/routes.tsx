/** Pages of drafts. */
export const draftsRoutes = [] as const;
