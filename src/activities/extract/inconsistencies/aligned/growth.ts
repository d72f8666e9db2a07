/** A change told with both its ends and its size, in any order: "dari 214 menjadi 231, atau bertambah 27". */
import type { Inconsistency } from '../../../proposals.ts';
import type { Span } from '../../reading.ts';
import { wrongSize } from '../changes.ts';
import type { Detector, Quantity, Report, Seen } from '../seen.ts';

const up = new RegExp(
  String.raw`(?<!\p{L})(?:naik|meningkat|bertambah|tambahan|kenaikan|peningkatan|penambahan|lebih (?:banyak|` +
    String.raw`tinggi|besar)|melonjak|tumbuh)(?!\p{L})`,
  'u',
);
const down = new RegExp(
  String.raw`(?<!\p{L})(?:turun|menurun|berkurang|menyusut|penurunan|pengurangan|lebih (?:sedikit|rendah|kecil)|` +
    String.raw`merosot|susut|menyusutnya)(?!\p{L})`,
  'u',
);

export const wrongGrowth: Detector = (seen, report) =>
  seen.quantities.flatMap((from): Inconsistency[] => {
    const to = seen.quantities[from.index + 1];
    if (!to || !isFromTo(seen, from, to)) return [];
    const sizes = [seen.quantities[from.index - 1], seen.quantities[to.index + 1]].filter(
      (size) => size !== undefined && isSize(size, from, to),
    );
    return [
      ...direction(from, to, report),
      ...sizes.slice(0, 1).flatMap((size) => sizeOf(size as Quantity, from, to, report)),
    ].slice(0, 1);
  });

/** "dari A … menjadi B", "semula A … kini B". */
function isFromTo(seen: Seen, from: Quantity, to: Quantity): boolean {
  if (from.kind !== to.kind || from.kind === 'ordinal' || from.vague || to.vague || to.sentence - from.sentence > 1)
    return false;
  const gap = seen.text.slice(from.end, to.start).toLowerCase();
  const begins = new RegExp(
    String.raw`(?<!\p{L})(?:dari|semula|sebelumnya|awalnya|tadinya)\s+(?:hanya |sebanyak |berjumlah |tercatat |` +
      String.raw`sekitar )?(?:\p{L}+\s+){0,2}$`,
    'u',
  );
  return (
    begins.test(from.before) &&
    /^[^;]{0,90}(?<!\p{L})(?:menjadi|kini|sekarang|ke)\s+(?:tinggal |hanya |sebanyak |berjumlah )?$/u.test(gap)
  );
}

/** The size of the change stands in the sentence, or opens the next one. */
function isSize(size: Quantity, from: Quantity, to: Quantity): boolean {
  if (size.vague || size.kind === 'ordinal' || Math.abs(size.sentence - to.sentence) > 1) return false;
  if (size.kind !== from.kind && size.kind !== 'percent') return false;
  const cue = size.before.slice(-40);
  return (up.test(cue) || down.test(cue)) && !/dari\s+(?:\p{L}+\s+)?$/u.test(cue);
}

function direction(from: Quantity, to: Quantity, report: Report): Inconsistency[] {
  const clause = /[^.;]*$/u.exec(from.before)?.[0] ?? '';
  const cue = cueIn(clause, from.start - clause.length);
  return cue && from.value !== to.value && cue.rose !== to.value > from.value ? [fault(cue, from, to, report)] : [];
}

type Cue = Span & { readonly rose: boolean };

/** The one word of rising or falling in a clause; nothing where both are told. */
function cueIn(clause: string, at: number): Cue | undefined {
  const [rose, fell] = [up.exec(clause), down.exec(clause)];
  const cue = rose && fell ? undefined : (rose ?? fell);
  return cue ? { start: at + cue.index, end: at + cue.index + cue[0].length, rose: cue === rose } : undefined;
}

const fault = (cue: Cue, from: Quantity, to: Quantity, report: Report): Inconsistency =>
  report(
    'change-differs',
    [cue, from, to],
    `Tertulis ${cue.rose ? 'naik' : 'turun'}, padahal dari ${from.written} menjadi ${to.written}.`,
    `It is said to ${cue.rose ? 'rise' : 'fall'}, but goes from ${from.written} to ${to.written}.`,
  );

const then = new RegExp(
  String.raw`(?<!\p{L})(?:lalu|sebelumnya|terdahulu|semula|awalnya|dulu|dahulu|tadinya|sebelum \p{L}+|(?:pada|` +
    String.raw`tahun|pemilu|pilkada) ` +
    String.raw`(?:19|20)\d\d)(?!\p{L})`,
  'u',
);
const now = new RegExp(
  String.raw`(?<!\p{L})(?:kini|sekarang|kali ini|saat ini|(?:tahun|bulan|triwulan|semester|periode|pekan|` +
    String.raw`minggu|hari|pemilu|` +
    String.raw`pilkada) ini|terbaru|terkini|(?:sesudah|setelah) \p{L}+)(?!\p{L})`,
  'u',
);
const unsure = /(?<!\p{L})(?:target|diharapkan|harus|agar|akan|tidak|bukan|jika|bila|persentase|rata-rata)(?!\p{L})/u;

/** "Pemilu lalu ada 210 TPS, tahun ini 225 TPS" beside "turun", or beside another size of the change. */
export const wrongTrends: Detector = (seen, report) => {
  if (seen.corrected) return [];
  return seen.quantities.slice(0, 400).flatMap((from): Inconsistency[] => {
    const to = seen.quantities[from.index + 1];
    if (!to || !isThenAndNow(seen, from, to)) return [];
    const around = seen.sentences.slice(Math.max(0, from.sentence - 1), to.sentence + 2);
    for (const { lower, start, quantities } of around) {
      const cue = lower.length < 400 && !unsure.test(lower) ? cueIn(lower, start) : undefined;
      const others = quantities.filter((one) => one !== from && one !== to);
      if (!cue || others.length > 1) continue;
      const [size] = others;
      if (size && (size.kind !== from.kind || size.noun.split(' ')[0] !== to.noun.split(' ')[0] || size.vague))
        continue;
      const apart = Math.abs(to.value - from.value);
      if (cue.rose !== to.value > from.value) return [fault(cue, from, to, report)];
      if (size && size.start > cue.start && size.start - cue.end < 30 && size.value !== apart)
        return sizeOf(size, from, to, report);
    }
    return [];
  });
};

/** The first is told of then, the second of now, and both count the same. */
function isThenAndNow(seen: Seen, from: Quantity, to: Quantity): boolean {
  if (from.kind !== to.kind || from.kind === 'ordinal' || from.vague || to.vague || from.value === to.value)
    return false;
  const nouns = [from, to].map(({ noun }) => noun.split(' ')[0] ?? '');
  if (nouns[0] !== nouns[1] || to.sentence - from.sentence > 1 || /^(?:tahun|hari|jam)$/.test(nouns[0] ?? ''))
    return false;
  const gap = seen.text.slice(from.end, to.start).toLowerCase();
  const lead = /[^.;]*$/u.exec(from.before)?.[0] ?? '';
  return then.test(lead) && !now.test(lead) && now.test(gap) && !/[;\n]/.test(gap) && gap.length < 90;
}

/** "dari 45 menjadi 52", and "berkurang 7": the right size the wrong way. */
function wrongWay(size: Quantity, from: Quantity, to: Quantity): Cue | undefined {
  const lead = size.before.slice(-40);
  const cue = cueIn(lead, size.start - lead.length);
  return cue && from.value !== to.value && cue.rose !== to.value > from.value ? cue : undefined;
}

function sizeOf(size: Quantity, from: Quantity, to: Quantity, report: Report): Inconsistency[] {
  const cue = wrongWay(size, from, to);
  if (cue) return [fault({ ...cue, end: size.end }, from, to, report)];
  return wrongSize(size, from, to, report);
}
