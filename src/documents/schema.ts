/** What reading a document gives. Shared with the screens. */
import { z } from 'zod';

const documentKinds = ['text', 'docx', 'pdf'] as const;
type DocumentKind = (typeof documentKinds)[number];

/** Where a page lies in the stored text: UTF-16 code units; pages do not overlap and are in order. */
export const pageSpanSchema = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type PageSpan = z.infer<typeof pageSpanSchema>;

/** Something the person should know, though the document could be read. */
const documentWarningCodes = [
  'encoding-utf-16',
  'encoding-windows-1252',
  'invisible-characters',
  'pages-without-text',
  'name-and-content-differ',
] as const;
export const documentWarningSchema = z.object({
  code: z.enum(documentWarningCodes),
  message: z.object({ id: z.string(), en: z.string() }),
});
export type DocumentWarning = z.infer<typeof documentWarningSchema>;

export type DocumentText = {
  readonly kind: DocumentKind;
  /** The stored text: every offset in the system refers to exactly this string. */
  readonly text: string;
  /** One span for TXT and DOCX; one per page for PDF. */
  readonly pages: readonly PageSpan[];
  readonly warnings: readonly DocumentWarning[];
};

/** Limits of one document. Chosen so that an office PC with 4 GB stays responsive. */
export const documentLimits = {
  bytes: 25 * 1024 * 1024,
  /** XML inside a DOCX once unpacked. */
  unpackedBytes: 40 * 1024 * 1024,
  pages: 1_000,
  characters: 2_000_000,
} as const;
