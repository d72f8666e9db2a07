/** Then and now: what rose or fell, against the two numbers that a text gives for the same thing. */
import type { Inconsistency } from '../../proposals.ts';
import { grouped } from './spelled.ts';
import { counters, mostCompared, peopleNouns, type Detector, type Quantity, type Report, type Seen } from './seen.ts';

const past =
  /(?<!\p{L})(?:lalu|sebelumnya|terdahulu|semula|awalnya|tahun kemarin|periode lama|dulu|dahulu|tadinya)(?!\p{L})/u;
const present = new RegExp(
  String.raw`(?<!\p{L})(?:kini|sekarang|kali ini|saat ini|(?:tahun|bulan|triwulan|semester|periode|pekan|minggu|` +
    String.raw`hari) ini|terbaru|terkini|menjadi)(?!\p{L})`,
  'u',
);
const up = new RegExp(
  String.raw`(?<!\p{L})(?:naik|meningkat|bertambah|kenaikan|peningkatan|penambahan|lebih (?:banyak|tinggi)|` +
    String.raw`melonjak|tumbuh)(?!\p{L})`,
  'u',
);
const down = new RegExp(
  String.raw`(?<!\p{L})(?:turun|menurun|berkurang|menyusut|penurunan|pengurangan|lebih (?:sedikit|rendah)|` +
    String.raw`merosot|susut)(?!\p{L})`,
  'u',
);

export const wrongComparisons: Detector = (seen, report) => {
  const changes = seen.quantities.flatMap(changeOf).slice(0, mostCompared);
  const then = seen.quantities.filter((one) => isToldWith(seen, one, past, present));
  const [before, more] = then.filter((one) => !changes.some(({ quantity }) => quantity === one));
  if (!before || more || seen.corrected || changes.length === 0) return [];
  const now = nowOf(seen, before, changes);
  const far = ({ quantity }: Change): number => Math.abs(quantity.index - before.index);
  return now
    ? changes
        .toSorted((a, b) => far(a) - far(b))
        .flatMap((change) => judged(change, before, now, report))
        .slice(0, 1)
    : [];
};

type Change = { readonly quantity: Quantity; readonly up: boolean };

/** "bertambah 120 orang", "turun sebanyak 15 TPS" */
function changeOf(quantity: Quantity): Change[] {
  if (quantity.vague || (quantity.kind !== 'count' && quantity.kind !== 'money')) return [];
  const near = quantity.before.slice(-45);
  const lead =
    /(?<cue>\p{L}+(?: \p{L}+)?)\s(?:sebanyak |sebesar |sejumlah |hingga )?(?:\p{L}+ )?$/u.exec(near)?.[0] ?? '';
  const behind =
    /^(?:\s\p{L}+){0,1}\s(?:lebih (?:banyak|sedikit|tinggi|rendah))(?!\p{L})/u.exec(quantity.after)?.[0] ?? '';
  const [rose, fell] = [up.test(lead) || up.test(behind), down.test(lead) || down.test(behind)];
  return rose === fell || /(?:dari|menjadi)\s$/u.test(near) ? [] : [{ quantity, up: rose }];
}

/** Its clause carries the one cue and not the other. */
function isToldWith(seen: Seen, one: Quantity, cue: RegExp, other: RegExp): boolean {
  if (one.vague || (one.kind !== 'count' && one.kind !== 'money') || one.noun.startsWith('tahun')) return false;
  const clause = clauseOf(seen, one);
  return cue.test(clause) && !other.test(clause);
}

/** From the number before it up to the number, and what it counts. */
function clauseOf({ quantities }: Seen, one: Quantity): string {
  const previous = quantities[one.index - 1];
  const room = previous?.sentence === one.sentence ? one.start - previous.end : one.before.length;
  const lead = one.before.slice(-Math.max(0, Math.min(room, one.before.length)));
  const own = lead.split(/;|,\s(?=dan|sedangkan|sementara|kini|sekarang)/u).at(-1);
  return `${own} ${/^[^,.;]{0,30}/u.exec(one.after)?.[0] ?? ''}`;
}

/** The number of now: with its cue, else the only other number of the same thing. */
function nowOf(seen: Seen, before: Quantity, changes: readonly Change[]): Quantity | undefined {
  const same = seen.quantities.filter(
    (one) =>
      one !== before &&
      one.kind === before.kind &&
      !one.vague &&
      !changes.some(({ quantity }) => quantity === one) &&
      one.noun.split(' ')[0] === before.noun.split(' ')[0] &&
      one.value >= before.value / 2 &&
      one.value <= before.value * 2,
  );
  const cued = same.filter((one) => isToldWith(seen, one, present, past));
  const [now] = cued.length > 0 ? cued : same;
  return now && new Set((cued.length > 0 ? cued : same).map(({ value }) => value)).size === 1 ? now : undefined;
}

/** The change is that of the pair: by its size, by a comparison with the earlier one, or by its subject. */
function isOfPair({ quantity }: Change, before: Quantity, real: number): boolean {
  if (Math.abs(real) === quantity.value) return true;
  if (
    quantity.sentence === before.sentence &&
    /(?<!\p{L})(?:dibanding\p{L}*|daripada|ketimbang)(?!\p{L})/u.test(before.before)
  )
    return true;
  const subject =
    /(?<subject>(?:\p{L}+ ){1,5})\p{L}+ (?:sebanyak |sebesar )?$/u.exec(quantity.before)?.groups?.subject ?? '';
  const things = subject
    .trim()
    .split(' ')
    .filter(
      (word) => !/^(?:jumlah|angka|total|artinya|berarti|sehingga|jadi|yakni|dengan|demikian|seluruh)$/.test(word),
    );
  return things.length > 0 && things.join(' ') === before.noun;
}

function judged(change: Change, before: Quantity, now: Quantity, report: Report): Inconsistency[] {
  const { quantity } = change;
  const ofSame =
    quantity.noun === '' ||
    counters.has(quantity.noun) ||
    quantity.noun.split(' ')[0] === before.noun.split(' ')[0] ||
    (peopleNouns.test(quantity.noun) && peopleNouns.test(before.noun));
  const near = [before, now].some(({ sentence }) => Math.abs(sentence - quantity.sentence) <= 3);
  const real = now.value - before.value;
  if (quantity.kind !== before.kind || !ofSame || !near || (real === quantity.value && change.up)) return [];
  if ((real === -quantity.value && !change.up) || !isOfPair(change, before, real)) return [];
  const [id, en] = change.up ? ['naik', 'rises'] : ['turun', 'falls'];
  return [
    report(
      'change-differs',
      [quantity, before, now],
      `Dari ${grouped(before.value)} menjadi ${grouped(now.value)}, padahal tertulis ${id} ${quantity.written}.`,
      `From ${grouped(before.value)} to ${grouped(now.value)}, but it is said that it ${en} by ${quantity.written}.`,
    ),
  ];
}
