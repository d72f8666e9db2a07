/** The order of an agenda against what the text says comes before what. */
import { root } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { Span } from '../reading.ts';
import type { Detector, Report, SeenSentence } from './seen.ts';

type Item = Span & { readonly minutes: number; readonly words: ReadonlySet<string> };

const row = new RegExp(
  String.raw`^(?:[-•*]\s*|\d{1,2}[.)]\s+)?(?:pukul\s)?(?<hours>[0-2]?\d)[.:](?<minutes>[0-5]\d)` +
    String.raw`(?:\s?(?:-|–|s\.d\.)\s?[0-2]?\d[.:][0-5]\d)?(?:\s?WI(?:B|TA|T))?\s*[:|–-]?\s+(?<what>\p{L}.*)$`,
  'u',
);
const relation =
  /(?<one>[^,;:.]{6,90}?)\s(?<word>sebelum|mendahului|sesudah|setelah|menyusul|seusai|usai)\s(?<other>[^,;:.]{4,80})/u;
/** Items that are compared at most. */
const most = 40;

/** "09.10 pengambilan sumpah", "09.30 pakta integritas" and "pakta integritas diteken sebelum pengambilan sumpah". */
export const wrongAgenda: Detector = (seen, report) => {
  const items = seen.sentences.flatMap(itemOf).slice(0, most);
  if (items.length < 3) return [];
  return seen.sentences
    .filter(({ text }) => !row.test(text))
    .flatMap((sentence) => faultIn(sentence, items, report))
    .slice(0, 1);
};

function itemOf({ text, start, end }: SeenSentence): Item[] {
  const { hours, minutes, what = '' } = row.exec(text)?.groups ?? {};
  if (hours === undefined || text.length > 160) return [];
  return [{ start, end, minutes: Number(hours) * 60 + Number(minutes), words: rootsOf(what) }];
}

function faultIn(sentence: SeenSentence, items: readonly Item[], report: Report): Inconsistency[] {
  const match = relation.exec(sentence.lower.slice(0, 400));
  const { one = '', word = '', other = '' } = match?.groups ?? {};
  const [left, right] = [itemCalled(items, one), itemCalled(items, other)];
  if (!match || !left || !right || left === right || left.minutes === right.minutes) return [];
  const before = word === 'sebelum' || word === 'mendahului';
  if (left.minutes < right.minutes === before) return [];
  const start = sentence.start + match.index;
  return [
    report(
      'order-differs',
      [left, right, { start, end: start + match[0].length }],
      `Urutan acara berbeda dari kalimat “${match[0].trim()}”.`,
      `The order of the agenda is not that of the sentence “${match[0].trim()}”.`,
    ),
  ];
}

/** The item that shares the most words with a phrase, two at least or all of its own; none where two share as many. */
function itemCalled(items: readonly Item[], phrase: string): Item | undefined {
  const words = rootsOf(phrase);
  const scored = items
    .map((item) => ({ item, shared: [...item.words].filter((word) => words.has(word)).length }))
    .filter(({ item, shared }) => shared >= 2 || (shared > 0 && shared === item.words.size))
    .toSorted((a, b) => b.shared - a.shared);
  const [best, next] = scored;
  return best && best.shared > (next?.shared ?? 0) ? best.item : undefined;
}

const empty = new Set(
  'acara catatan pada untuk dengan oleh yang dan dilakukan dilaksanakan kegiatan para sebelum'.split(' '),
);
const rootsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !empty.has(word)).map((word) => root(word)));
