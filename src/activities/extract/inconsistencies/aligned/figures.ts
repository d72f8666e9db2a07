/** One figure told twice, differently: two numbers of the same things whose clauses say the same. */
import type { Inconsistency } from '../../../proposals.ts';
import { isPart } from '../lists.ts';
import { printRounded } from '../../../../language/index.ts';
import { around, mostCompared, type Detector, type Quantity, type Report, type Seen } from '../seen.ts';
import { clauseAround, otherTime, rootsOf, sharedBy } from './clause.ts';

export const wrongFigures: Detector = (seen, report) =>
  seen.corrected ? [] : [...sameFigure(seen, report), ...ofTitle(seen, report), ...shareOfBefore(seen, report)];

/** Told of a part, of each, of another group or time. */
const another = new RegExp(
  String.raw`(?<!\p{L})(?:naik|turun|meningkat|menurun|bertambah|berkurang|menjadi|pertama|kedua|ketiga|tahap|target|` +
    String.raw`rencana|kuota|kapasitas|tambahan|lain|lainnya|sisanya|selebihnya|masing-masing|setiap|tiap|per|antara|` +
    String.raw`termasuk|sebagian|beberapa|khusus|laki-laki|perempuan|minimal|maksimal|paling|jika|akan|juga|` +
    String.raw`sementara|` +
    String.raw`sedangkan|selain|sesi|gelombang|kelompok|baru|sekitar|kali|lagi|jam|hari|di antaranya)(?!\p{L})`,
  'u',
);
const names = /(?<=[\p{L},] )\p{Lu}[\p{Ll}\d]+|\d+/gu;

type About = { readonly one: Quantity; readonly roots: ReadonlySet<string>; readonly named: string };

function sameFigure(seen: Seen, report: Report): Inconsistency[] {
  const all = seen.quantities.slice(0, 400).flatMap((one) => aboutOf(seen, one));
  return all.flatMap((first, index): Inconsistency[] => {
    const other = all.slice(index + 1, index + 1 + mostCompared).find((next) => areOne(first, next));
    const sums =
      other && seen.quantities.slice(0, 400).some(({ value }) => value === Math.abs(first.one.value - other.one.value));
    return other && !sums ? [fault(first.one, other.one, report)] : [];
  });
}

function aboutOf(seen: Seen, one: Quantity): About[] {
  const sentence = seen.sentences[one.sentence];
  if (!sentence || one.vague || one.value < 2 || one.noun === '' || (one.kind !== 'count' && one.kind !== 'money'))
    return [];
  if (isPart(one) || another.test(around(sentence, one, 90)) || otherTime.test(around(sentence, one, 90))) return [];
  const { before, behind } = clauseAround(sentence, one);
  const from = one.start - sentence.start;
  const near = sentence.text.slice(Math.max(0, from - 100), from + 100);
  const named = [...new Set(near.match(names) ?? [])]
    .filter((name) => name !== one.written)
    .toSorted()
    .join();
  return [{ one, roots: rootsOf(`${before} ${behind}`), named }];
}

/** The same things, and most of what one clause says the other says as well; no name tells them apart. */
function areOne(first: About, next: About): boolean {
  const [one, other] = [first.one, next.one];
  if (
    one.kind !== other.kind ||
    one.noun !== other.noun ||
    one.value === other.value ||
    one.sentence === other.sentence
  )
    return false;
  if (first.named !== '' && next.named !== '' && first.named !== next.named) return false;
  const least = Math.min(first.roots.size, next.roots.size);
  const shared = sharedBy(first.roots, next.roots);
  return shared >= 3 && shared >= 0.6 * least;
}

const fault = (one: Quantity, other: Quantity, report: Report): Inconsistency =>
  report(
    'figure-differs',
    [one, other],
    `Angka yang sama tertulis berbeda: ${one.written} dan ${other.written} ${other.noun}.`,
    `One figure is written in two ways: ${one.written} and ${other.written} ${other.noun}.`,
  );

/** A number of the heading that the text never tells, beside the one of the same things that it does. */
function ofTitle(seen: Seen, report: Report): Inconsistency[] {
  const end = seen.title?.end ?? 0;
  const heading = seen.sentences.find(({ start }) => start === seen.title?.start);
  const own = seen.quantities.filter((one) => one.end <= end && one.kind !== 'ordinal' && !one.vague && one.value > 1);
  const [figure, more] = own;
  if (!figure || more || !heading) return [];
  const body = seen.quantities.filter((one) => one.start >= end && one.kind === figure.kind);
  if (body.some(({ value }) => value === figure.value)) return [];
  const noun = figure.noun.split(' ')[0] ?? '';
  const same = body.filter(
    (one) => !one.vague && (figure.kind !== 'count' || (noun !== '' && one.noun.split(' ')[0] === noun)),
  );
  const [other] = same;
  const sentence = other && seen.sentences[other.sentence];
  if (!other || !sentence || other.sentence > heading.at + 4 || isPart(other)) return [];
  if (another.test(around(sentence, other, 60)) || new Set(same.map(({ value }) => value)).size > 1) return [];
  const shared = sharedBy(rootsOf(heading.text), rootsOf(sentence.text.slice(0, 600)));
  return shared >= 2 ? [fault(figure, other, report)] : [];
}

const toldAgain = /^(?:\s\p{L}+){0,3}\s*(?:,?\s*(?:atau|setara|yakni|yaitu)|[(])\s*(?:sebesar\s)?$/u;

/** "KPU mengundang 60 orang. Yang hadir 45 orang atau 65 persen": the whole stands in the sentence before. */
function shareOfBefore(seen: Seen, report: Report): Inconsistency[] {
  return seen.quantities.slice(0, 400).flatMap((share): Inconsistency[] => {
    const [whole, part] = [seen.quantities[share.index - 2], seen.quantities[share.index - 1]];
    if (!part || !whole || share.kind !== 'percent' || share.vague || share.sentence - whole.sentence !== 1) return [];
    if (part.sentence !== share.sentence || !toldAgain.test(seen.text.slice(part.end, share.start))) return [];
    const right = (100 * part.value) / whole.value;
    if (!isPartOf(part, whole) || !standAlone(seen, whole, share) || Math.abs(right - share.value) < 1) return [];
    return [
      report(
        'share-differs',
        [part, whole, share],
        `${part.written} dari ${whole.written} adalah ${printRounded(right, 'id', 2)} persen, tertulis ${share.written}.`,
        `${part.written} of ${whole.written} is ${printRounded(right, 'en', 2)} percent; ${share.written} is written.`,
      ),
    ];
  });
}

/** Fewer of the same things. */
function isPartOf(part: Quantity, whole: Quantity): boolean {
  const [one, other] = [part, whole].map(({ noun }) => noun.split(' ')[0] ?? '');
  const same = one === '' || one === other || one === 'orang';
  return (
    same && part.kind === 'count' && whole.kind === 'count' && part.value < whole.value && !part.vague && !whole.vague
  );
}

/** Neither sentence tells other numbers, or another whole. */
function standAlone({ sentences }: Seen, whole: Quantity, share: Quantity): boolean {
  const [before, own] = [sentences[whole.sentence], sentences[share.sentence]];
  const lower = own?.lower.slice(0, 300) ?? '';
  const alone = before?.quantities.length === 1 && (own?.quantities.length ?? 0) < 3;
  return alone && !another.test(lower) && !/(?<!\p{L})dari(?!\p{L})/u.test(lower);
}
