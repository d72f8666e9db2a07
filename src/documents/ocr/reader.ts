/**
 * What the reading process does with the picture of one page. Everything that opens what came from outside, and every
 * engine, runs here or in a process of its own below this one, and nowhere else.
 */
import { ok, type Result } from '../../platform/result/index.ts';
import { fail } from '../failures.ts';
import type { Box, PlacedWord } from '../places.ts';
import type { DocumentWarning } from '../schema.ts';
import { warning } from '../warnings.ts';
import {
  bitmapOf,
  boxInExamined,
  examine,
  examinedSide,
  prepare,
  upsideDown,
  type Examined,
  type Prepared,
} from './examine.ts';
import { darkShare } from './ground.ts';
import { judge, type Judged } from './judge.ts';
import { orderedText } from './order.ts';
import type { OcrPage } from './page.ts';
import { mostPixels, openPlane, sizeOf, type Size } from './plane.ts';
import type { ReadWord } from './reading.ts';
import { withoutScraps } from './scraps.ts';
import { seenIn } from './shapes.ts';
import { readTwice, secondName } from './second/index.ts';
import { engineOf, type Engine, type Layout, type Surroundings } from './tesseract.ts';

export type OcrTask = {
  readonly picture: Uint8Array;
  readonly name: string;
  readonly page: number;
  readonly surroundings: Surroundings;
  /** Whether the second engine reads too. */
  readonly twice: boolean;
};

/** Heights that letters are brought to, in pixels: what is quickest without being read worse, and a second try. */
const sizes = { first: 13, second: 20 } as const;
/** Letters smaller than this, in pixels, are read at their best size at once. */
const tiny = 8;
/**
 * Fewer letters are no writing; so many that stand on no lines are noise or a picture, on which engines take
 * minutes.
 */
const fewestLetters = 4;
const manyLetters = 100;
const leastLined = 1.3;
const hasWriting = ({ letters: { marks }, skew }: Examined): boolean =>
  marks.length >= fewestLetters && (marks.length < manyLetters || skew.lined > leastLined);
/** Below this the page may be upside down. */
const unsure = 0.75;

export default async function recognise(task: OcrTask): Promise<Result<OcrPage>> {
  const began = process.cpuUsage();
  const size = await sizeOf(task.picture).catch(() => null);
  if (size === null) return fail('documents/damaged', { name: task.name });
  if (size.width * size.height > mostPixels)
    return fail('documents/too-many-pixels', {
      name: task.name,
      megapixels: Math.round((size.width * size.height) / 1e6),
      limit: mostPixels / 1e6,
    });
  const shown = await openPlane(task.picture, size, examinedSide).catch(() => null);
  if (shown === null) return fail('documents/damaged', { name: task.name });
  const examined = await examine(shown);
  const seconds = () => process.cpuUsage(began).user / 1e6;
  if (!hasWriting(examined)) return ok(withoutWriting(task, examined, size, seconds()));
  const engine = await engineOf(task.surroundings);
  const once = await bestAttempt(engine, examined);
  const attempt = task.twice ? await withSecond(once) : once;
  const engines = task.twice ? [engine.name, secondName] : [engine.name];
  return ok({ ...pageOf(task, attempt, size), engines, seconds: seconds() });
}

type Attempt = Judged & {
  readonly examined: Examined;
  readonly prepared: Prepared;
  readonly words: readonly ReadWord[];
  /** Of the words, in pixels of the examined page. */
  readonly boxes: readonly ReturnType<typeof boxInExamined>[];
};

/** Reads the page as it seems to stand; where that is no good, the other way up; then larger, as one block of rows. */
async function bestAttempt(engine: Engine, examined: Examined): Promise<Attempt> {
  const size = examined.letters.size < tiny ? sizes.second : sizes.first;
  let best = await read(engine, examined, size, 'page');
  if (best.confidence < unsure) best = better(best, await read(engine, await upsideDown(examined), size, 'page'));
  if (best.verdict !== 'good') best = better(best, await read(engine, best.examined, sizes.second, 'block'));
  return best;
}

const worth = ({ confidence, coverage }: Judged): number => confidence * coverage;
const better = (one: Attempt, other: Attempt): Attempt => (worth(other) > worth(one) ? other : one);

async function read(engine: Engine, examined: Examined, size: number, layout: Layout): Promise<Attempt> {
  const prepared = await prepare(examined, size);
  const { words } = await engine.read(bitmapOf(prepared), layout);
  return attemptOf(examined, prepared, words);
}

function attemptOf(examined: Examined, prepared: Prepared, read: readonly ReadWord[]): Attempt {
  const words = read.flatMap((word) => seenIn(word, boxInExamined(prepared, examined.plane, word), examined) ?? []);
  const boxes = words.map((word) => boxInExamined(prepared, examined.plane, word));
  return { ...judge(examined, words, boxes), examined, prepared, words, boxes };
}

const withSecond = async ({ examined, prepared, words }: Attempt): Promise<Attempt> =>
  attemptOf(examined, prepared, await readTwice(examined, prepared, words));

/** As the page stands upright. */
const uprightSize = ({ width, height }: Size, { turn }: Examined): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

function pageOf(task: OcrTask, attempt: Attempt, size: Size): Omit<OcrPage, 'engines' | 'seconds'> {
  const { examined, words, boxes, confidence, coverage, verdict } = attempt;
  const boxOf = new Map(words.map((word, index) => [word, boxes[index]]));
  const kept = verdict === 'refused' ? [] : withoutScraps(words);
  const { text, words: placed } = orderedText(kept);
  const layout = {
    page: task.page,
    ...uprightSize(size, examined),
    turned: examined.turn,
    source: 'ocr' as const,
    words: placed.map(({ start, end, word }) => placedWord(start, end, word, boxOf.get(word), examined)),
  };
  return { text, layout, confidence, coverage, verdict, warnings: warningsOf(task, attempt) };
}

function placedWord(
  start: number,
  end: number,
  word: ReadWord,
  box: ReturnType<typeof boxInExamined> | undefined,
  { plane }: Examined,
): PlacedWord {
  const { left, top, right, bottom } = box ?? word;
  const part = (value: number, whole: number): number => Math.min(1, Math.max(0, value / whole));
  const shares: Box = [
    part(left, plane.width),
    part(top, plane.height),
    part(right - left, plane.width),
    part(bottom - top, plane.height),
  ];
  return {
    start,
    end,
    box: shares,
    confidence: Math.min(1, word.confidence),
    ...(word.sure === undefined ? {} : { sure: word.sure }),
  };
}

function warningsOf(task: OcrTask, { examined, verdict, words }: Attempt): DocumentWarning[] {
  const which = String(task.page);
  if (words.length === 0) return [warning('scan-no-writing', which)];
  const warnings: DocumentWarning[] = [];
  if (verdict !== 'good') warnings.push(warning(verdict === 'refused' ? 'scan-refused' : 'scan-doubtful', which));
  if (examined.turn !== 0) warnings.push(warning('scan-turned', which));
  return warnings;
}

/** A page on which nothing is darker than the paper is blank; anything else without letters is a picture, or noise. */
function withoutWriting(task: OcrTask, examined: Examined, size: Size, seconds: number): OcrPage {
  const isBlank = darkShare(examined.plane, 0.88) < 0.001;
  return {
    text: '',
    layout: { page: task.page, ...uprightSize(size, examined), turned: 0, source: 'ocr', words: [] },
    confidence: isBlank ? 1 : 0,
    coverage: isBlank ? 1 : 0,
    verdict: isBlank ? 'good' : 'refused',
    warnings: [warning(isBlank ? 'scan-blank' : 'scan-no-writing', String(task.page))],
    engines: [],
    seconds,
  };
}
