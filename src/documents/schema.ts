/** What reading a document gives. Shared with the screens. */
import { z } from 'zod';
import { idOf, type Id } from '../platform/schema.ts';
import type { PageLayout } from './places.ts';

export {
  pageLayoutSchema,
  sectionSchema,
  type Box,
  type PageLayout,
  type Passage,
  type PlacedWord,
  type Section,
} from './places.ts';

export * from './signatures/schema.ts';

export type DocumentId = Id<'document'>;
export const documentIdSchema = idOf('document', z.uuid());

const documentKinds = ['text', 'html', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'pdf', 'picture'] as const;
type DocumentKind = (typeof documentKinds)[number];

/** Where a page lies in the stored text: UTF-16 code units; pages do not overlap and are in order. */
export const pageSpanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type PageSpan = z.infer<typeof pageSpanSchema>;

/**
 * Something the person should know, though the document could be read: above all, what stands in the file and was not
 * carried over. The sentences stand in `warnings.ts`.
 */
export const documentWarningCodes = [
  'encoding-utf-16',
  'encoding-windows-1252',
  'invisible-characters',
  'pages-without-text',
  'name-and-content-differ',
  'hidden-text',
  'scan-layer',
  'scan-layer-read',
  'scan-blank',
  'scan-no-writing',
  'scan-doubtful',
  'scan-refused',
  'scan-turned',
  'struck-text',
  'turned-text',
  'overlapping-text',
  'unknown-signs',
  'unreadable-fonts',
  'notes-left-out',
  'pictures-left-out',
  'columns-unsure',
  'attachments-left-out',
  'mails-left-out',
  'tracked-changes',
  'charts',
  'diagrams',
  'equations',
  'form-controls',
  'numbering',
  'changing-values',
  'hidden-parts',
  'formulas-without-values',
  'macros',
  'scripts',
  'other-content',
] as const;
export const documentWarningSchema = z.object({
  code: z.enum(documentWarningCodes),
  message: z.object({ id: z.string(), en: z.string() }),
});
export type DocumentWarning = z.infer<typeof documentWarningSchema>;

/** What stands outside the running text: it is stored behind it, each kind under its label. */
export type ApartKind = 'box' | 'footnote' | 'endnote' | 'note' | 'header' | 'footer';
export type DocumentPart = PageSpan & { readonly kind: 'body' | ApartKind };

/** A page that is a picture: it has no text, or what a machine put behind it is poor. Recognition reads it. */
export type ScannedPage = { /** Counts from 1. */ readonly page: number; readonly why: 'no-text' | 'poor-text' };

export type DocumentText = {
  readonly kind: DocumentKind;
  /** The stored text: every offset in the system refers to exactly this string. */
  readonly text: string;
  /** One per page of a PDF or a picture, sheet or slide; one for all other formats. */
  readonly pages: readonly PageSpan[];
  /** In order, without labels: first the running text, then each box, note, header and footer. */
  readonly parts: readonly DocumentPart[];
  /** Where its words stand, page by page, where that was asked for; none of formats that have no pages. */
  readonly layouts: readonly PageLayout[];
  /** Pages that are left to recognition, where that was asked for; their text is empty. */
  readonly scanned: readonly ScannedPage[];
  readonly warnings: readonly DocumentWarning[];
};

/** Limits of one document. Chosen so that an office PC with 4 GB stays responsive. */
export const documentLimits = {
  bytes: 25 * 1024 * 1024,
  /** XML inside a file of an office program once unpacked. */
  unpackedBytes: 40 * 1024 * 1024,
  pages: 1_000,
  characters: 2_000_000,
} as const;

/** What documents are about: a thing of a type that a room has a form for. */
export const aboutSchema = z.object({ type: z.string().max(40), id: z.string().max(100) });
export type About = Readonly<z.infer<typeof aboutSchema>>;

const both = z.object({ id: z.string(), en: z.string() });

const confidences = ['low', 'medium', 'high'] as const;

/** What every proposal of every form has. A form's own schema says which paths there are, and the values of each. */
export const proposalBase = {
  id: z.string(),
  /** The exact span in the stored text, in UTF-16 code units. */
  start: z.int().min(0),
  end: z.int().min(0),
  page: z.int().min(1).optional(),
  confidence: z.enum(confidences),
  /** Why this value, where it is not plain from the passage: an inferred year, a resolved pronoun. */
  note: both.optional(),
};

/** One proposed fact of any form: where it goes (`path`), under which heading it stands (`group`). */
export const factProposalSchema = z.object({
  ...proposalBase,
  group: z.string(),
  path: z.string(),
  value: z.unknown(),
});
export type FactProposal = z.infer<typeof factProposalSchema>;

/** Something in the text that cannot all be true. It is shown to a person and never mended silently. */
export const inconsistencySchema = z.object({
  code: z.string(),
  /** Where it is seen; empty for facts that came without a text. */
  spans: z.array(z.object({ start: z.int(), end: z.int() })),
  message: both,
});
export type Inconsistency = z.infer<typeof inconsistencySchema>;

const documentStatuses = ['menunggu', 'terbaca', 'gagal'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];
const decisions = ['menunggu', 'diterima', 'dikoreksi', 'ditolak'] as const;
export type Decision = (typeof decisions)[number];

export const documentSummarySchema = z
  .object({
    id: documentIdSchema,
    name: z.string(),
    mime: z.string(),
    sha256: z.string(),
    status: z.enum(documentStatuses),
    dateHint: z.string(),
    createdAt: z.iso.datetime(),
    failure: z.object({ code: z.string(), message: both }).nullable(),
    warnings: z.array(documentWarningSchema),
    inconsistencies: z.array(inconsistencySchema),
    proposals: z.object({ total: z.int(), undecided: z.int() }),
    /** The newest job that reads it, for progress. */
    job: z.object({ id: z.string(), state: z.string(), done: z.int(), total: z.int() }).nullable(),
  })
  .meta({ id: 'DocumentSummary' });
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const reviewedDocumentSchema = z
  .object({
    ...documentSummarySchema.shape,
    text: z.string(),
    pages: z.array(pageSpanSchema),
    /** Words of a scan that are to be read again, in reading order; `picture`: it can be seen, cut out of its page. */
    doubts: z.array(z.object({ n: z.int(), page: z.int(), start: z.int(), end: z.int(), picture: z.boolean() })),
    /** In reading order. */
    items: z.array(
      z.object({ proposal: factProposalSchema, decision: z.enum(decisions), corrected: factProposalSchema.nullable() }),
    ),
  })
  .meta({ id: 'ReviewedDocument' });
export type ReviewedDocument = z.infer<typeof reviewedDocumentSchema>;

export const documentSummariesSchema = z.array(documentSummarySchema).meta({ id: 'DocumentSummaries' });

/** A document that waits to be read, and the job that will read it. */
export const addedDocumentSchema = z.object({ id: documentIdSchema, jobId: z.uuid() }).meta({ id: 'AddedDocument' });

/** How many proposals were decided; of each thing that took facts from them, the version it has now. */
export const decidedProposalsSchema = z
  .object({ decided: z.int(), saved: z.record(z.string(), z.int()) })
  .meta({ id: 'DecidedProposals' });
