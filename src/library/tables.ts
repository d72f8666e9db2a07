import type { ColumnType, Generated } from 'kysely';
import type { DocumentId } from '../documents/schema.ts';
import type { Failure, OptionalJson, OptionalText, Timestamp, UnitId } from '../platform/index.ts';
import type { IntakeId, ItemState, PaperId, PaperState, PaperStep, SecurityClass, StepState } from './schema.ts';

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
    };
    paper_steps: {
      paper_id: PaperId;
      unit_id: UnitId;
      step: PaperStep;
      state: Generated<StepState>;
      failure: OptionalJson<Failure>;
      job_id: OptionalText;
      at: Timestamp;
    };
    intake_items: {
      id: string;
      intake_id: IntakeId;
      unit_id: UnitId;
      ordinal: number;
      within: OptionalText;
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
