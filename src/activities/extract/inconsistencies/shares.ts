/** Percentages against the counts they are of: "38.904 dari 40.150 orang atau 85 persen". */
import { printRounded } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import { sharesOfHalves } from './halves.ts';
import { labelOf } from './labels.ts';
import { around, type Detector, type Quantity, type Report, type Seen, type SeenSentence } from './seen.ts';

/** The percentage is of something else, or tells a change. */
const another = new RegExp(
  [
    String.raw`(?<!\p{L})(?:cadangan|naik|turun|meningkat|menurun|kenaikan|penurunan|bertambah|berkurang|`,
    String.raw`selisih|target|minimal|kuota|diskon|pajak|ppn|dibanding\p{L}*|masing-masing|rata-rata)(?!\p{L})`,
  ].join(''),
  'u',
);

export const wrongShares: Detector = (seen, report) => [
  ...seen.sentences.flatMap((sentence) => inSentence(seen, sentence, report)),
  ...ofTurnout(seen, report),
  ...seen.sentences.flatMap((sentence) => ofHalves(seen, sentence, report)),
];

/** Two shares that should make a hundred. */
function ofHalves(seen: Seen, sentence: SeenSentence, report: Report): Inconsistency[] {
  const [one, other] = another.test(sentence.lower) ? [] : sharesOfHalves(seen, sentence);
  if (!one || !other) return [];
  const written = `${one.written} + ${other.written}`;
  return [
    report(
      'share-differs',
      [one, other],
      `${written} tidak berjumlah 100 persen.`,
      `${written} do not make 100 percent.`,
    ),
  ];
}

/** One percentage beside "N dari M". */
function inSentence(seen: Seen, sentence: SeenSentence, report: Report): Inconsistency[] {
  const shares = sentence.quantities.filter(({ kind }) => kind === 'percent');
  const counts = sentence.quantities.filter(({ kind }) => kind === 'count' || kind === 'money');
  const [share] = shares;
  const beside = shares.flatMap((one) => besideItsCount(seen, sentence, one, report));
  if (beside.length > 0 || !share || shares.length > 1 || another.test(sentence.lower)) return beside;
  const whole = counts.find(({ before }) =>
    /(?<!\p{L})dari\s+(?:(?:total|seluruh|jumlah|sebanyak|keseluruhan|target)\s+)?(?:\p{L}+\s+){0,2}$/u.test(before),
  );
  const parts = counts.filter((count) => count !== whole && count.kind === whole?.kind && !isRepeated(seen, count));
  const [part] = parts;
  if (!whole || !part || parts.length > 1 || part.value > whole.value || part.vague || whole.vague) return [];
  return fault(share, part, whole, report);
}

/** Between a count and the share that tells it again: "540 suara atau 54 persen", "22 orang (18 persen)". */
const toldAgain = new RegExp(
  String.raw`^(?:\s\p{L}+){0,6}\s*(?:,?\s*(?:atau|setara|yakni|yaitu|sama dengan)|[(=])\s*` +
    String.raw`(?:(?:sebesar|setara|sekitar|hampir|kurang lebih|kira-kira)\s*){0,2}$`,
  'u',
);
const ofAll = /(?<!\p{L})dari\s+(?:(?:total|seluruh|jumlah|sebanyak|keseluruhan)\s+){0,2}(?:\p{L}+\s+)?$/u;

/** A share beside the count that it tells again, of the whole named by "dari" in the sentence. */
function besideItsCount(seen: Seen, sentence: SeenSentence, share: Quantity, report: Report): Inconsistency[] {
  const [before, behind] = [seen.quantities[share.index - 1], seen.quantities[share.index + 1]];
  const joined = (one: Quantity | undefined, gap: string): boolean =>
    one?.kind === 'count' && one.sentence === share.sentence && toldAgain.test(gap);
  const part =
    before && joined(before, seen.text.slice(before.end, share.start))
      ? before
      : behind && joined(behind, seen.text.slice(share.end, behind.start))
        ? behind
        : undefined;
  if (!part || part.vague || another.test(around(sentence, share))) return [];
  const wholes = sentence.quantities.filter(
    (one) => one !== part && one.kind === 'count' && !one.vague && one.value >= part.value && ofAll.test(one.before),
  );
  const [whole] = wholes.some(({ end }) => end <= part.start)
    ? wholes.filter(({ end }) => end <= part.start).toReversed()
    : wholes;
  return whole ? fault(share, part, whole, report) : [];
}

/** "12 (dua belas)": the words in brackets are the same number. */
const isRepeated = (seen: Seen, count: Quantity): boolean => {
  const before = seen.quantities[count.index - 1];
  return count.spelled && before?.value === count.value && /^\s*\($/.test(seen.text.slice(before.end, count.start));
};

/** Turnout against the voters on the list and those who came, wherever they are told. */
function ofTurnout(seen: Seen, report: Report): Inconsistency[] {
  const only = (test: (label: string) => boolean, kinds: readonly string[]): Quantity | undefined => {
    const found = seen.quantities.filter((one) => kinds.includes(one.kind) && !one.vague && test(labelOf(seen, one)));
    return new Set(found.map(({ value }) => value)).size === 1 ? found[0] : undefined;
  };
  const share = only((label) => /partisipasi/.test(label), ['percent']);
  if (!share || another.test(seen.sentences[share.sentence]?.lower ?? '')) return [];
  const users = only((label) => /(?:pengguna|menggunakan) hak pilih/.test(label), ['count']);
  const listed = only(
    (label) => /(?<!\p{L})dpt(?!\p{L})|daftar pemilih tetap|pemilih terdaftar/u.test(label),
    ['count'],
  );
  const more = only((label) => /dptb|dpk|pemilih tambahan|pemilih khusus/.test(label), ['count']);
  return users && listed && !more && users.value <= listed.value ? fault(share, users, listed, report) : [];
}

function fault(share: Quantity, part: Quantity, whole: Quantity, report: Report): Inconsistency[] {
  const right = (100 * part.value) / whole.value;
  const decimals = /,(\d+)/.exec(share.written)?.[1]?.length ?? 0;
  // Cut off or rounded, both are said; "hampir" and "sekitar" leave room.
  const room = share.vague ? 3 : 10 ** -decimals;
  if (whole.value === 0 || Math.abs(right - share.value) < room) return [];
  const shown = printRounded(right, 'id', 2);
  return [
    report(
      'share-differs',
      [part, whole, share],
      `${part.written} dari ${whole.written} adalah ${shown} persen, tertulis ${share.written}.`,
      `${part.written} of ${whole.written} is ${printRounded(right, 'en', 2)} percent; ${share.written} is written.`,
    ),
  ];
}
