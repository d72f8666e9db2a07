import type { Generated, GeneratedAlways } from 'kysely';
import type { PaperId } from '../library/schema.ts';
import type { Json, OptionalJson, OptionalTimestamp, Timestamp, UnitId, Words } from '../platform/index.ts';
import type {
  AnswerChange,
  AnswerClaim,
  AnswerId,
  AnswerPassage,
  AnswerState,
  AnswerWarning,
  SummarySentence,
} from './schema.ts';
import type { SecurityClass } from '../platform/index.ts';

/** A passage as it is kept; whether somebody may read it is asked anew each time. */
export type KeptPassage = Omit<AnswerPassage, 'hidden'>;
export type KeptAnswer = {
  readonly claims: readonly AnswerClaim[];
  readonly by: 'kutipan' | 'model';
  readonly model: string | null;
  /** What was sent to the model and what it said, in the log of the models room. */
  readonly logId?: string | undefined;
};
/** With the thing that it speaks of, so that who may not see that is not told. */
export type KeptChange = AnswerChange & { readonly thing?: { readonly type: string; readonly id: string } };
export type KeptAgain = { readonly of: AnswerId; readonly same: boolean; readonly changes: readonly KeptChange[] };

declare module '../platform/database/index.ts' {
  interface Tables {
    answers: {
      id: AnswerId;
      unit_id: UnitId;
      question: string;
      paper_ids: Json<string[]>;
      state: AnswerState;
      answer: OptionalJson<KeptAnswer>;
      passages: Json<KeptPassage[]>;
      nearest: Json<KeptPassage[]>;
      warnings: Json<AnswerWarning[]>;
      probability: number;
      /** The highest class among its passages. */
      security: Generated<SecurityClass>;
      index_version: string;
      asked_by: string;
      asked_at: Timestamp;
      answered_at: OptionalTimestamp;
      again: OptionalJson<KeptAgain>;
    };
    /** What models said of papers; a row never changes. */
    paper_summaries: {
      id: string;
      unit_id: UnitId;
      paper_id: PaperId;
      /** Of the text that was summed up: read anew, a paper has no summary. */
      text_sha256: string;
      security: SecurityClass;
      sentences: Json<SummarySentence[]>;
      /** Passages that were told to the model, and that the paper has. */
      parts: number;
      whole: number;
      refused: number;
      warning: OptionalJson<Words>;
      model: string | null;
      asked_by: string;
      made_at: Timestamp;
      /** Their order. */
      n: GeneratedAlways<number>;
    };
    paper_summary_words: { unit_id: UnitId; paper_id: PaperId; by: string; security: SecurityClass; words: string };
    answer_words: { answer_id: AnswerId; unit_id: UnitId; words: string };
  }
}
