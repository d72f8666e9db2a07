import type { ColumnType } from 'kysely';
import type { DraftContent, DraftOrigin, DraftId } from '../drafts/schema.ts';
import type { Json, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../platform/index.ts';
import type { PublishedPhoto, SentenceProvenance, PublicationId } from './schema.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    publications: {
      id: PublicationId;
      unit_id: UnitId;
      /** Given by the database: 1, 2, 3 … in each unit. */
      number: ColumnType<number, never, never>;
      draft_id: DraftId;
      version: number;
      approval: number;
      origin: DraftOrigin;
      title: string;
      slug: string;
      content: Json<DraftContent>;
      text_hash: string;
      sources_hash: string;
      provenance: Json<SentenceProvenance[]>;
      photos: Json<PublishedPhoto[]>;
      approved_position: string;
      approved_at: Timestamp;
      approval_hash: string;
      published_at: Timestamp;
      published_by: string;
      unpublished_at: OptionalTimestamp;
      unpublished_by: OptionalText;
      unpublished_reason: OptionalText;
      search: ColumnType<string, never, never>;
    };
    /** signature.ts */
    publication_signatures: { publication_id: PublicationId; unit_id: UnitId; signature: string };
    corrections: {
      publication_id: PublicationId;
      n: number;
      unit_id: UnitId;
      note: string;
      version_before: number;
      version_after: number;
      text_hash_before: string;
      text_hash_after: string;
      approved_position: string;
      corrected_by: string;
      at: Timestamp;
    };
    publication_numbers: { unit_id: UnitId; last: number };
    publication_views: { publication_id: PublicationId; day: string; count: number };
  }
}
