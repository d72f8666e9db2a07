/** The face of the search: rooms say what of theirs is found (`searchable`); others ask for passages. */
export { searchRoom } from './room.ts';
export { addOnEngine, addOnFolder } from './meaning/engine.ts';
export { passagesOfLines } from './lines.ts';
export type { Ask } from './ask.ts';
export { findPassages } from './find-passages.ts';
export { indexedThings, thingsBehind } from './queries/indexed.ts';
export type { Found, FoundPassage, Hit } from './schema.ts';
export { wordRarity } from './word-rarity.ts';
export {
  searchSources,
  type Searchable,
  type SearchablePassage,
  type SearchSource,
  type ShownThing,
} from './source.ts';
