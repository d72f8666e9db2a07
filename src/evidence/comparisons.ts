/**
 * "A lebih banyak daripada B", "A melebihi B", "dibanding B, A naik": where the passages tell the numbers of both, the
 * greater is the one that the claim says.
 */
import { meaning, root, words } from '../language/index.ts';
import { isContent } from './atoms/index.ts';
import { lastAnswer } from './last-answer.ts';
import { quantitiesOf, type Quantity } from './reckoning/quantities.ts';
import type { Reckoned } from './reckoning/index.ts';
import { seriesMarks } from './series.ts';
import type { PreparedPassage } from './sources.ts';

/** A comparison of the claim that its passages tell the numbers of. */
export type Compared = {
  readonly start: number;
  readonly end: number;
  readonly holds: boolean;
  readonly how: Reckoned;
};

const more = 'banyak|besar|tinggi|mahal|luas|panjang|lama|berat|unggul|ramai|padat';
const less = 'sedikit|kecil|rendah|murah|sempit|pendek|singkat|ringan|sepi';
const than = String.raw`(?:daripada|ketimbang|dibanding(?:kan)?(?:\sdengan)?|dari(?:pada)?)`;
/** "turun dari 12 menjadi 2" compares nothing. */
const besides = String.raw`(?:daripada|ketimbang|dibanding(?:kan)?(?:\sdengan)?)`;
/** Each form: the first side, what compares, the second side. */
const forms: readonly { readonly cue: RegExp; readonly pattern: RegExp; readonly isMore: boolean }[] = [
  [String.raw`lebih\s(?:${more})(?:\s[^.,;:]{0,30}?)?\s${than}`, true] as const,
  [String.raw`lebih\s(?:${less})(?:\s[^.,;:]{0,30}?)?\s${than}`, false] as const,
  [String.raw`(?:melebihi|melampaui|mengungguli|di\satas|unggul\s(?:atas|dari))`, true] as const,
  [String.raw`(?:di\sbawah|kurang\sdari|kalah\sdari|kalah\soleh|tertinggal\sdari|tidak\smencapai)`, false] as const,
  [String.raw`(?:naik|bertambah|meningkat)(?:\s[^.,;:]{0,30}?)?\s${besides}`, true] as const,
  [String.raw`(?:turun|berkurang|menurun|menyusut|merosot)(?:\s[^.,;:]{0,30}?)?\s${besides}`, false] as const,
].map(([compares, isMore]) => ({
  isMore,
  cue: new RegExp(compares, 'iu'),
  pattern: new RegExp(
    String.raw`(?:^|[.;:,]\s|\s(?:sedangkan|sementara|dan|tetapi|bahwa)\s)(?<first>[^.;:,]{2,100}?)\s` +
      String.raw`(?<compares>${compares})\s(?<second>[^.;:,]{2,80})`,
    'iu',
  ),
}));
/** "Dibanding B, A naik". */
const ahead = new RegExp(
  String.raw`^(?:dibanding(?:kan)?(?:\sdengan)?|ketimbang)\s(?<second>[^.;:,]{2,80}),\s(?<first>[^.;:,]{2,100}?)\s` +
    String.raw`(?<compares>(?<up>naik|bertambah|meningkat|lebih\s(?:${more}))|turun|berkurang|menurun|lebih\s(?:${less}))(?!\p{L})`,
  'iu',
);

/** The comparisons of a text whose two sides the passages tell one number each of. */
export function comparisons(text: string, passages: () => readonly PreparedPassage[]): Compared[] {
  const told = comparisonsIn(text);
  if (told.length === 0) return [];
  const quantities = quantitiesOf(passages());
  return told.flatMap((one): Compared[] => {
    const found = pairFor(wordsOfSide(one.first), wordsOfSide(one.second), quantities);
    if (!found) return [];
    const [first, second] = found;
    const sign = first.value > second.value ? '>' : first.value < second.value ? '<' : '=';
    const how = { text: `${first.text} ${sign} ${second.text}`, from: [first.passage, second.passage] };
    return [{ start: one.start, end: one.end, holds: sign === (one.isMore ? '>' : '<'), how }];
  });
}

type Told = {
  readonly first: string;
  readonly second: string;
  readonly isMore: boolean;
  readonly start: number;
  readonly end: number;
};
/** A text without any of these compares nothing. */
const compared =
  /lebih|melampaui|unggul|di\s(?:atas|bawah)|kurang\sdari|kalah|tertinggal|mencapai|banding|ketimbang|daripada/iu;
const comparisonsIn = lastAnswer((text): Told[] =>
  !compared.test(text)
    ? []
    : [...forms, { cue: /^(?:dibanding|ketimbang)/iu, pattern: ahead, isMore: undefined }].flatMap(
        ({ cue, pattern, isMore }): Told[] => {
          if (!cue.test(text)) return [];
          const match = pattern.exec(text);
          const { first = '', second = '', compares = '', up } = match?.groups ?? {};
          if (!match || denied.test(first)) return [];
          const start = match.index + match[0].indexOf(compares);
          return [{ first, second, isMore: isMore ?? up !== undefined, start, end: start + compares.length }];
        },
      ),
);
const denied = /(?<!\p{L})(?:tidak|tak|belum|bukan)\s*(?:\p{L}+\s*)?$/iu;

/** What the words of a side mean, with the initials of three words and more ("harga perkiraan sendiri": "hps"). */
function wordsOfSide(side: string): ReadonlySet<string> {
  const found = words(side);
  const content = found.filter(({ lower }) => isContent(lower));
  const initials =
    content.length > 2
      ? [
          content
            .map(({ lower }) => lower[0])
            .join('')
            .slice(-3),
        ]
      : [];
  return new Set([...content.map(({ lower }) => meaning(root(lower))), ...seriesMarks(found), ...initials]);
}

/** Numbers of two columns are not compared with each other. */
const areOfOneColumn = (one: Quantity, other: Quantity): boolean =>
  one.passage.head === undefined || one.passage === other.passage || one.counts === other.counts;

/** The numbers of the two sides; undefined unless the words of the second side tell its number from the first's. */
function pairFor(
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
  quantities: readonly Quantity[],
): readonly [Quantity, Quantity] | undefined {
  const [ofFirst, ofSecond] = [first.difference(second), second.difference(first)];
  const shared = (side: ReadonlySet<string>, { about }: Quantity): number => side.intersection(about).size;
  const pairs = quantities.flatMap((one) =>
    quantities.flatMap((other) => {
      if (one === other || one.kind !== other.kind || !areOfOneColumn(one, other)) return [];
      // "Dibanding triwulan I, jumlahnya naik": the first side may tell only what both have.
      const isFirst = shared(ofFirst, one) >= Math.max(1, shared(ofFirst, other));
      const isSecond = shared(ofSecond, other) > shared(ofSecond, one);
      const weight = shared(first, one) + shared(second, other);
      return isFirst && isSecond ? [{ pair: [one, other] as const, weight }] : [];
    }),
  );
  const most = Math.max(...pairs.map(({ weight }) => weight));
  const best = pairs.filter(({ weight }) => weight === most);
  const signs = new Set(best.map(({ pair: [one, other] }) => Math.sign(one.value - other.value)));
  return signs.size === 1 ? best[0]?.pair : undefined;
}
