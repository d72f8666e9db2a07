/** Pages of the newsroom. */
export const newsroomRoutes = [] as const;
