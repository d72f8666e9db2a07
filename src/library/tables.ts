import type { ColumnType, Generated } from 'kysely';
import type { DocumentId } from '../documents/schema.ts';
import type { Failure, Json, OptionalJson, OptionalText, PersonId, Timestamp, UnitId } from '../platform/index.ts';
import type { IntakeId, ItemState, PaperId, PaperState, PaperStep, StepState } from './schema.ts';
import type { SecurityClass } from '../platform/index.ts';

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

declare module '../platform/database/index.ts' {
  interface Tables {
    intakes: {
      id: IntakeId;
      unit_id: UnitId;
      origin: 'unggahan' | 'folder' | 'naskah';
      name: string;
      security: SecurityClass;
      created_by: string;
      created_at: Timestamp;
    };
    inboxes: { unit_id: UnitId; looked_at: Timestamp; waiting: number };
    /** The last version of a unit holds. */
    inbox_classes: { unit_id: UnitId; version: number; security: SecurityClass; set_by: PersonId; set_at: Timestamp };
    papers: {
      id: PaperId;
      unit_id: UnitId;
      intake_id: IntakeId;
      parent_id: Optional<PaperId>;
      name: string;
      sha256: string;
      mime: string;
      size: ColumnType<number, number, never>;
      document_id: Optional<DocumentId>;
      format: OptionalText;
      title: string;
      kind: OptionalText;
      number: OptionalText;
      year: Optional<number>;
      dated: OptionalText;
      issuer: OptionalText;
      section: OptionalText;
      security: SecurityClass;
      classification: OptionalText;
      below: Generated<boolean>;
      state: Generated<PaperState>;
      version: Generated<number>;
      created_by: string;
      created_at: Timestamp;
      destroyed_at: ColumnType<Date | null, never, never>;
    };
    paper_steps: {
      paper_id: PaperId;
      unit_id: UnitId;
      step: PaperStep;
      state: Generated<StepState>;
      failure: OptionalJson<Failure>;
      job_id: OptionalText;
      kept: OptionalText;
      at: Timestamp;
    };
    paper_pages: {
      paper_id: PaperId;
      unit_id: UnitId;
      page: number;
      source: 'text' | 'ocr';
      kept: string;
      verdict: Optional<'good' | 'doubtful' | 'refused'>;
      confidence: Optional<number>;
      coverage: Optional<number>;
    };
    paper_pictures: { paper_id: PaperId; unit_id: UnitId; page: number; sha256: string };
    paper_relations: {
      paper_id: PaperId;
      unit_id: UnitId;
      id: string;
      relation: 'mencabut' | 'mengubah';
      kind: string;
      number: string;
      year: number;
      issuer: OptionalText;
      start: number;
      end: number;
    };
    /** What a paper becomes a document of once it is read. */
    paper_uses: {
      paper_id: PaperId;
      unit_id: UnitId;
      subject_type: string;
      subject_id: string;
      asked_by: string;
      asked_at: Timestamp;
    };
    paper_classes: {
      code: string;
      since: string;
      label_id: string;
      label_en: string;
      active_years: Optional<number>;
      inactive_years: Optional<number>;
      fate: OptionalText;
      parent: OptionalText;
      kind: OptionalText;
      security: Optional<SecurityClass>;
      access: OptionalText;
      source: string;
      verified: Generated<boolean>;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
    paper_lessons: {
      paper_id: PaperId;
      unit_id: UnitId;
      code: string;
      words: Json<Record<string, number>>;
      at: Timestamp;
    };
    intake_items: {
      id: string;
      intake_id: IntakeId;
      unit_id: UnitId;
      ordinal: number;
      within: OptionalText;
      entry: Optional<number>;
      name: string;
      sha256: OptionalText;
      mime: string;
      size: ColumnType<number, number, never>;
      state: ItemState;
      paper_id: Optional<PaperId>;
      failure: OptionalJson<Failure>;
      job_id: OptionalText;
    };
  }
}
