import type { ColumnType, Generated } from 'kysely';
import type {
  Failure,
  Json,
  OptionalJson,
  OptionalText,
  OptionalTimestamp,
  SecurityClass,
  Timestamp,
  UnitId,
} from '../platform/index.ts';
import type {
  Decision,
  DocumentId,
  DocumentStatus,
  DocumentWarning,
  FactProposal,
  Inconsistency,
  PageSpan,
} from './schema.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    documents: {
      id: DocumentId;
      unit_id: UnitId;
      name: string;
      sha256: string;
      mime: string;
      date_hint: string;
      status: Generated<DocumentStatus>;
      text: OptionalText;
      pages: OptionalJson<PageSpan[]>;
      warnings: OptionalJson<DocumentWarning[]>;
      failure: OptionalJson<Failure>;
      security: Generated<SecurityClass>;
      /** The document that its text was taken from: it stays of that one's class. */
      taken_from: ColumnType<DocumentId | null, DocumentId | null | undefined, never>;
      /** Addresses of the layouts of its scanned pages there (`scans/kept-files.ts`). */
      taken_layouts: ColumnType<string[] | null, string[] | undefined, never>;
      created_by: string;
      created_at: Timestamp;
    };
    document_links: {
      document_id: DocumentId;
      unit_id: UnitId;
      sha256: string;
      subject_type: string;
      subject_id: string;
      role: string;
      ordinal: number;
      inconsistencies: OptionalJson<Inconsistency[]>;
    };
    proposals: {
      document_id: DocumentId;
      subject_type: string;
      subject_id: string;
      id: string;
      unit_id: UnitId;
      ordinal: number;
      proposal: Json<FactProposal>;
      decision: Generated<Decision>;
      corrected: OptionalJson<FactProposal>;
      decided_by: OptionalText;
      decided_at: OptionalTimestamp;
    };
    document_pages: {
      document_id: DocumentId;
      unit_id: UnitId;
      page: number;
      kept: string;
      verdict: 'good' | 'doubtful' | 'refused';
      confidence: number;
      coverage: number;
    };
    document_doubts: {
      document_id: DocumentId;
      unit_id: UnitId;
      n: number;
      page: number;
      start: number;
      end: number;
      picture: string | null;
    };
    /** Laid by the migrations of the rooms whose things have documents. */
    document_subjects: { subject_type: string; unit_of: string; read: string };
  }
}
