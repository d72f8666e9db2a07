/**
 * Of two things that stand beside each other (men and women, valid and invalid, came and did not come) a number may
 * never get the label of its neighbour. Where the words nearest to it say so, its label is theirs; where a number is
 * told of both at a time, or nobody can say of which, it gets none.
 */
import type { Around } from './figure-numbers.ts';

type Pair = { readonly one: string; readonly other: string };
const no = String.raw`(?:tidak|tdk|tak|belum|blm|bukan)(?:\s+(?:dapat|bisa|sempat|jadi|ikut))?\s+`;
const denied = (word: string): Pair => ({ one: word, other: `${no}${word}` });
const pairs: readonly Pair[] = [
  { one: String.raw`laki-laki|laki2|laki|pria|putra|lk|L`, other: String.raw`perempuan|wanita|putri|pr|P` },
  { one: String.raw`memenuhi\s+syarat|MS`, other: String.raw`${no}memenuhi\s+syarat|TMS|BMS` },
  ...[
    'sah',
    'hadir',
    'datang',
    'lolos',
    'lulus',
    'setuju',
    'rusak',
    'terdaftar',
    'terpakai',
    String.raw`di\p{Ll}{4,}`,
  ].map(denied),
];

const whole = (words: string): string => String.raw`(?<![\p{L}+/-])(?:${words})(?![\p{L}+/-])`;
const sides = pairs.map(({ one, other }) => {
  const isNo = String.raw`(?<!${no})`;
  const plain = other.startsWith(no) ? `${isNo}${whole(one)}` : whole(one);
  return [plain, whole(other)].map((side, at) => ({
    // "L" and "P" are men and women in capitals only.
    has: new RegExp(side, /\|L$|\|P$/.test(at === 0 ? one : other) ? 'u' : 'iu'),
    endsIn: new RegExp(String.raw`(?<side>${side})\s*[:=(]?\s*(?:sebanyak\s+|sejumlah\s+|ada\s+)?$`, 'iu'),
    beginsWith: new RegExp(String.raw`^\s*(?:orang\s+|pemilih\s+|siswa\s+|peserta\s+)?[(]?(?<side>${side})`, 'iu'),
  }));
});
/** "laki-laki dan perempuan masing-masing", "suara sah dan tidak sah": what stands before the number tells of both. */
const both = sides.map(([one, other]) => {
  const [a, b] = [one?.has.source ?? '', other?.has.source ?? ''];
  return new RegExp(
    String.raw`(?:${a}\s*(?:dan|serta|/|&)\s*${b}|${b}\s*(?:dan|serta|/|&)\s*${a})[^\d.;]{0,30}$`,
    'iu',
  );
});
/** "Tidak satu pun dari 5 saksi hadir": what is told of them is denied. */
const noneOf =
  /(?<!\p{L})(?:(?:tidak|tak)\s+(?:satu|seorang|ada)|belum\s+ada|tanpa)(?:\s+pun)?(?:\s+(?:dari|di\s+antara))?\s*$/iu;

/** The label that a number may have beside these words; undefined where it may have none. */
export function onItsSide(label: string, { before, rest }: Around): string | undefined {
  if (noneOf.test(before)) return undefined;
  for (const [at, [one, other]] of sides.entries()) {
    if (!one || !other || !(one.has.test(label) || other.has.test(label))) continue;
    const ofBoth = both[at]?.exec(before)?.[0].trim();
    if (ofBoth !== undefined && one.has.test(label) !== other.has.test(label))
      return /masing|berturut/iu.test(ofBoth)
        ? undefined
        : ofBoth.replace(/\s*(?:sebanyak|sejumlah|adalah|[:=])$/iu, '');
    if (ofBoth !== undefined) continue;
    const ahead = sideAt(one.endsIn.exec(before), other.endsIn.exec(before));
    const behind = sideAt(one.beginsWith.exec(rest), other.beginsWith.exec(rest));
    // "10 laki-laki 12 perempuan": of two words beside it the one behind, as for the number before.
    const isBehind = behind && (!ahead || /\d\s*(?:orang\s+)?$/u.test(before.slice(0, before.lastIndexOf(ahead.word))));
    const nearest = isBehind ? behind : ahead;
    if (!nearest) continue;
    const against = nearest.isOne ? other : one;
    if (against.has.test(label)) return nearest.word;
  }
  return label;
}

type Side = { readonly word: string; readonly isOne: boolean };
function sideAt(one: RegExpExecArray | null, other: RegExpExecArray | null): Side | undefined {
  const found = other ?? one;
  return found?.groups?.side === undefined ? undefined : { word: found.groups.side, isOne: found === one };
}
