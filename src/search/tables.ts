import type { Json, OptionalText, OptionalTimestamp, PersonId, Timestamp, UnitId } from '../platform/index.ts';
import type { SavedSearch } from './schema.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    search_sources: { type: string; actions: string[] };
    search_cursors: { unit_id: UnitId; generation: string; seq: number; building: OptionalText; after: OptionalText };
    search_things: {
      type: string;
      id: string;
      unit_id: UnitId;
      generation: string;
      passages: number;
      meaning: OptionalText;
    };
    search_synonyms: {
      id: string;
      unit_id: UnitId;
      words: string[];
      since: string;
      until: OptionalText;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
      ended_by: OptionalText;
      ended_at: OptionalTimestamp;
    };
    saved_searches: {
      id: string;
      person_id: PersonId;
      name: string;
      query: string;
      filters: Json<SavedSearch['filters']>;
      saved_at: Timestamp;
    };
  }
}
