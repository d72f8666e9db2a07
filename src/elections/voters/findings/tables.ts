import type { ColumnType, Generated } from 'kysely';
import type {
  Json,
  OptionalJson,
  OptionalText,
  OptionalTimestamp,
  Timestamp,
  UnitId,
} from '../../../platform/index.ts';
import type { FindingScope, FindingSource, PairScore, Severity } from './contract.ts';
import type { DecisionAction, FindingState, NoteWordKind, ProofKind, ProposalFit } from './schema.ts';
import type { ListId } from '../list/schema.ts';

type Rows = ColumnType<number[], readonly number[], readonly number[]>;
type Texts<T extends string = string> = ColumnType<T[], readonly T[], readonly T[]>;

declare module '../../../platform/database/index.ts' {
  interface Tables {
    voter_findings: {
      id: Generated<string>;
      unit_id: UnitId;
      list_id: ListId;
      source: FindingSource;
      code: string;
      rule_version: number;
      severity: Severity;
      scope: FindingScope;
      subject: string;
      anchor: string;
      rows: Rows;
      size: number;
      fields: Texts;
      parameters: Json<Record<string, string | number>>;
      risk: number;
      score: OptionalJson<PairScore>;
      village: OptionalText;
      revision: number;
      found_at: Timestamp;
      state: Generated<FindingState>;
      closed_at: OptionalTimestamp;
      decision_id: OptionalText;
      /** A decision on the same subject in an earlier list, offered to the person who decides. */
      proposal_id: OptionalText;
      /** How it fits here, whom it is about by the rows of this list, which columns differ, and rows nobody decided. */
      proposal_fit: ColumnType<ProposalFit | null, never, ProposalFit | null>;
      proposal_rows: ColumnType<number[], never, readonly number[]>;
      proposal_keep: ColumnType<number | null, never, number | null>;
      proposal_changed: ColumnType<string[], never, readonly string[]>;
      proposal_new: ColumnType<number[], never, readonly number[]>;
      assignee: OptionalText;
      version: Generated<number>;
      rank: ColumnType<number, never, never>;
    };
    /** How many findings came to a kind or left it; kept by the database beside voter_findings. */
    voter_finding_tallies: {
      list_id: ListId;
      unit_id: UnitId;
      code: string;
      severity: Severity;
      village: string | null;
      rank: number;
      n: number;
    };
    voter_finding_stage: {
      run: string;
      n: ColumnType<number, never, never>;
      unit_id: UnitId;
      list_id: ListId;
      source: FindingSource;
      code: string;
      rule_version: number;
      severity: Severity;
      scope: FindingScope;
      subject: string;
      anchor: string;
      rows: Rows;
      size: number;
      fields: Texts;
      parameters: Json<object>;
      risk: number;
      score: OptionalJson<PairScore>;
      village: OptionalText;
    };
    voter_decisions: {
      id: string;
      unit_id: UnitId;
      list_id: ListId;
      finding_id: string;
      action: DecisionAction;
      tms_reason: OptionalText;
      rows: Rows;
      keep_row: ColumnType<number | null, number | null | undefined, never>;
      fields: Texts;
      changes_sealed: OptionalText;
      reason_sealed: OptionalText;
      proofs: Texts;
      batch_id: OptionalText;
      remembered_from: OptionalText;
      /** The decision that it replaced: a visit that was waited for. */
      replaces: OptionalText;
      /** Null: carried over by the system from an earlier list. */
      decided_by: OptionalText;
      decided_at: Timestamp;
      undone_at: OptionalTimestamp;
      undone_by: OptionalText;
      undone_cause: ColumnType<'person' | 'rows-changed' | null, never, 'person' | 'rows-changed'>;
      undone_reason_sealed: OptionalText;
    };
    /** Keyed hashes of rows that an earlier decision speaks of: row-marks.ts. */
    voter_row_marks: { list_id: ListId; row: number; unit_id: UnitId; person: string; marks: string };
    voter_proofs: {
      id: string;
      unit_id: UnitId;
      list_id: ListId;
      kind: ProofKind;
      mime: string;
      bytes: number;
      sha256: string;
      created_by: string;
      created_at: Timestamp;
    };
    voter_note_words: {
      kind: NoteWordKind;
      meaning: string;
      label_id: string;
      label_en: string;
      words: Texts;
      since: string;
      until: OptionalText;
      source: string;
      verified: boolean;
    };
    voter_decision_kinds: {
      action: DecisionAction;
      code: string;
      number: number | null;
      label_id: string;
      label_en: string;
      needs_proof: boolean;
      proof_kinds: Texts<ProofKind>;
      since: string;
      until: OptionalText;
      source: string;
      verified: boolean;
    };
  }
}
