/**
 * What a position may allow in a unit. A room declares its own codes with their words; identity grants them to
 * positions.
 */
/** The codes of all rooms, by declaration merging as `Tables`; the value is of no use. */
// eslint-disable-next-line typescript/no-empty-interface
export interface Capabilities {}
export type Capability = keyof Capabilities & string;
