import type { ColumnType, Generated } from 'kysely';
import type { ClaimCheck } from '../evidence/schema.ts';
import type { Post } from '../identity/schema.ts';
import type { Json, OptionalText, OptionalTimestamp, SubjectType, Timestamp, UnitId } from '../platform/index.ts';
import type {
  DraftContent,
  DraftId,
  DraftOrigin,
  DraftState,
  Instruction,
  KeptSentence,
  PersonalDataFinding,
  ProposedChange,
} from './schema.ts';

declare module '../platform/database/index.ts' {
  interface Tables {
    drafts: {
      id: DraftId;
      subject_type: SubjectType;
      subject_id: string;
      unit_id: UnitId;
      kind: string;
      n: Generated<number>;
      state: Generated<DraftState>;
      version: Generated<number>;
      created_by: string;
      created_at: Timestamp;
      sent_by: OptionalText;
      sent_at: OptionalTimestamp;
      sent_note: OptionalText;
      returned_by: OptionalText;
      returned_at: OptionalTimestamp;
      returned_comment: OptionalText;
      reviewed_by: OptionalText;
      reviewed_at: OptionalTimestamp;
      approval: ColumnType<number | null, number | null | undefined, number | null>;
      sources_changed_at: OptionalTimestamp;
      /** Its thing was destroyed, and its words with it. */
      forgotten_at: ColumnType<Date | null, never, never>;
    };
    draft_versions: {
      draft_id: DraftId;
      n: number;
      unit_id: UnitId;
      origin: DraftOrigin;
      author: string;
      contributors: string[];
      based_on: number | null;
      content: Json<DraftContent>;
      text_hash: string;
      basis: Json<Readonly<Record<string, string>>>;
      recipe: number;
      sources_hash: string;
      checks: Json<ClaimCheck[]>;
      personal_data: Json<PersonalDataFinding[]>;
      created_at: Timestamp;
    };
    claim_confirmations: {
      draft_id: DraftId;
      claim_hash: string;
      sources_hash: string;
      unit_id: UnitId;
      person: string;
      passage_opened: boolean;
      seconds: number;
      at: Timestamp;
    };
    draft_proposals: {
      id: string;
      draft_id: DraftId;
      unit_id: UnitId;
      base: number;
      instruction: Json<Instruction>;
      model: string;
      by: string;
      at: Timestamp;
      changes: Json<ProposedChange[]>;
      kept: Json<KeptSentence[]>;
      state: 'open' | 'settled' | 'replaced';
      accepted: ColumnType<string[] | null, never, string>;
      version: ColumnType<number | null, never, number>;
      settled_by: OptionalText;
      settled_at: OptionalTimestamp;
    };
    draft_chains: {
      draft_id: DraftId;
      round: number;
      unit_id: UnitId;
      version: number;
      posts: Json<readonly Post[]>;
      signer: Json<Post>;
      at: Timestamp;
    };
    draft_initials: {
      draft_id: DraftId;
      round: number;
      place: number;
      unit_id: UnitId;
      as: string;
      person: string;
      at: Timestamp;
    };
    personal_data_clearances: {
      draft_id: DraftId;
      version: number;
      unit_id: UnitId;
      person: string;
      reason: string;
      at: Timestamp;
    };
  }
}
