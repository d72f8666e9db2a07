/** Findings of a list, as the queue shows them, and what a person may decide. */
import { z } from 'zod';
import { calendarDate } from '../../../platform/clock/index.ts';
import { type ColumnName, columns, listIdSchema } from '../list/schema.ts';
import { orNull, reasonOf, reasonOrNoneOf, says, unitIdSchema } from '../../../platform/schema.ts';

export * from './contract.ts';

/** `menunggu`: waits for a visit (coktas). `ditutup`: the check no longer finds it. */
export const findingStates = ['terbuka', 'menunggu', 'diputuskan', 'ditutup'] as const;
export type FindingState = (typeof findingStates)[number];

export const decisionActions = ['tetap', 'ubah', 'tms', 'ganda', 'pindah', 'coktas'] as const;
export type DecisionAction = (typeof decisionActions)[number];

/**
 * How an earlier list's decision fits a finding of this one: `same` everything is as it was; `beside` only fields
 * outside the dispute differ; `fewer` some of its people are gone; `changed` what is disputed, or who it is, differs;
 * `others` somebody is in it whom nobody decided; `unknown` the rows cannot be compared; `declined` a person undid it
 * here. The best fit first.
 */
export const proposalFits = ['same', 'beside', 'fewer', 'changed', 'others', 'unknown', 'declined'] as const;
export type ProposalFit = (typeof proposalFits)[number];
/** Fits of which a person may take many at once. */
export const takeableFits = ['same', 'beside', 'fewer'] as const;
export type TakeableFit = (typeof takeableFits)[number];

export const proofKinds = [
  'akta-kematian',
  'surat-keterangan',
  'kta',
  'sk-pensiun',
  'ktp-kk',
  'berita-acara-coktas',
  'foto',
] as const;
export type ProofKind = (typeof proofKinds)[number];

/** What may be decided on a day; `code` is the reason of a `tms`, else ''. */
export const decisionKindSchema = z
  .object({
    action: z.enum(decisionActions),
    code: z.string(),
    number: z.int().nullable(),
    label: z.object({ id: z.string(), en: z.string() }),
    needsProof: z.boolean(),
    proofKinds: z.array(z.enum(proofKinds)),
    since: z.string(),
    until: z.string().nullable(),
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'DecisionKind' });
export type DecisionKind = z.infer<typeof decisionKindSchema>;

export const decisionKindsSchema = z.array(decisionKindSchema).meta({ id: 'DecisionKinds' });

/**
 * A decision or reason from a day on. `unitId`: in whose trail the change stands. A reason that needs proof names the
 * kinds that prove it.
 */
export const saveDecisionKindSchema = z
  .object({
    unitId: unitIdSchema,
    action: z.enum(decisionActions),
    code: z.string().regex(/^[a-z-]{0,40}$/),
    number: z.int().min(0).max(99).nullable(),
    label: z.object({ id: z.string().trim().min(2).max(100), en: z.string().trim().min(2).max(100) }),
    needsProof: z.boolean(),
    proofKinds: z.array(z.enum(proofKinds)).max(proofKinds.length),
    since: calendarDate,
    until: calendarDate.nullable(),
    source: z.string().trim().min(3).max(500),
    verified: z.boolean(),
  })
  .refine(
    ({ needsProof, proofKinds: kinds }) => !needsProof || kinds.length > 0,
    says('pilih jenis bukti yang diminta', 'choose the kinds of proof that are asked for', ['proofKinds']),
  )
  .refine(
    ({ action, code }) => (action === 'tms') === (code !== ''),
    says('diisi untuk alasan TMS saja, dan wajib di sana', 'given for reasons of TMS only, and needed there', ['code']),
  )
  .meta({ id: 'NewDecisionKind' });

/**
 * How words of KETERANGAN are read: as a `meaning` (a `title` is one that stands before a name), as a `code` that
 * stands alone, as what takes a meaning back (`not`, `doubt`, `other`, `former` unless `now` follows it; `around`:
 * places and jobs beside TNI and Polri; `married`: of whom is under age), or as another `spelling` of the meaning.
 */
export const noteWordKinds = [
  'meaning',
  'title',
  'code',
  'not',
  'doubt',
  'other',
  'around',
  'former',
  'now',
  'married',
  'spelling',
] as const;
export type NoteWordKind = (typeof noteWordKinds)[number];
const noteWords = {
  kind: z.enum(noteWordKinds),
  meaning: z.string().regex(/^[a-z-]{1,40}$/),
  label: z.object({ id: z.string().trim().min(2).max(100), en: z.string().trim().min(2).max(100) }),
  words: z
    .array(
      z
        .string()
        .trim()
        .toUpperCase()
        .min(1)
        .max(60)
        .regex(/^[\p{L}\d ]+$/u),
    )
    .min(1)
    .max(200),
  since: calendarDate,
  until: calendarDate.nullable(),
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
};
/** `on`: read today. `over`: ended, or another took its place. */
export const noteWordsSchema = z
  .array(z.object({ ...noteWords, state: z.enum(['on', 'later', 'over']) }).meta({ id: 'NoteWords' }))
  .meta({ id: 'AllNoteWords' });
export type ListedNoteWords = z.infer<typeof noteWordsSchema>[number];
const endsInTime = says('tidak boleh sebelum tanggal mulai', 'must not be before the first day', ['until']);
export const saveNoteWordsSchema = z
  .object({ unitId: unitIdSchema, ...noteWords })
  .refine(({ since, until }) => until === null || until >= since, endsInTime)
  .meta({ id: 'NewNoteWords' });
export const savedNoteWordsSchema = z.object({ since: z.string() }).meta({ id: 'SavedNoteWords' });

const columnName = z.enum(columns.map(({ name }) => name) as [ColumnName, ...ColumnName[]]);
const digits = (length: number) => z.string().regex(new RegExp(`^[0-9]{${length}}$`));
const text = (most: number) => z.string().trim().min(1).max(most);

/** Corrected values by column; null empties a field. */
export const changesSchema = z
  .strictObject({
    nkk: digits(16),
    nik: digits(16),
    name: text(200),
    birth_place: text(100).nullable(),
    birth_date: calendarDate,
    marital: z.enum(['B', 'S', 'P']),
    sex: z.enum(['L', 'P']),
    address: text(300).nullable(),
    rt: z.int().min(0).max(999).nullable(),
    rw: z.int().min(0).max(999).nullable(),
    disability: z.enum(['1', '2', '3', '4', '5', '6']).nullable(),
    ektp: z.enum(['B', 'S']).nullable(),
    province: digits(2),
    regency: digits(4),
    district: digits(6),
    village: digits(10),
    tps: z.int().min(0).max(999).nullable(),
    note: text(300).nullable(),
  })
  .partial();
export type Changes = z.infer<typeof changesSchema>;

/**
 * What KETERANGAN says of the voter, as a hint and never as a decision. `says` it of this voter; `denies` it ("belum
 * meninggal"); says it of an `other` ("istri TNI"), as `former` ("pensiunan Polri"), or `doubts` it; `ambiguous`: a
 * code that tables of codes read differently, the most usual meaning first.
 */
export const noteHintSchema = z
  .object({
    meanings: z.array(z.object({ meaning: z.string(), label: z.object({ id: z.string(), en: z.string() }) })).min(1),
    stance: z.enum(['says', 'denies', 'other', 'former', 'doubts', 'ambiguous']),
    source: z.string(),
    verified: z.boolean(),
  })
  .meta({ id: 'NoteHint' });
export type NoteHint = z.infer<typeof noteHintSchema>;

/** Words that are tried before they are saved; null: those of today. */
const triedNoteWords = orNull(
  z.object(noteWords).refine(({ since, until }) => until === null || until >= since, endsInTime),
);
export const readNotesBodySchema = z.object({
  tried: triedNoteWords,
  examples: z.array(z.string().trim().min(1).max(300)).min(1).max(20),
});
export const tryNotesBodySchema = z.object({ tried: triedNoteWords });

const bothReadings = { before: orNull(noteHintSchema), after: orNull(noteHintSchema) };
/** How each example is read without the tried words and with them, in their order. */
export const readNotesSchema = z.array(z.object(bothReadings).meta({ id: 'NoteReading' })).meta({ id: 'NoteReadings' });

/**
 * How the notes of a list are read without the tried words and with them. `said`: the note's own words as far as they
 * are known, "…" for all others: no name and nothing else that somebody typed.
 */
export const triedNotesSchema = z
  .object({
    /** Voters with a note, and those whose notes were read: the most frequent notes. */
    voters: z.int(),
    looked: z.int(),
    /** Voters whose notes say something, and of how many another thing than before. */
    before: z.int(),
    after: z.int(),
    changed: z.int(),
    items: z.array(z.object({ said: z.string(), voters: z.int(), ...bothReadings }).meta({ id: 'TriedNote' })),
  })
  .meta({ id: 'TriedNotes' });
export type TriedNotes = z.infer<typeof triedNotesSchema>;

/**
 * A voter as a screen sees them: NIK and NKK masked. Keys are the list's columns, so that a finding's `fields` can be
 * marked.
 */
export const maskedVoterSchema = z.object({
  row: z.int(),
  nkk: z.string().nullable(),
  nik: z.string().nullable(),
  name: z.string().nullable(),
  birth_place: z.string().nullable(),
  birth_date: z.string().nullable(),
  marital: z.string().nullable(),
  sex: z.string().nullable(),
  address: z.string().nullable(),
  rt: z.int().nullable(),
  rw: z.int().nullable(),
  disability: z.string().nullable(),
  ektp: z.string().nullable(),
  province: z.string().nullable(),
  regency: z.string().nullable(),
  district: z.string().nullable(),
  village: z.string().nullable(),
  region_text: z.string().nullable(),
  tps: z.int().nullable(),
  note: z.string().nullable(),
  noteHint: orNull(noteHintSchema),
  part: z.int(),
  source_line: z.int(),
  /** Desa, kecamatan by name; null when the code is unknown. */
  villageName: z.string().nullable(),
  districtName: z.string().nullable(),
  /** Where NIK or NKK differ only in hidden digits, equal marks say which are the same in this finding. */
  nikMark: z.int().nullable(),
  nkkMark: z.int().nullable(),
  /**
   * Places (from 0) of the digits in which NIK or NKK differ from the finding's first row, of the first from its
   * second; where, not what. Null where they cannot be laid beside each other.
   */
  nikDiffers: z.array(z.int()).nullable(),
  nkkDiffers: z.array(z.int()).nullable(),
  /** The day of birth in the NIK, 'DD-MM-YY', where the finding is that it is another than the row's; else null. */
  nikBorn: z.string().nullable(),
  /** What stands decided about this voter by other findings. */
  elsewhere: z.array(
    z.object({
      findingId: z.string(),
      code: z.string(),
      action: z.enum(decisionActions),
      tmsReason: z.string().nullable(),
      kept: z.boolean(),
    }),
  ),
});
export type MaskedVoter = z.infer<typeof maskedVoterSchema>;

const person = z.object({ id: z.string(), name: z.string() });

export const proofSchema = z
  .object({ id: z.string(), kind: z.enum(proofKinds), mime: z.string(), bytes: z.int() })
  .meta({ id: 'Proof' });
export type Proof = z.infer<typeof proofSchema>;

export const decisionSchema = z
  .object({
    id: z.string(),
    action: z.enum(decisionActions),
    tmsReason: z.string().nullable(),
    rows: z.array(z.int()),
    keepRow: z.int().nullable(),
    fields: z.array(columnName),
    /** NIK and NKK masked. */
    changes: z.partialRecord(columnName, z.union([z.string(), z.int()]).nullable()).nullable(),
    reason: z.string().nullable(),
    proofs: z.array(proofSchema),
    batchId: z.string().nullable(),
    /** Null: carried over from an earlier list. */
    decidedBy: person.nullable(),
    decidedAt: z.iso.datetime(),
    remembered: z
      .object({ listId: listIdSchema, listName: z.string(), decidedBy: person.nullable(), decidedAt: z.iso.datetime() })
      .nullable(),
    undone: z
      .object({
        at: z.iso.datetime(),
        by: person.nullable(),
        cause: z.enum(['person', 'rows-changed']),
        reason: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof decisionSchema>;

/** `rows` and `keepRow`: the earlier decision's, as they are numbered here. */
export const proposalFitSchema = z
  .object({
    fit: z.enum(proposalFits),
    changed: z.array(columnName),
    newRows: z.array(z.int()),
    rows: z.array(z.int()),
    keepRow: z.int().nullable(),
  })
  .meta({ id: 'EarlierDecisionFit' });

export const findingSchema = z
  .object({
    id: z.string(),
    listId: listIdSchema,
    source: z.enum(['rules', 'linkage']),
    code: z.string(),
    ruleVersion: z.int(),
    severity: z.enum(['error', 'warning', 'info']),
    scope: z.enum(['row', 'group', 'pair', 'cross-list']),
    state: z.enum(findingStates),
    version: z.int(),
    rows: z.array(z.int()),
    size: z.int(),
    fields: z.array(columnName),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
    risk: z.int(),
    score: z
      .object({
        model: z.string(),
        weight: z.number(),
        probability: z.number(),
        cluster: z.int(),
        steps: z.array(z.object({ field: z.string(), level: z.string(), weight: z.number() })),
      })
      .nullable(),
    village: z.string().nullable(),
    villageName: z.string().nullable(),
    assignee: person.nullable(),
    /** In a page at most 6 of the rows; all of them (at most 50) in a single finding. */
    voters: z.array(maskedVoterSchema),
    decision: orNull(decisionSchema),
    /** An earlier list's decision on the same subject, to be confirmed or not. */
    proposal: orNull(decisionSchema),
    proposalFit: orNull(proposalFitSchema),
    /** Nobody has decided this before, although earlier lists of the unit were decided. */
    isNew: z.boolean(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof findingSchema>;

export const findingFilterSchema = z.object({
  state: z.enum(findingStates).optional(),
  code: z.string().max(10).optional(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  /** Ten digits, or '-' for findings without a village. */
  village: z
    .string()
    .regex(/^([0-9]{10}|-)$/)
    .optional(),
  /** A person's id, 'me', or '-' for nobody's. */
  assignee: z.string().max(60).optional(),
  /** How an earlier list's decision fits, or `new`: none is known. */
  earlier: z.enum([...proposalFits, 'new']).optional(),
});
export type FindingFilter = z.infer<typeof findingFilterSchema>;

/** Pages by key: `after` is the answer's `next`. */
export const findingPageQuery = findingFilterSchema.extend({
  after: z
    .string()
    .regex(/^[0-3]\.[0-9]{1,4}\.[0-9a-f-]{36}$/)
    .optional(),
  size: z.coerce.number().int().min(1).max(50).default(20),
});
/** `total` is counted for the first page alone: it is of the whole queue, and counting costs more than a page. */
export const findingPageSchema = z
  .object({ items: z.array(findingSchema), next: z.string().nullable(), total: z.int().nullable() })
  .meta({ id: 'FindingPage' });

const tally = { total: z.int(), open: z.int(), waiting: z.int(), decided: z.int(), closed: z.int() };
/** Counts of all findings of the list: by code, by village of the first row, by severity of the open ones. */
export const findingCountsSchema = z
  .object({
    ...tally,
    openErrors: z.int(),
    byCode: z.array(z.object({ code: z.string(), severity: z.enum(['error', 'warning', 'info']), ...tally })),
    byVillage: z.array(z.object({ village: z.string().nullable(), name: z.string().nullable(), ...tally })),
  })
  .meta({ id: 'FindingCounts' });
export type FindingCounts = z.infer<typeof findingCountsSchema>;

/**
 * Typed by people, so it may name somebody: sealed at rest. Long numbers are refused, because everybody who sees the
 * finding sees it.
 */
const holdsNoLongNumber = (words: string): boolean => !/[0-9][0-9 .-]{9,}[0-9]/.test(words);
const reason = reasonOf(1_000).refine(holdsNoLongNumber, 'long number');
const reasonOrNone = reasonOrNoneOf(1_000).refine(holdsNoLongNumber, 'long number');
const rows = z.array(z.int().min(1)).min(1).max(50);
const proofIds = z.array(z.uuid()).max(20).default([]);
const given = { reason: reasonOrNone.default(''), proofIds };

/** What can be decided about several findings at once is what needs no row to be named. */
const wholeActions = [
  z.object({ action: z.literal('tetap'), reason, proofIds }),
  z.object({ action: z.literal('tms'), tmsReason: z.string().min(1).max(40), rows: rows.optional(), ...given }),
  z.object({ action: z.literal('coktas'), ...given }),
] as const;

/** `rows` of a `tms` may be left out where the finding has one row. */
export const decideSchema = z.discriminatedUnion('action', [
  ...wholeActions,
  z.object({
    action: z.literal('ubah'),
    row: z.int().min(1),
    changes: changesSchema.refine(
      (changes) => Object.keys(changes).length > 0,
      says('belum ada yang diubah', 'nothing is changed yet'),
    ),
    ...given,
  }),
  z.object({ action: z.literal('ganda'), keep: z.int().min(1), remove: rows, ...given }),
  z.object({
    action: z.literal('pindah'),
    rows,
    village: digits(10),
    tps: z.int().min(0).max(999).nullable(),
    rt: z.int().min(0).max(999).nullable().optional(),
    rw: z.int().min(0).max(999).nullable().optional(),
    ...given,
  }),
]);
export type Decide = z.output<typeof decideSchema>;
export const decideBodySchema = z
  .object({ version: z.int().min(1), decision: decideSchema })
  .meta({ id: 'FindingDecision' });
/**
 * Takes the earlier list's decision (`proposal`) as it was; its proof comes along, and its reason where none is given.
 */
export const takeEarlierBodySchema = z.object({ version: z.int().min(1), ...given }).meta({ id: 'EarlierDecision' });
export const undoBodySchema = z.object({ version: z.int().min(1), reason }).meta({ id: 'DecisionUndoing' });

/** Which open findings a batch is about: named ones, or all of one code that match. */
export const selectionSchema = z.union([
  z.object({ ids: z.array(z.uuid()).min(1).max(500) }),
  z.object({ filter: findingFilterSchema.omit({ state: true }).required({ code: true }) }),
]);
export type Selection = z.infer<typeof selectionSchema>;
/** `expected` is the count the person was shown; another count is refused. */
export const batchBodySchema = z
  .object({
    selection: selectionSchema,
    expected: z.int().min(1),
    decision: z.discriminatedUnion('action', [...wholeActions]),
  })
  .meta({ id: 'DecisionBatch' });
export const batchPreviewSchema = z
  .object({
    count: z.int(),
    codes: z.array(z.string()),
    limit: z.int(),
    /** Findings of more than one row, which `tms` cannot take in a batch. */ severalRows: z.int(),
  })
  .meta({ id: 'DecisionBatchPreview' });
export const assignBodySchema = z
  .object({
    filter: findingFilterSchema.omit({ state: true }),
    /** Null takes the assignment away. */ assignee: z.string().max(60).nullable(),
  })
  .meta({ id: 'FindingAssignment' });

/** Decisions on one row that cannot all be right. */
export const conflictSchema = z
  .object({
    row: z.int(),
    kind: z.enum(['removed-and-changed', 'removed-and-kept', 'two-reasons', 'two-values']),
    decisionIds: z.array(z.string()),
    /** Whose decisions they are, in the same order. */ findingIds: z.array(z.string()),
  })
  .meta({ id: 'DecisionConflict' });
export type ShownConflict = z.infer<typeof conflictSchema>;

export const progressSchema = z
  .object({
    total: z.int(),
    open: z.int(),
    waiting: z.int(),
    decided: z.int(),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        today: z.int(),
        decided: z.int(),
        assigned: z.int(),
        /** Open ones among the assigned. */ remaining: z.int(),
      }),
    ),
    /** Carried over from earlier lists. */
    remembered: z.int(),
    batches: z.array(
      z.object({
        id: z.string(),
        action: z.enum(decisionActions),
        code: z.string(),
        count: z.int(),
        standing: z.int(),
        /** Earlier lists' decisions, of several kinds: `action` and `code` are those of one. */
        remembered: z.boolean(),
        by: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'DecisionProgress' });
export type Progress = z.infer<typeof progressSchema>;

export const savedDecisionKindSchema = z.object({ since: z.string() }).meta({ id: 'SavedDecisionKind' });
export const findingWithHistorySchema = findingSchema
  .extend({ history: z.array(decisionSchema) })
  .meta({ id: 'FindingWithHistory' });
/** `version`: of the finding, now that it is decided. */
export const madeDecisionSchema = z.object({ decisionId: z.string(), version: z.int() }).meta({ id: 'MadeDecision' });
export const undoneDecisionSchema = z.object({ version: z.int() }).meta({ id: 'UndoneDecision' });
/** `total` is of all contradictions, also those that are not shown. */
export const conflictsSchema = z
  .object({ items: z.array(conflictSchema), total: z.int() })
  .meta({ id: 'DecisionConflicts' });
export const decidedBatchSchema = z.object({ batchId: z.string(), count: z.int() }).meta({ id: 'DecidedBatch' });
/** How many findings it touched. */
export const undoneBatchSchema = z.object({ count: z.int() }).meta({ id: 'UndoneBatch' });
export const assignedFindingsSchema = z.object({ count: z.int() }).meta({ id: 'AssignedFindings' });

/** Why an earlier decision cannot be taken in a batch, beside a fit that is no good. */
export const proposalObstacles = ['undone', 'not-in-use', 'proof', 'not-disputed'] as const;
export const rememberedSchema = z
  .object({
    /** What can be taken, and how it fits. */
    takeable: z.array(
      z.object({
        action: z.enum(decisionActions),
        tmsReason: z.string().nullable(),
        fit: z.enum(takeableFits),
        count: z.int(),
      }),
    ),
    /** What cannot, and why. */
    refused: z.array(
      z.object({
        action: z.enum(decisionActions),
        tmsReason: z.string().nullable(),
        why: z.enum([...proposalFits, ...proposalObstacles]),
        count: z.int(),
      }),
    ),
    /** `tetap` that the check carried over by itself, and open findings that no earlier list decided. */
    carried: z.int(),
    fresh: z.int(),
  })
  .meta({ id: 'RememberedDecisions' });
export type Remembered = z.infer<typeof rememberedSchema>;
/**
 * `expected` is the count the person was shown; of a large batch a part is taken at a time: `batchId` of the first goes
 * with the rest.
 */
export const takeRememberedBodySchema = z
  .object({
    fits: z.array(z.enum(takeableFits)).min(1).max(takeableFits.length),
    expected: z.int().min(1),
    batchId: z.uuid().nullable().default(null),
  })
  .meta({ id: 'RememberedBatch' });
export const takenRememberedSchema = z
  .object({ batchId: z.string(), taken: z.int(), left: z.int() })
  .meta({ id: 'TakenRemembered' });
