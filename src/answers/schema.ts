/** Questions to documents: what people ask, what was found, and the answer in claims. Shared with web/. */
import { z } from 'zod';
import { idOf, orNull, pageOf, unitIdSchema, type Id } from '../platform/schema.ts';

export type AnswerId = Id<'answer'>;
export const answerIdSchema = idOf('answer', z.uuid());

const both = z.object({ id: z.string(), en: z.string() });

/**
 * `menunggu`: a model works on it; what was found and quoted stands there already. `tidak-ditemukan`: no passage
 * answers the question.
 */
export const answerStates = ['menunggu', 'dijawab', 'tidak-ditemukan'] as const;
export type AnswerState = (typeof answerStates)[number];

/** From where to where, in UTF-16 code units. */
const spanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });

/** A passage as it stood when the question was asked. `start` and `end` are places in the paper's stored text. */
export const answerPassageSchema = z
  .object({
    /** Its number in this answer, from 1: claims cite it. */
    n: z.int().min(1),
    type: z.string(),
    paperId: z.string(),
    title: z.string(),
    unitId: unitIdSchema,
    page: z.int().min(1).nullable(),
    start: z.int().min(0),
    end: z.int().min(0),
    heading: z.string(),
    /** Empty where the reader may not see the paper (any more): see `hidden`. */
    text: z.string(),
    /** SHA-256 of the text. */
    sha256: z.string(),
    /** Words of the question, in `text`. */
    marks: z.array(spanSchema),
    /** What answers the question, in `text`. */
    answers: z.array(spanSchema),
    /** What the library says of the paper: "Dicabut oleh …". */
    note: both.nullable(),
    hidden: z.boolean(),
  })
  .meta({ id: 'AnswerPassage' });
export type AnswerPassage = z.infer<typeof answerPassageSchema>;

/** What was quoted; `model`: a model's claim that its passages bear out. */
export const claimForms = ['sentence', 'definition', 'list', 'article', 'model'] as const;
export type ClaimForm = (typeof claimForms)[number];

export const answerClaimSchema = z.object({
  text: z.string(),
  form: z.enum(claimForms),
  /** Status of the evidence room. */
  status: z.enum(['verbatim', 'needs-reading']),
  /** Numbers of the passages that bear it out. */
  passages: z.array(z.int().min(1)),
});
export type AnswerClaim = z.infer<typeof answerClaimSchema>;

/** `paperId` is what revokes or changes the paper of passage `passage`, where the library knows it. */
export const answerWarningSchema = z.object({
  code: z.enum([
    'not-in-force',
    'still-reading',
    'named-not-here',
    'part-not-found',
    'model-refused',
    'model-failed',
    'hidden-passage',
  ]),
  message: both,
  passage: z.int().min(1).nullable(),
});
export type AnswerWarning = z.infer<typeof answerWarningSchema>;

/** What is another now than when the question was asked before. */
export const answerChangeSchema = z.object({
  code: z.enum(['state', 'claims', 'passage-gone', 'passage-new', 'passage-changed', 'note']),
  message: both,
});
export type AnswerChange = z.infer<typeof answerChangeSchema>;

export const answerViewSchema = z
  .object({
    id: answerIdSchema,
    unitId: unitIdSchema,
    question: z.string(),
    /** The papers that were asked; empty: all that may be read. */
    paperIds: z.array(z.string()),
    state: z.enum(answerStates),
    answer: z
      .object({ claims: z.array(answerClaimSchema), by: z.enum(['kutipan', 'model']), model: z.string().nullable() })
      .nullable(),
    passages: z.array(answerPassageSchema),
    /** What comes nearest where nothing answers. */
    nearest: z.array(answerPassageSchema),
    warnings: z.array(answerWarningSchema),
    /** How probable it is that the first passage answers the question, 0..1. */
    probability: z.number().min(0).max(1),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    answeredAt: z.iso.datetime().nullable(),
    /** It asks an earlier question again. */
    again: z.object({ of: answerIdSchema, same: z.boolean(), changes: z.array(answerChangeSchema) }).nullable(),
    /** The work of a model that is waited for. */
    jobId: z.string().nullable(),
    /** What the model has written so far; nothing has checked it, and it goes when the answer is there. */
    writing: z.string().nullable(),
    /** The state of the index in which the passages were found. */
    indexVersion: z.string(),
  })
  .meta({ id: 'AnswerView' });
export type AnswerView = z.infer<typeof answerViewSchema>;

export const answerSummarySchema = z
  .object({
    id: answerIdSchema,
    question: z.string(),
    state: z.enum(answerStates),
    /** The beginning of the answer. */
    answer: z.string(),
    by: z.enum(['kutipan', 'model']).nullable(),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
  })
  .meta({ id: 'AnswerSummary' });
export type AnswerSummary = z.infer<typeof answerSummarySchema>;
export const answerPageSchema = pageOf(answerSummarySchema);

/** Characters. */
export const longestQuestion = 500;

/** Whether a question holds a word: letters that belong together, of a length that words have. */
export const hasWords = (question: string): boolean =>
  question.split(/[^\p{L}\p{M}]+/u).some(({ length }) => length >= 2 && length <= 60);

export const askBodySchema = z.object({
  unitId: unitIdSchema,
  question: z
    .string()
    .trim()
    .min(3)
    .max(longestQuestion, { abort: true })
    .refine(hasWords, {
      params: {
        says: {
          id: 'tidak memuat kata yang dapat dicari. Tulis pertanyaan dengan kata-kata',
          en: 'holds no word that could be looked for. Ask in words',
        },
      },
    }),
  paperIds: z.array(z.uuid()).max(50).optional(),
});
export type AskBody = z.infer<typeof askBodySchema>;

/** Where something stands in a paper. */
export const placeSchema = z
  .object({
    paperId: z.string(),
    page: z.int().min(1).nullable(),
    start: z.int().min(0),
    end: z.int().min(0),
    /** "Pasal 12 ayat (3)"; '' where the paper has no such parts. */
    label: z.string(),
  })
  .meta({ id: 'PaperPlace' });
export type PaperPlace = z.infer<typeof placeSchema>;

/** Who must do what by when, as the paper says it. `who` and `by` are parts of `text`. */
export const dutySchema = z.object({
  who: z.string(),
  /** 'wajib', 'harus', 'bertugas', 'dilarang' … as it stands there. */
  modal: z.string(),
  what: z.string(),
  by: z.string().nullable(),
  text: z.string(),
  place: placeSchema,
});
export type Duty = z.infer<typeof dutySchema>;

export const paperSummarySchema = z
  .object({
    paperId: z.string(),
    title: z.string(),
    note: both.nullable(),
    /** The weightiest sentences in the order of the paper, each exactly as it stands there. */
    sentences: z.array(z.object({ text: z.string(), weight: z.number(), place: placeSchema })),
    duties: z.array(dutySchema),
    /** Duties beyond those shown. */
    more: z.int().min(0),
  })
  .meta({ id: 'PaperSummary' });
export type PaperSummary = z.infer<typeof paperSummarySchema>;

/** A sentence of a model about a paper, with the passages that bear it out. */
const summarySentenceSchema = z.object({
  text: z.string(),
  /** Status of the evidence room. */
  status: z.enum(['verbatim', 'needs-reading']),
  places: z.array(placeSchema),
});
export type SummarySentence = z.infer<typeof summarySentenceSchema>;

/** The summary of a paper by the model of a unit, and whether one can be asked for. */
export const modelSummarySchema = z
  .object({
    /** The model that may be asked now. */
    model: z.string().nullable(),
    /** Why the one that is chosen may not be asked: it rests, or this paper stays in the house. */
    why: orNull(both),
    /** A model works on it. */
    jobId: z.string().nullable(),
    /** What it has written so far, for whoever asked; nothing has checked it. */
    writing: z.string().nullable(),
    /** The newest of the unit about the text as it is now. */
    made: orNull(
      z.object({
        /** Those that their passages bear out. */
        sentences: z.array(summarySentenceSchema),
        /** Passages that the model was given, and that the paper has. */
        parts: z.int(),
        whole: z.int(),
        /** Sentences of the model that nothing bears out; they are not shown. */
        refused: z.int(),
        /** Why nothing, or not all, of a model is shown. */
        warning: orNull(both),
        model: z.string().nullable(),
        askedBy: z.string(),
        madeAt: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'ModelSummary' });
export type ModelSummary = z.infer<typeof modelSummarySchema>;

export const askSummaryBodySchema = z.object({ unitId: unitIdSchema });

/** Words of one side that stand only there; `same` words stand on both. */
const piecesSchema = z.array(z.object({ as: z.enum(['same', 'removed', 'added']), text: z.string() }));
export const comparedRowSchema = z.object({
  change: z.enum(['same', 'changed', 'moved', 'moved-changed', 'removed', 'added']),
  /** How alike both texts are, 0..1. */
  likeness: z.number().min(0).max(1),
  one: orNull(placeSchema),
  other: orNull(placeSchema),
  pieces: piecesSchema,
});
export type ComparedRow = z.infer<typeof comparedRowSchema>;

const comparedPaperSchema = z.object({ id: z.string(), title: z.string(), note: both.nullable() });
export const comparisonSchema = z
  .object({
    one: comparedPaperSchema,
    other: comparedPaperSchema,
    counts: z.object({ same: z.int(), changed: z.int(), moved: z.int(), removed: z.int(), added: z.int() }),
    rows: z.array(comparedRowSchema),
    page: z.int(),
    size: z.int(),
    total: z.int(),
  })
  .meta({ id: 'PaperComparison' });
export type PaperComparison = z.infer<typeof comparisonSchema>;
