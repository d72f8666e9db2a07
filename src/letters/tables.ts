import type { ColumnType, Generated } from 'kysely';
import type { PaperId } from '../library/schema.ts';
import type { Json, OptionalJson, OptionalText, OptionalTimestamp, Timestamp, UnitId } from '../platform/index.ts';
import type {
  ArrivalRead,
  ArrivalState,
  DispositionId,
  DispositionKind,
  DispositionState,
  Duty,
  LetterId,
  LetterState,
  Meeting,
  ReminderKind,
} from './schema.ts';

type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>;

declare module '../platform/database/index.ts' {
  interface Tables {
    letters: {
      id: LetterId;
      unit_id: UnitId;
      /** Null of letters of an earlier book. */
      paper_id: Optional<PaperId>;
      first_page: Optional<number>;
      last_page: Optional<number>;
      name: string;
      agenda: number;
      year: number;
      received_on: string;
      state: Generated<LetterState>;
      version: Generated<number>;
      number: OptionalText;
      dated: OptionalText;
      sender: OptionalText;
      recipient: OptionalText;
      subject: OptionalText;
      nature: OptionalText;
      secrecy: OptionalText;
      attachments: OptionalText;
      duties: Json<Duty[]>;
      meetings: Json<Meeting[]>;
      due: OptionalText;
      title: ColumnType<string, never, never>;
      /** In small letters: what is searched in. */
      words: ColumnType<string, never, never>;
      activity_id: OptionalText;
      registered_by: string;
      registered_at: Timestamp;
      checked_by: OptionalText;
      checked_at: OptionalTimestamp;
      cancelled_reason: OptionalText;
      finished_at: OptionalTimestamp;
      /** Of a letter without a paper: its book calls it so. */
      secret: Generated<boolean>;
      /** The earlier book that it was taken from. */
      book_id: OptionalText;
    };
    letter_instructions: {
      code: string;
      since: string;
      label_id: string;
      label_en: string;
      source: string;
      verified: boolean;
      rank: number;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
    letter_arrivals: {
      paper_id: PaperId;
      unit_id: UnitId;
      via: 'folder' | 'surel';
      cover_id: Optional<PaperId>;
      arrived_at: Timestamp;
      items: string[];
      times: number;
      read: OptionalJson<ArrivalRead>;
      state: Generated<ArrivalState>;
      why: OptionalText;
      decided_by: OptionalText;
      decided_at: OptionalTimestamp;
    };
    letter_superiors: {
      position: string;
      since: string;
      above: OptionalText;
      source: string;
      verified: boolean;
      saved_by: OptionalText;
      saved_at: Timestamp;
    };
    disposition_reminders: {
      disposition_id: DispositionId;
      unit_id: UnitId;
      kind: ReminderKind;
      due: string;
      position: string;
      section: OptionalText;
      people: string[];
      at: Timestamp;
    };
    /** `side`: whether the post that has the branch changed, or the one that sent it. */
    disposition_moves: {
      id: string;
      disposition_id: DispositionId;
      unit_id: UnitId;
      side: 'kepada' | 'dari';
      old_position: string;
      old_section: OptionalText;
      new_position: OptionalText;
      new_section: OptionalText;
      reason: string;
      moved_by: string;
      at: Timestamp;
    };
    /** A step without a post: nobody stands above the last one. */
    disposition_escalations: {
      disposition_id: DispositionId;
      unit_id: UnitId;
      level: number;
      position: OptionalText;
      section: OptionalText;
      day: string;
      at: Timestamp;
    };
    dispositions: {
      id: DispositionId;
      unit_id: UnitId;
      letter_id: LetterId;
      parent_id: Optional<DispositionId>;
      kind: DispositionKind;
      from_position: string;
      from_section: OptionalText;
      from_label: string;
      to_position: string;
      to_section: OptionalText;
      instructions: Json<{ id: string; en: string }[]>;
      note: OptionalText;
      due: OptionalText;
      state: Generated<DispositionState>;
      sent_by: string;
      sent_at: Timestamp;
      read_by: OptionalText;
      read_at: OptionalTimestamp;
      result: OptionalText;
      result_paper: Optional<PaperId>;
      reported_by: OptionalText;
      reported_at: OptionalTimestamp;
      reason: OptionalText;
      closed_at: OptionalTimestamp;
      escalated_at: OptionalTimestamp;
    };
  }
}
