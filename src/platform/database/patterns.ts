/** A LIKE pattern for "contains these words": what a person typed is never itself a pattern. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
