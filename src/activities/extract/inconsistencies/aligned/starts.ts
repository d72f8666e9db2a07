/** When the one activity begins, as each sentence tells it, in whatever zone: two moments are one too many. */
import type { Inconsistency } from '../../../proposals.ts';
import { ofOneActivity, onOtherDays } from '../activity.ts';
import type { Clock } from '../clocks.ts';
import type { Span } from '../../reading.ts';
import type { Detector, Seen, SeenSentence } from '../seen.ts';
import { eventPattern, otherTime } from './clause.ts';

const zones: Readonly<Record<string, number>> = { WIB: 0, WITA: 60, WIT: 120 };

/** One moment, told in one zone or in several side by side. */
type Start = Span & { readonly clocks: readonly Clock[]; readonly sentence: SeenSentence; readonly whole: boolean };

export const twoStarts: Detector = (seen, report) => {
  if (seen.corrected) return [];
  const starts = seen.sentences.slice(0, 400).flatMap((sentence) => startsIn(seen, sentence));
  const [first] = starts;
  const other = starts.find((one) => first && one.sentence !== first.sentence && areTwo(seen, first, one));
  if (!first || !other) return [];
  return [
    report(
      'two-times',
      [first, other],
      `Dua waktu mulai untuk kegiatan yang sama: ${shown(seen, first)} dan ${shown(seen, other)}.`,
      `Two times at which the same activity begins: ${shown(seen, first)} and ${shown(seen, other)}.`,
    ),
  ] satisfies Inconsistency[];
};

const shown = ({ text }: Seen, { start, end }: Span): string => text.slice(start, end);

const label = /^(?:(?:hari|tanggal|tgl)\s*[/,&]\s*)*(?:waktu|pukul|jam)(?: (?:pelaksanaan|kegiatan|acara|mulai))?\s*:/u;
const begins = new RegExp(
  String.raw`(?<!\p{L})(?:dimulai|mulai|digelar|dilaksanakan|diselenggarakan|berlangsung|diadakan|dibuka|bermula|` +
    String.raw`diawali|pada|,|\))\s*(?:tepat |pada |sekitar )?(?:pukul|jam|pkl\.?)?\s*$`,
  'u',
);
const named = new RegExp(String.raw`(?<!\p{L})(?:${eventPattern})\p{L}*`, 'u');
const otherThing = new RegExp(
  String.raw`(?<!\p{L})(?:selesai|berakhir|ditutup|penutupan|hingga|sampai|istirahat|isoma|makan|snack|` +
    String.raw`registrasi|pendaftaran|` +
    String.raw`check ?in|tiba|datang|hadir paling|kembali|pulang|berangkat|keberangkatan|materi|sesi|pembukaan|` +
    String.raw`paling lambat|batas|` +
    String.raw`sebelum|setelah|sejak|jeda|skors\p{L}*|dilanjutkan|lanjut|kumpul|berkumpul|gladi|geladi|pintu|` +
    String.raw`semula|menjadi|` +
    String.raw`rencana\p{L}*|baru|molor|terlambat|mundur|tpa|daring dibuka|tautan|ruang|siap|bersiap|apel|` +
    String.raw`setiap|masing-masing|` +
    String.raw`gelombang|kelompok|tahap|kedua|ketiga|terakhir|diterima|dikirim|siaran langsung|disiarkan|` +
    String.raw`kloter|shift|piket)(?!\p{L})`,
  'u',
);

/** Something else happened then. */
const otherDeed = new RegExp(
  String.raw`(?<!\p{L})(?!di(?:mulai|gelar|laksanakan|selenggarakan|adakan|buka)|berlangsung|bermula|bertempat|` +
    String.raw`me(?:ngikuti|ngadakan|laksanakan|nggelar|nyelenggarakan|mulai|ngundang))(?:di|ber|` +
    String.raw`me[nm])\p{Ll}{4,}\s(?:[^,]*\s)?(?:pada\s)?(?:pukul|jam|pkl\.?)?\s*$`,
  'u',
);

/** The activity that begins is the one that the heading, or the first sentences, tell of. */
function isMain({ sentences }: Seen, own: string): boolean {
  const name = named.exec(own)?.[0];
  return name !== undefined && sentences.slice(0, 3).some(({ lower }) => lower.includes(name));
}

function startsIn(seen: Seen, sentence: SeenSentence): Start[] {
  const groups = momentsIn(seen, sentence);
  const [group, more] = groups;
  const [clock] = group ?? [];
  if (!group || !clock || more) return [];
  const before = sentence.lower.slice(0, clock.start - sentence.start);
  const clause =
    (/[^.;]*$/u.exec(before)?.[0] ?? '')
      .slice(-110)
      .split(/,\s(?:sehingga|karena|sedangkan|sementara)\s/u)
      .at(-1) ?? '';
  // "Ruang dibuka … dan acara dimulai pukul …": what is said behind "dan".
  const own = clause.split(/\sdan\s(?=\p{L}+\s(?:akan\s)?(?:dimulai|mulai|dibuka))/u).at(-1) ?? '';
  const isLabel = label.test(sentence.lower) && clause.length < 60;
  const isTold =
    named.test(own) && begins.test(own) && !otherThing.test(own) && !otherTime.test(own) && !otherDeed.test(own);
  if (!isLabel && !isTold) return [];
  const whole = /(?<!\p{L})(?:seluruh|rapat|kegiatan|acara|pleno|sidang)/u.test(own) || isLabel || isMain(seen, own);
  return [{ start: clock.start, end: group.at(-1)?.end ?? clock.end, clocks: group, sentence, whole }];
}

/** The clocks of a sentence; those that say one moment again in another zone are one. */
function momentsIn({ text }: Seen, { clocks }: SeenSentence): Clock[][] {
  const groups: Clock[][] = [];
  for (const clock of clocks) {
    const last = groups.at(-1)?.at(-1);
    if (
      last &&
      /^\s*(?:\/|\(|atau|=|setara|,|dan)\s*(?:dengan\s)?(?:pukul\s)?$/u.test(text.slice(last.end, clock.start)) &&
      last.zone !== clock.zone
    )
      groups.at(-1)?.push(clock);
    else groups.push([clock]);
  }
  return groups;
}

function areTwo(seen: Seen, one: Start, other: Start): boolean {
  if (one.clocks.some((left) => other.clocks.some((right) => couldBeOne(left, right)))) return false;
  return other.whole && ofOneActivity(one.sentence, other.sentence) && !onOtherDays(seen, one.sentence, other.sentence);
}

/** The same figures, unless their zones differ; or one moment of two zones. */
function couldBeOne(one: Clock, other: Clock): boolean {
  const [left, right] = [zones[one.zone], zones[other.zone]];
  if (left === undefined || right === undefined) return one.from === other.from;
  return one.from - left === other.from - right;
}
