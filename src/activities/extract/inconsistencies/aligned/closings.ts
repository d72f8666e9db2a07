/** When a service closes, told twice; and what follows it, told to begin before it is over. */
import type { Inconsistency } from '../../../proposals.ts';
import { onOtherDays } from '../activity.ts';
import { printMinutes, type Clock } from '../clocks.ts';
import type { Detector, Report, Seen, SeenSentence } from '../seen.ts';
import { otherTime } from './clause.ts';

/** What is open for some hours. */
const services = [
  'tps',
  'loket',
  'posko',
  'pelayanan',
  'layanan',
  'pendaftaran',
  'pemungutan suara',
  'kantor',
  'gudang',
  'pencoblosan',
];
const service = new RegExp(String.raw`(?<!\p{L})(?:${services.join('|')})(?!\p{L})`, 'gu');
const closes =
  /(?<!\p{L})(?:tutup|ditutup|berakhir|selesai|usai|hingga|sampai)(?: tepat| pada)?\s*(?:pukul|jam|pkl\.?)?\s*$/u;
const exception = new RegExp(
  String.raw`(?<!\p{L})(?:kecuali|khusus|jumat|jum'at|sabtu|minggu|istirahat|antrean|antre|diperpanjang|` +
    String.raw`hari terakhir|ramadan|puasa|terlambat|molor|petugas|pengawas|saksi)(?!\p{L})`,
  'u',
);

type Closing = { readonly of: string; readonly at: number; readonly clock: Clock; readonly sentence: SeenSentence };

export const wrongClosings: Detector = (seen, report) => {
  if (seen.corrected) return [];
  return [...twoClosings(seen, report), ...tooEarly(seen, report), ...beforeOpening(seen, report)].slice(0, 1);
};

function twoClosings(seen: Seen, report: Report): Inconsistency[] {
  const all = seen.sentences.slice(0, 400).flatMap(closingsIn);
  const [first] = all;
  const other = all.find(
    (one) =>
      first &&
      one.of === first.of &&
      one.at !== first.at &&
      one.sentence !== first.sentence &&
      !onOtherDays(seen, first.sentence, one.sentence),
  );
  return first && other ? [fault(first.clock, other.clock, first.at, other.at, report)] : [];
}

/** The end of a range, or the time behind "tutup", with the service that its sentence names before it. */
function closingsIn(sentence: SeenSentence): Closing[] {
  if (exception.test(sentence.lower.slice(0, 500)) || otherTime.test(sentence.lower.slice(0, 500))) return [];
  return sentence.clocks.flatMap((clock): Closing[] => {
    const before = sentence.lower.slice(Math.max(0, clock.start - sentence.start - 120), clock.start - sentence.start);
    const of = before.match(service)?.at(-1);
    const at = clock.to ?? (closes.test(before) ? clock.from : undefined);
    return of === undefined || at === undefined ? [] : [{ of, at, clock, sentence }];
  });
}

/** One stage after the other, on one day. */
const stages: readonly (readonly [RegExp, RegExp])[] = [
  [/pemungutan suara|pencoblosan|tps (?:di)?buka/u, /penghitungan suara/u],
  [/registrasi/u, /pembukaan|acara inti/u],
];
const begins =
  /(?<!\p{L})(?:mulai|dimulai|dibuka|dilakukan|dilaksanakan|berlangsung|pada|digelar)?\s*(?:pukul|jam|pkl\.?)?\s*$/u;

function tooEarly(seen: Seen, report: Report): Inconsistency[] {
  return stages.flatMap(([earlier, later]): Inconsistency[] => {
    const ranges = clocksOf(seen, earlier).filter(({ clock }) => clock.to !== undefined);
    const starts = clocksOf(seen, later).filter(({ clock, before }) => begins.test(before) && clock.zone !== '');
    const [range, more] = ranges;
    const [start, another] = starts;
    if (!range || !start || more || another || range.clock === start.clock) return [];
    const end = range.clock.to ?? 0;
    return start.clock.from < end &&
      start.clock.from > range.clock.from &&
      !onOtherDays(seen, range.sentence, start.sentence)
      ? [fault(range.clock, start.clock, end, start.clock.from, report)]
      : [];
  });
}

const opens = /(?<!\p{L})(?:baru |resmi )?(?:dibuka|dimulai|mulai|buka)(?: tepat| pada)?\s*(?:pukul|jam|pkl\.?)?\s*$/u;
const inUse = new RegExp(
  String.raw`(?<!\p{L})(?:pemilih pertama|(?:sudah|telah|selesai) (?:mencoblos|memilih|dilayani|memberikan suara|` +
    String.raw`masuk bilik|mendaftar))(?!\p{L})`,
  'u',
);

/** "baru dibuka pukul 08.10", and "Pukul 07.25 pemilih pertama … sudah mencoblos". */
function beforeOpening(seen: Seen, report: Report): Inconsistency[] {
  const all = seen.sentences.slice(0, 400).flatMap((sentence) => sentence.clocks.map((clock) => ({ clock, sentence })));
  const opening = all.find(({ clock, sentence }) => {
    const before = sentence.lower.slice(Math.max(0, clock.start - sentence.start - 120), clock.start - sentence.start);
    return opens.test(before) && before.match(service) !== null;
  });
  const used = all.find(
    ({ clock, sentence }) =>
      opening && sentence !== opening.sentence && inUse.test(sentence.lower) && clock.from < opening.clock.from,
  );
  if (!opening || !used || onOtherDays(seen, opening.sentence, used.sentence)) return [];
  return [fault(opening.clock, used.clock, opening.clock.from, used.clock.from, report)];
}

function clocksOf(seen: Seen, stage: RegExp): { clock: Clock; before: string; sentence: SeenSentence }[] {
  return seen.sentences.slice(0, 400).flatMap((sentence) =>
    sentence.clocks.flatMap((clock) => {
      const before = sentence.lower.slice(
        Math.max(0, clock.start - sentence.start - 100),
        clock.start - sentence.start,
      );
      return stage.test(before) ? [{ clock, before, sentence }] : [];
    }),
  );
}

const fault = (one: Clock, other: Clock, first: number, second: number, report: Report): Inconsistency =>
  report(
    'two-times',
    [one, other],
    `Waktunya tidak cocok: pukul ${printMinutes(first)}, padahal di tempat lain pukul ${printMinutes(second)}.`,
    `The times do not fit: ${printMinutes(first)}, but elsewhere ${printMinutes(second)}.`,
  );
