import type { ColumnType, Generated } from 'kysely';
import type { DraftId } from '../../drafts/schema.ts';
import type { Post } from '../../identity/schema.ts';
import type { PaperId } from '../../library/schema.ts';
import type { Json, OptionalText, Timestamp, UnitId } from '../../platform/index.ts';
import type { NumberId } from '../../registers/index.ts';
import type { LetterId } from '../schema.ts';
import type { SignedFile } from '../../documents/schema.ts';
import type { Numbering } from './merge/schema.ts';
import type { Comparison, SignedCheck, SignedFileId, SignedOutcome, SignedReason } from './signed/schema.ts';
import type { KindWords, OutgoingFields, OutgoingId, OutgoingState, RequiredPart, Structure } from './schema.ts';

declare module '../../platform/database/index.ts' {
  interface Tables {
    letter_kinds: {
      id: Generated<string>;
      unit_id: ColumnType<UnitId | null, UnitId | null | undefined, never>;
      code: string;
      since: string;
      label_id: string;
      label_en: string;
      structure: Structure;
      numbered: string;
      initials: Json<readonly Post[]>;
      signer: Json<Post>;
      behalf: ColumnType<readonly Post[], string | undefined, never>;
      words: ColumnType<Partial<KindWords>, string | undefined, never>;
      required: ColumnType<RequiredPart[], RequiredPart[] | undefined, never>;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
    letter_emblems: { unit_id: UnitId; version: number; sha256: string | null; saved_by: string; saved_at: Timestamp };
    letter_anchors: {
      fingerprint: string;
      pem: string;
      name: string;
      issuer: string;
      valid_from: Timestamp;
      valid_until: Timestamp;
      since: string;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
      withdrawn_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
      withdrawn_reason: OptionalText;
    };
    letter_signed_files: {
      id: SignedFileId;
      outgoing_id: OutgoingId;
      unit_id: UnitId;
      sha256: string;
      name: string;
      day: string;
      /** Version of the draft that it was compared with. */
      text_version: number;
      state: Generated<SignedCheck['state']>;
      outcome: ColumnType<SignedOutcome | null, never, SignedOutcome>;
      verdict: OptionalText;
      facts: ColumnType<SignedFile | null, never, string>;
      comparison: ColumnType<Comparison | null, never, string>;
      why: ColumnType<SignedReason[], never, SignedReason[]>;
      failure: ColumnType<{ id: string; en: string } | null, never, string>;
      uploaded_by: string;
      uploaded_at: Timestamp;
      checked_at: ColumnType<Date | null, never, Date>;
      reason: OptionalText;
    };
    letter_codes: {
      outgoing_id: OutgoingId;
      unit_id: UnitId;
      code: Generated<string>;
      replaced_by: ColumnType<OutgoingId | null, never, OutgoingId>;
      replaced_reason: ColumnType<string | null, never, string>;
    };
    outgoing_letters: {
      id: OutgoingId;
      unit_id: UnitId;
      kind: string;
      state: Generated<OutgoingState>;
      version: Generated<number>;
      fields: Json<OutgoingFields>;
      subject: ColumnType<string, never, never>;
      answers: ColumnType<LetterId | null, LetterId | null | undefined, never>;
      papers: ColumnType<PaperId[], PaperId[] | undefined, never>;
      /** It goes to a list: under one number, or each row under its own. */
      merge: ColumnType<Numbering | null, never, Numbering | null>;
      /** Of that list; the database computes it. */
      merge_hash: ColumnType<string | null, never, never>;
      /** The letter of a merge that it is a row of. */
      merged_of: ColumnType<OutgoingId | null, OutgoingId | undefined, never>;
      /** Of what it says; the database computes it. */
      hash: Generated<string>;
      number_id: ColumnType<NumberId | null, never, NumberId>;
      number: ColumnType<string | null, never, string>;
      dated: ColumnType<string | null, never, string>;
      draft_id: ColumnType<DraftId | null, never, DraftId>;
      created_by: string;
      created_at: Timestamp;
      signed_day: OptionalText;
      signed_sha256: OptionalText;
      signed_name: OptionalText;
      signed_by: OptionalText;
      sent_day: OptionalText;
      sent_by: OptionalText;
      cancelled_reason: OptionalText;
      destroyed_at: ColumnType<Date | null, never, never>;
    };
  }
}
