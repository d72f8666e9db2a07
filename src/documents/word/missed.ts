import type { DocumentWarning } from '../schema.ts';

/** What a file holds and the stored text does not, by the codes of its warnings. */
export type Missed = Set<DocumentWarning['code']>;
