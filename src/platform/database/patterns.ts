/** A LIKE pattern for "contains these words": what a person typed is never itself a pattern. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** For SQL's `in`, whose list may not be empty: these, and what no row is called. */
export const among = <Text extends string>(these: Iterable<Text>): Text[] => [...these, '' as Text];
