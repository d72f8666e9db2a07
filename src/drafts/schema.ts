/**
 * What a draft is: blocks of claims. Shared with the screens and with every room that drafts.
 */
import { z } from 'zod';
import { approvalCheckpointSchema } from '../approvals/schema.ts';
import type { Layout } from '../printing/index.ts';
import { postSchema } from '../identity/schema.ts';
import { claimSchema, claimStatuses, passageSchema, judgementReasons, problemCodes } from '../evidence/schema.ts';
import { idOf, orNull, unitIdSchema, type Id } from '../platform/schema.ts';

export type DraftId = Id<'draft'>;
export const draftIdSchema = idOf('draft', z.uuid());

/** Code of a kind of text; the rooms say which there are (`texts` of their values). */
const kindSchema = z.string();

/** What a text is about, by the type that its room declares: an activity. */
export const subjectSchema = z.object({ type: z.string().max(40), id: z.string().max(100) });

/** Where texts go once they are approved. */
export const leads = ['publish', 'post', 'file', 'issue'] as const;

/** konsep -> diperiksa -> disetujui -> terbit | arsip (docs/states.md). */
export const draftStates = ['konsep', 'diperiksa', 'disetujui', 'terbit', 'arsip'] as const;
export type DraftState = (typeof draftStates)[number];

const blockKinds = [
  'title',
  'paragraph',
  'heading',
  'list-item',
  'table-row',
  'credit',
  'caption',
  'alt',
  'gap',
] as const;

/**
 * A block of the text. A `gap` asks for a missing fact: `question` says which; it has no claims and is never published.
 */
const blockSchema = z.object({
  id: z.string(),
  kind: z.enum(blockKinds),
  claims: z.array(claimSchema).default([]),
  gap: z.object({ fact: z.string(), question: z.object({ id: z.string(), en: z.string() }) }).optional(),
});
export type Block = z.infer<typeof blockSchema>;

export const draftContentSchema = z
  .object({ kind: kindSchema, blocks: z.array(blockSchema).max(2_000) })
  .meta({ id: 'DraftContent' });
export type DraftContent = z.infer<typeof draftContentSchema>;

/**
 * How a version came about: composed by templates; every sentence a model's, taken by a person; some sentences a
 * model's, taken by a person; written by a person.
 */
export const draftOrigins = ['template', 'ai', 'ai-edit', 'human'] as const;
export type DraftOrigin = (typeof draftOrigins)[number];

/**
 * What a model may be asked to do with sentences. `own`: in the words of who asks. No translation is among them: the
 * check reads Indonesian, and would refuse every sentence of another language.
 */
export const rewriteKinds = ['shorter', 'plainer', 'formal', 'warmer', 'speech', 'titles', 'own'] as const;
export const instructionSchema = z.object({
  kind: z.enum(rewriteKinds),
  /** Of `own`: what is wanted. */
  words: z.string().trim().max(300).optional(),
});
export type Instruction = z.infer<typeof instructionSchema>;

/** Personal data in a text, by place: the data itself is not stored a second time. */
export type PersonalDataFinding = {
  readonly blockId: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
};

/** Why a draft cannot be approved; `claimId` is the sentence to go to. */
const blockerCodes = ['unsupported-claim', 'unconfirmed-claim', 'sources-changed', 'own-text', 'empty-text'] as const;
const blockerSchema = z.object({ code: z.enum(blockerCodes), claimId: z.string().optional() });
export type Blocker = z.infer<typeof blockerSchema>;

/** Address of one fact: a JSON pointer whose array steps are item ids. */
export type FactPath = `/${string}`;

/** The unit a draft speaks for, as much of it as texts need. */
export type DraftingUnit = {
  readonly id: string;
  /** "KPU NTT", "KPU Kabupaten Alor", "KIP Aceh". */
  readonly shortName: string;
  /** "KPU Provinsi Nusa Tenggara Timur". */
  readonly fullName: string;
  readonly level: 'national' | 'province' | 'regency';
  readonly datelineCity: string;
  /** "ntt.kpu.go.id". */
  readonly host: string;
  readonly zone: 'WIB' | 'WITA' | 'WIT';
};

/** How a kind of text stands on paper. */
export type TextLayout = Layout & {
  /** Templates of the cells of a table's header. */
  readonly headerCells: ReadonlySet<string>;
  /** First word of the file's name: 'berita-acara'. */
  readonly fileName: string;
};

/**
 * What the editor sends back: blocks with claims by id. Templates and facts are not accepted from outside: the server
 * keeps those of claims whose text did not change.
 */
export const editedContentSchema = z
  .object({
    blocks: z
      .array(
        z.object({
          id: z.string().min(1).max(200),
          kind: z.enum(blockKinds),
          claims: z
            .array(
              z.object({
                id: z.string().min(1).max(200),
                text: z.string().max(20_000),
                passages: z.array(passageSchema).max(50).default([]),
              }),
            )
            .max(500)
            .default([]),
        }),
      )
      .max(2_000),
  })
  .meta({ id: 'EditedContent' });
export type EditedContent = z.infer<typeof editedContentSchema>;

const claimCheckSchema = z
  .object({
    claimId: z.string(),
    status: z.enum(claimStatuses),
    passages: z.array(passageSchema).readonly(),
    problems: z
      .array(z.object({ code: z.enum(problemCodes), start: z.int(), end: z.int(), text: z.string() }))
      .readonly(),
    judge: z
      .array(z.object({ start: z.int(), end: z.int(), text: z.string(), why: z.enum(judgementReasons) }))
      .readonly()
      .optional(),
  })
  .meta({ id: 'ClaimCheck' });

const both = z.object({ id: z.string(), en: z.string() });
const turnSchema = z.object({ by: z.string(), at: z.iso.datetime(), note: z.string().nullable() }).nullable();
const personalDataFindingSchema = z.object({ blockId: z.string(), kind: z.string(), start: z.int(), end: z.int() });

export const draftSummarySchema = z
  .object({
    id: draftIdSchema,
    /** What it is about. */
    subject: subjectSchema,
    unitId: unitIdSchema,
    kind: kindSchema,
    state: z.enum(draftStates),
    version: z.int(),
    origin: z.enum(draftOrigins),
    title: z.string(),
    /** Sentences that nothing supports; questions still open. */
    unsupported: z.int(),
    gaps: z.int(),
    /** Sent for review, not yet reviewed. */
    waiting: z.boolean(),
    returnedComment: z.string().nullable(),
    sourcesChanged: z.boolean(),
    savedAt: z.iso.datetime(),
  })
  .meta({ id: 'DraftSummary' });
export type DraftSummary = z.infer<typeof draftSummarySchema>;

/** What the person is asked to do: mend a returned text, review, approve, or renew a text whose facts changed. */
export const waitingDraftSchema = draftSummarySchema
  .extend({ task: z.enum(['revise', 'review', 'approve', 'renew']), since: z.iso.datetime() })
  .meta({ id: 'WaitingDraft' });
export type WaitingDraft = z.infer<typeof waitingDraftSchema>;

export const draftViewSchema = z
  .object({
    id: draftIdSchema,
    /** What it is about. */
    subject: subjectSchema,
    unitId: unitIdSchema,
    kind: kindSchema,
    /** What its kind is called. */
    label: z.object({ id: z.string(), en: z.string() }),
    /** Where it goes once it is approved. */
    leads: z.enum(leads),
    state: z.enum(draftStates),
    version: z.int(),
    origin: z.enum(draftOrigins),
    createdAt: z.iso.datetime(),
    savedAt: z.iso.datetime(),
    author: z.string(),
    contributors: z.array(z.string()),
    sent: turnSchema,
    returned: turnSchema,
    reviewed: turnSchema,
    content: draftContentSchema,
    checks: z.array(claimCheckSchema),
    confirmed: z.array(z.object({ claimId: z.string(), person: z.string() })),
    /** What stands between this text and this person's approval. */
    blockers: z.array(blockerSchema),
    sourcesChangedAt: z.iso.datetime().nullable(),
    personalData: z.object({
      findings: z.array(personalDataFindingSchema),
      cleared: z.object({ person: z.string(), reason: z.string(), at: z.iso.datetime() }).nullable(),
    }),
    approval: z
      .object({
        by: z.string(),
        position: z.string(),
        at: z.iso.datetime(),
        hash: z.string(),
        /** Whether these words and this record are still what was approved and signed. */
        fits: z.boolean(),
      })
      .nullable(),
    /** The posts whose initials it needs, and which signs; null where anybody who may reviews and approves. */
    chain: orNull(
      z.object({
        posts: z.array(postSchema.extend({ says: both, as: z.string().nullable(), by: z.string().nullable() })),
        signer: postSchema.extend({ says: both }),
        /** Posts of the chain that nobody holds today. */
        vacant: z.array(both),
      }),
    ),
    /** Names of the people above, by id. */
    names: z.record(z.string(), z.string()),
    may: z.object({ write: z.boolean(), review: z.boolean(), approve: z.boolean() }),
  })
  .meta({ id: 'DraftView' });
export type DraftView = z.infer<typeof draftViewSchema>;

/** A source as the editor gets it, to check sentences in the browser by the same rules. */
export const sourceSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['material', 'fact-sheet', 'local-facts', 'query']),
    title: z.string(),
    text: z.string(),
    passages: z.array(passageSchema),
  })
  .meta({ id: 'Source' });

export const draftVersionSchema = z
  .object({
    n: z.int(),
    origin: z.enum(draftOrigins),
    /** Of words that a model made: what it was asked for, and its name. */
    instruction: orNull(instructionSchema),
    model: z.string().nullable(),
    author: z.string(),
    basedOn: z.int().nullable(),
    savedAt: z.iso.datetime(),
    textHash: z.string(),
    /**
     * Of what it rests on, by part ('sheet', 'document:…'), and how (docs/decisions/0016): a stranger computes it again.
     */
    sourcesHash: z.string(),
    basis: z.record(z.string(), z.string()),
    recipe: z.int(),
  })
  .meta({ id: 'DraftVersion' });
export const changeSchema = z
  .object({ type: z.enum(['same', 'added', 'removed']), text: z.string() })
  .meta({ id: 'Change' });

export const waitingDraftsSchema = z.object({ items: z.array(waitingDraftSchema) }).meta({ id: 'WaitingDrafts' });
export const draftsAboutSchema = z.object({ items: z.array(draftSummarySchema) }).meta({ id: 'DraftsAbout' });
export const composedDraftsSchema = z
  .object({ drafts: z.array(z.object({ id: draftIdSchema, kind: kindSchema })) })
  .meta({ id: 'ComposedDrafts' });

/** Everything that a draft may cite; `reopened`: its facts are being changed. */
export const draftSourcesSchema = z
  .object({
    sourcesHash: z.string(),
    reopened: z.boolean(),
    sources: z.array(sourceSchema),
    figures: z.record(z.string(), z.string()),
  })
  .meta({ id: 'DraftSources' });

export const draftVersionsSchema = z.object({ items: z.array(draftVersionSchema) }).meta({ id: 'DraftVersions' });
export const draftComparisonSchema = z.object({ changes: z.array(changeSchema) }).meta({ id: 'DraftComparison' });

/** Other words for one sentence. Of a title there may be several; one of them is taken at most. */
export const proposedChangeSchema = z
  .object({
    id: z.string(),
    claimId: z.string(),
    before: z.string(),
    after: z.string(),
    /** What the check of the new words says: never unsupported. */
    status: z.enum(claimStatuses),
  })
  .meta({ id: 'ProposedChange' });
export type ProposedChange = z.infer<typeof proposedChangeSchema>;

/** A sentence that stays as it is: what the model made of it, and what the check found wrong with that. */
export const keptSentenceSchema = z
  .object({
    claimId: z.string(),
    attempt: z.string(),
    problems: z.array(z.object({ code: z.enum(problemCodes), text: z.string() })),
  })
  .meta({ id: 'KeptSentence' });
export type KeptSentence = z.infer<typeof keptSentenceSchema>;

export const draftProposalSchema = z
  .object({
    id: z.uuid(),
    /** The version that it was made for; a proposal for an older one cannot be taken. */
    base: z.int(),
    instruction: instructionSchema,
    model: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
    state: z.enum(['open', 'settled', 'replaced']),
    changes: z.array(proposedChangeSchema),
    kept: z.array(keptSentenceSchema),
    /** Ids of the changes that were taken; null while it is open. */
    accepted: z.array(z.string()).nullable(),
    /** The version that came of it. */
    version: z.int().nullable(),
  })
  .meta({ id: 'DraftProposal' });
export type DraftProposal = z.infer<typeof draftProposalSchema>;
export const draftProposalsSchema = z.object({ items: z.array(draftProposalSchema) }).meta({ id: 'DraftProposals' });
/** What came of a proposal: the version of the draft now. */
export const settledProposalSchema = z.object({ version: z.int(), accepted: z.int() }).meta({ id: 'SettledProposal' });

/** The version of the draft after a step. */
export const steppedDraftSchema = z.object({ version: z.int() }).meta({ id: 'SteppedDraft' });
export const confirmedClaimSchema = z.object({ claimId: z.string() }).meta({ id: 'ConfirmedClaim' });
/** Its place in the chain of approvals, and its hash there. */
export const draftApprovalSchema = z
  .object({
    approval: z.int(),
    hash: z.string(),
    /** Over this approval; null where it was not made in time, and stands at /approvals a moment later. */
    checkpoint: orNull(approvalCheckpointSchema),
  })
  .meta({ id: 'DraftApproval' });
/** Filed away, or taken out of the archive. */
export const filedDraftSchema = z.object({ state: z.enum(draftStates) }).meta({ id: 'FiledDraft' });
