/** Where stored text stands on its pages, and what its parts are. Shared with the screens. */
import { z } from 'zod';

const fraction = z.number().min(0).max(1);
/** Left, top, width and height as fractions of a page. */
export const boxSchema = z.tuple([fraction, fraction, fraction, fraction]);
export type Box = Readonly<z.infer<typeof boxSchema>>;

/** A word of the stored text and where it stands; `start` and `end` are UTF-16 code units of that text. */
export const placedWordSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  box: boxSchema,
  /** 0 to 1, of recognised text only. */
  confidence: fraction.optional(),
  /** Of a recognised number only: whether two engines agreed on it. */
  sure: z.boolean().optional(),
});
export type PlacedWord = Readonly<Omit<z.infer<typeof placedWordSchema>, 'box'>> & { readonly box: Box };

export const pageLayoutSchema = z
  .object({
    /** Counts from 1. */
    page: z.int().min(1),
    /** Points or pixels. */
    width: z.number().min(0),
    height: z.number().min(0),
    /** How far the picture of the page is turned, clockwise, to stand upright. */
    turned: z.literal([0, 90, 180, 270]),
    source: z.enum(['text', 'ocr']),
    words: z.array(placedWordSchema),
  })
  .meta({ id: 'PageLayout' });
export type PageLayout = Readonly<Omit<z.infer<typeof pageLayoutSchema>, 'words'>> & {
  readonly words: readonly PlacedWord[];
};

/**
 * The layout of the page as it stands upright, as `turned` says. Recognition turns a page before it reads it, and gives
 * that; what a file says of itself is placed on the page as it is shown.
 */
export function uprightLayout(layout: PageLayout): PageLayout {
  const { source, turned, width, height, words } = layout;
  if (source === 'ocr' || turned === 0) return layout;
  const size = turned === 180 ? { width, height } : { width: height, height: width };
  return { ...layout, ...size, words: words.map((word) => ({ ...word, box: turnedBox(word.box, turned) })) };
}

function turnedBox([x, y, width, height]: Box, clockwise: 90 | 180 | 270): Box {
  if (clockwise === 180) return [rest(x, width), rest(y, height), width, height];
  return clockwise === 90 ? [rest(y, height), x, height, width] : [y, rest(x, width), height, width];
}

/** What is left of the page behind a stretch of it; never less than nothing, as fractions are not exact. */
const rest = (from: number, long: number): number => Math.max(0, 1 - from - long);

/**
 * - `chapter`: Bab; `part`: Bagian or Paragraf; `article`: Pasal, or a Diktum of a decree; `clause`: ayat
 * - `letter`, `number`: items of a list; `explanation`: the Penjelasan of a regulation, with articles of its own
 * - `heading`: any other heading with what stands under it; `paragraph`: running text outside all that
 */
const sectionKinds = [
  'heading',
  'chapter',
  'part',
  'article',
  'clause',
  'letter',
  'number',
  'table',
  'explanation',
  'paragraph',
] as const;
export const sectionSchema = z
  .object({
    kind: z.enum(sectionKinds),
    /** As it is cited: "Pasal 12 ayat (3) huruf a". */
    label: z.string(),
    /** UTF-16 code units of the stored text. */
    start: z.int().min(0),
    end: z.int().min(0),
    /** 0: stands in no other section. */
    depth: z.int().min(0),
    /** Labels of the sections around it, the outermost first. */
    path: z.array(z.string()),
  })
  .meta({ id: 'DocumentSection' });
export type Section = Readonly<Omit<z.infer<typeof sectionSchema>, 'path'>> & { readonly path: readonly string[] };

/** A part of stored text that is found and quoted as one. */
export type Passage = {
  readonly start: number;
  readonly end: number;
  /** Where it begins; absent where the document has no pages. */
  readonly page?: number;
  /** What it stands under: "BAB II Asas · Pasal 3". */
  readonly heading: string;
};
