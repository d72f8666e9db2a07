/**
 * Pages that are pictures are recognised one by one. This is the one way from a scan to text: the steps of the library
 * and the job that reads documents of things go it, and each says where it keeps the pages that were read.
 */
import { ok, type Result, type Work } from '../../platform/index.ts';
import { fail } from '../failures.ts';
import { recognisePage } from '../ocr/index.ts';
import { picturePage } from '../pictures/index.ts';
import type { DocumentText } from '../schema.ts';
import { assemble, type AssembledText, type RecognisedPage } from './assemble.ts';

/** What reading a file leaves to recognition. */
export type LeftToRecognition = AssembledText & Pick<DocumentText, 'scanned'>;

export type JudgedPage = RecognisedPage & {
  readonly verdict: 'good' | 'doubtful' | 'refused';
  /** 0 to 1, both. */
  readonly confidence: number;
  readonly coverage: number;
};

/** Where pages are kept, so that work which was killed goes on where it was. */
export type PageKeeper = {
  /** What an earlier attempt read on this page; null where none did. */
  readonly kept: (page: number) => Promise<RecognisedPage | null>;
  readonly keep: (page: number, read: JudgedPage) => Promise<void>;
};

/** Pixels: A4 at 300 to the inch. */
const width = 2_480;

/**
 * The text of a file of which some pages are pictures; `stopped` where the work is to stop. What is wrong with one page
 * is said of it, and the others go on; a file on whose pages nothing at all could be read is a failure.
 */
export async function recognisePages(
  { progress }: Pick<Work, 'progress'>,
  { bytes, name, left }: { readonly bytes: Uint8Array; readonly name: string; readonly left: LeftToRecognition },
  keeper: PageKeeper,
  reader: PageReader = readPage,
): Promise<Result<AssembledText> | 'stopped'> {
  const recognised = new Map<number, RecognisedPage>();
  for (const [index, { page }] of left.scanned.entries()) {
    if (!(await progress(index, left.scanned.length))) return 'stopped';
    const read = (await keeper.kept(page)) ?? (await readAndKeep(reader, { bytes, name, page }, keeper));
    recognised.set(page, read);
  }
  if (!(await progress(left.scanned.length, left.scanned.length))) return 'stopped';
  const text = assemble(left, recognised);
  if (text.text.trim() !== '') return ok(text);
  const isBlank = [...recognised.values()].every(({ warnings }) => warnings.some(({ code }) => code === 'scan-blank'));
  return fail(isBlank ? 'documents/blank-pages' : 'documents/only-images', { name, pages: left.pages.length });
}

/** A page of a file; `name` is for sentences. */
type PageOf = { readonly bytes: Uint8Array; readonly name: string; readonly page: number };
/** Reads one page. */
export type PageReader = (of: PageOf) => Promise<Result<JudgedPage>>;

/** Of whoever reads, not of the page: a machine that was busy, a process that somebody ended. */
const passing: ReadonlySet<string> = new Set(['documents/broke-off', 'documents/too-slow']);

/** What broke off is tried once more, and is not kept: whoever comes to the page again reads it. */
async function readAndKeep(reader: PageReader, of: PageOf, keeper: PageKeeper): Promise<RecognisedPage> {
  const brokeOff = (read: Result<JudgedPage>) => !read.ok && passing.has(read.failure.code);
  const first = await reader(of);
  const read = brokeOff(first) ? await reader(of) : first;
  const judged = read.ok ? read.value : unread(of.page, read.failure.message);
  if (!brokeOff(read)) await keeper.keep(of.page, judged);
  return judged;
}

async function readPage({ bytes, name, page }: PageOf): Promise<Result<JudgedPage>> {
  const picture = await picturePage(bytes, { page, width, name });
  if (!picture.ok) return picture;
  const read = await recognisePage(picture.value, { name, page });
  if (!read.ok) return read;
  const { text, layout, warnings, verdict, confidence, coverage } = read.value;
  return ok({ text, layout, warnings, verdict, confidence, coverage });
}

const unread = (page: number, { id, en }: { readonly id: string; readonly en: string }): JudgedPage => ({
  text: '',
  layout: null,
  warnings: [
    {
      code: 'other-content',
      message: { id: `Halaman ${page} belum terbaca. ${id}`, en: `Page ${page} was not read. ${en}` },
    },
  ],
  verdict: 'refused',
  confidence: 0,
  coverage: 0,
});
