/**
 * Reads a PDF: from what its pages draw, at which place, in which size and colour, to the text that a person sees, in
 * reading order. What is drawn and not read is named in warnings.
 */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { Result } from '../../platform/result/index.ts';
import { ok } from '../../platform/result/index.ts';
import { fail, tooMuchText } from '../failures.ts';
import type { ReadFile } from '../read-file.ts';
import { documentLimits, type DocumentWarning, type ScannedPage } from '../schema.ts';
import { believedPages } from '../text-quality.ts';
import { warning } from '../warnings.ts';
import type { Annotation } from './annotations.ts';
import { flowOf } from './flow.ts';
import type { Font } from './fonts.ts';
import { type Matrix, matrixOf, middle, placedBox } from './geometry.ts';
import { drawPage, type Names } from './interpret.ts';
import { seam } from './join.ts';
import { goesOn, type PageText, paragraphsOf, usualDistance } from './paragraphs.ts';
import { isScan, type Loss, type ReadPage, readPage, withLayer } from './page.ts';
import { type Margins, type PageRows, withoutMargins } from './running.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF page by page. `scans`: pages that are pictures are named, not refused, and the text behind them is
 * taken where it can be believed.
 */
export async function readPdf(bytes: Uint8Array, name: string, scans = false): Promise<Result<ReadFile>> {
  let document: Proxy;
  try {
    // A copy: the library takes the buffer over. No picture is decoded: that would take most of the time.
    document = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      maxImageSize: 0,
      fontExtraProperties: true,
    });
  } catch (cause) {
    return (cause as Error).name === 'PasswordException'
      ? fail('documents/encrypted', { name })
      : fail('documents/damaged', { name });
  }
  try {
    if (document.numPages > documentLimits.pages) return tooMuchText(name, `${document.numPages} halaman`);
    const read = await pagesOf(document, scans);
    if (read === undefined) return tooMuchText(name, `> ${documentLimits.characters} karakter`);
    const { pages, scanned } = scans ? scansOf(read) : { pages: read.map(({ page }) => page), scanned: [] };
    if (!scans && pages.every(isEmpty)) {
      return pages.some(({ losses }) => losses.has('unreadable-fonts'))
        ? fail('documents/unreadable-fonts', { name })
        : fail('documents/only-images', { name, pages: pages.length });
    }
    const attachments = (await document.getAttachments()) as unknown;
    const brings = [
      ...(attachments === null || attachments === undefined ? [] : [warning('attachments-left-out')]),
      ...((await document.hasJSActions()) ? [warning('macros')] : []),
    ];
    return ok({ ...assembled(pages, brings), scanned });
  } catch {
    return fail('documents/damaged', { name });
  } finally {
    await document.destroy();
  }
}

/** Undefined where there is more text than a document may have. */
async function pagesOf(document: Proxy, scans: boolean): Promise<{ page: ReadPage; layered?: ReadPage }[] | undefined> {
  const names: Names = (await getResolvedPDFJS()).OPS;
  const layers = await document.getOptionalContentConfig();
  const pages: { page: ReadPage; layered?: ReadPage }[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const view: Matrix = matrixOf(transform as number[]);
    const box = placedBox([1, 0, 0, 1, 0, 0], 0, 0, width, height);
    const operators = await page.getOperatorList();
    const fonts = new Map<string, Font>();
    const drawn = drawPage(
      operators,
      names,
      { view, box },
      (font) => {
        const known = fonts.get(font) ?? (page.commonObjs.has(font) ? (page.commonObjs.get(font) as Font) : {});
        fonts.set(font, known);
        return known;
      },
      (layer) => layers.isVisible(layer),
    );
    characters += drawn.glyphs.length;
    if (characters > documentLimits.characters) return undefined;
    const annotations = (await page.getAnnotations()) as Annotation[];
    const plain = readPage(drawn, annotations, view);
    const layered = scans && isScan(plain) && plain.losses.has('scan-layer');
    pages.push(layered ? { page: plain, layered: withLayer(drawn, annotations, view) } : { page: plain });
    page.cleanup();
  }
  return pages;
}

/** Scanned pages: those whose text is believed stand as if it were printed, the others wait to be recognised. */
function scansOf(read: readonly { page: ReadPage; layered?: ReadPage }[]): {
  readonly pages: readonly ReadPage[];
  readonly scanned: readonly ScannedPage[];
} {
  const texts = read.map(({ layered }) =>
    (layered?.rows ?? []).map(({ pieces }) => pieces.map(({ text }) => text).join(' ')).join('\n'),
  );
  const layers = read.flatMap(({ layered }, index) => (layered === undefined ? [] : [index]));
  const judged = believedPages(layers.map((index) => texts[index] ?? ''));
  const believed = new Set(layers.filter((_, at) => judged[at]));
  const pages = read.map(({ page, layered }, index) =>
    layered !== undefined && believed.has(index)
      ? { ...layered, losses: new Set<Loss>([...layered.losses, 'scan-layer-read']) }
      : isScan(page)
        ? withoutScan(page)
        : page,
  );
  // Where no page has any text, letters may be drawn as shapes: only their picture tells.
  const isDrawn = pages.every(isEmpty);
  const scanned = read.flatMap(({ page, layered }, index) =>
    (isScan(page) || isDrawn) && !believed.has(index)
      ? [{ page: index + 1, why: layered === undefined ? ('no-text' as const) : ('poor-text' as const) }]
      : [],
  );
  return { pages, scanned };
}

const isEmpty = ({ rows, boxes }: ReadPage): boolean => rows.length === 0 && boxes.length === 0;

/** What recognition will read is not lost. */
const withoutScan = (page: ReadPage): ReadPage => ({
  ...page,
  losses: new Set([...page.losses].filter((loss) => !['scan-layer', 'pictures', 'unreadable-fonts'].includes(loss))),
});

/** In sizes of letters: where a document has too few lines to tell, its words do; lines may stand twice as far apart. */
const unknownDistance = 2;

/** `brings`: what the file carries beside its pages. */
function assembled(read: readonly ReadPage[], brings: readonly DocumentWarning[]): ReadFile {
  const { pages: bodies, apart } = marginsOf(read);
  const flows = bodies.map((page) => flowOf(page.rows, page.rules));
  const usual = middle(
    flows.flatMap(({ lines }) => usualDistance(lines) ?? []),
    unknownDistance,
  );
  const texts = flows.map(({ lines }, index) => paragraphsOf(lines, read[index]?.width ?? 0, usual));
  const placed = read.map(({ shown: { width, height, turn } }, index) => ({
    width,
    height,
    turned: turnedBack(turn),
    words: flows[index]?.lines.flatMap(({ words }) => words) ?? [],
  }));
  const unsure = flows.flatMap(({ unsure: one }, index) => (one ? [index + 1] : []));
  return {
    ...joinedPages(texts),
    placed,
    apart: [...apart, ...boxesOf(read)],
    warnings: [
      ...lossesOf(read),
      ...(unsure.length > 0 ? [warning('columns-unsure', pageList(unsure))] : []),
      ...brings,
    ],
  };
}

/** What is laid over every page, such as "KONSEP", is said once. */
function boxesOf(read: readonly ReadPage[]): ReadFile['apart'] {
  const boxes = read.flatMap((page, index) =>
    page.boxes.map((box) => ({ kind: 'box' as const, ...box, page: index + 1 })),
  );
  return [...new Map(boxes.toReversed().map((box) => [box.text, box])).values()].toReversed();
}

/** How far a page of such letters is turned, clockwise, to stand upright. */
const turnedBack = (turn: number): 0 | 90 | 180 | 270 =>
  turn === 90 ? 270 : turn === 180 ? 180 : turn === 270 ? 90 : 0;

/** Pages that hold nothing but what repeats keep it: it is their text. */
function marginsOf(read: readonly ReadPage[]): Margins {
  const margins = withoutMargins(read);
  return margins.pages.some(({ rows }) => rows.length > 0)
    ? margins
    : { pages: read satisfies readonly PageRows[], apart: [] };
}

/** A sentence that goes on over the end of a page is one sentence. */
function joinedPages(texts: readonly PageText[]): Pick<ReadFile, 'pages' | 'between'> {
  const pages = texts.map(({ text }) => text);
  const between: string[] = [];
  for (const [index, after] of texts.slice(1).entries()) {
    const before = texts[index];
    const text = pages[index];
    if (before === undefined || text === undefined || !goesOn(before, after)) {
      between.push('\n\n');
      continue;
    }
    const joined = seam(text, after.text);
    pages[index] = joined.text;
    between.push(joined.gap);
  }
  return { pages, between };
}

const codes: Readonly<Record<Loss, DocumentWarning['code']>> = {
  hidden: 'hidden-text',
  'scan-layer': 'scan-layer',
  'scan-layer-read': 'scan-layer-read',
  struck: 'struck-text',
  turned: 'turned-text',
  overlapping: 'overlapping-text',
  'unknown-signs': 'unknown-signs',
  'unreadable-fonts': 'unreadable-fonts',
  notes: 'notes-left-out',
  pictures: 'pictures-left-out',
};

function lossesOf(pages: readonly ReadPage[]): DocumentWarning[] {
  return (Object.keys(codes) as Loss[]).flatMap((loss) => {
    const on = pages.flatMap(({ losses }, index) => (losses.has(loss) ? [index + 1] : []));
    return on.length === 0 ? [] : [warning(codes[loss], pageList(on))];
  });
}

const pageList = (pages: readonly number[]): string => pages.slice(0, 20).join(', ') + (pages.length > 20 ? ', …' : '');
