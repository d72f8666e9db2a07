/** One figure that is given twice, differently: "diikuti 45 peserta … sebanyak 54 peserta hadir". */
import { stem } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import {
  around,
  peopleNouns,
  type Detector,
  type Quantity,
  type Report,
  type Seen,
  type SeenSentence,
} from './seen.ts';

/** The sentence tells of a part, of another time, or of a change. */
const another = new RegExp(
  [
    String.raw`(?<!\p{L})(?:naik|turun|meningkat|menurun|bertambah|berkurang|semula|menjadi|sebelumnya|lalu|`,
    String.raw`kemarin|tahun ini|pertama|kedua|ketiga|keempat|hari|tahap|target|rencana|kuota|kapasitas|`,
    String.raw`tambahan|lain|lainnya|sisanya|selebihnya|masing-masing|setiap|tiap|per|antara|termasuk|dari|`,
    String.raw`sebagian|beberapa|khusus|perwakilan|undangan|diundang|laki-laki|perempuan|pria|wanita|minimal|`,
    String.raw`maksimal|jika|bila|apabila|akan|juga|sementara|sedangkan|terpisah|selain|berbeda|sesi|gelombang|`,
    String.raw`kelompok|ruang|baru)(?!\p{L})`,
  ].join(''),
  'u',
);
/** All who took part are told. */
const whole = new RegExp(
  [
    String.raw`(?<!\p{L})(?:dihadiri|diikuti|sebanyak|jumlah peserta|total peserta|peserta(?: yang)? hadir|`,
    String.raw`jumlah kehadiran|jumlah hadir|peserta berjumlah|kehadiran|hadir|dihadiri oleh|diikuti oleh|`,
    String.raw`seluruh|total)\s*:?\s*(?:oleh\s)?(?:sebanyak\s|total\s|sekitar\s)?$`,
  ].join(''),
  'u',
);
const place =
  /(?<!\p{L})(?:Kecamatan|Desa|Kelurahan|TPS|Kabupaten|Kota|Distrik|Provinsi|Dapil)\s[\p{Lu}\d][\p{L}\d]*/gu;

export const twoFigures: Detector = (seen, report) => {
  if (seen.corrected) return [];
  return [...ofAttendance(seen, report), ...ofOneLabel(seen, report), ...ofAll(seen, report)];
};

function ofAttendance(seen: Seen, report: Report): Inconsistency[] {
  const told = seen.quantities.filter(
    (one) =>
      one.kind === 'count' &&
      !one.vague &&
      one.value > 1 &&
      /^(?:orang|peserta|siswa|siswi|mahasiswa|pelajar|undangan|hadirin)/.test(one.noun) &&
      (whole.test(one.before) || /^\s\p{L}+\s(?:mengikuti|menghadiri|hadir)(?!\p{L})/u.test(one.after)) &&
      !another.test(around(sentenceOf(seen, one), one)),
  );
  const [first] = told;
  const other = told.find(
    (one) =>
      first &&
      one.value !== first.value &&
      one.noun === first.noun &&
      one.sentence !== first.sentence &&
      samePlace(seen, first, one),
  );
  return first && other && !isSum(seen, first, other) ? [fault(first, other, report)] : [];
}

const sentenceOf = (seen: Seen, { sentence }: Quantity): SeenSentence => seen.sentences[sentence] as SeenSentence;
const placesOf = (seen: Seen, one: Quantity): string =>
  [...new Set(sentenceOf(seen, one).text.slice(0, 1000).match(place) ?? [])].toSorted().join();
const samePlace = (seen: Seen, one: Quantity, other: Quantity): boolean => {
  const [left, right] = [placesOf(seen, one), placesOf(seen, other)];
  return left === right || left === '' || right === '';
};

/** Other figures of the text make the difference: 45 peserta and 9 panitia are 54. */
const isSum = ({ quantities }: Seen, one: Quantity, other: Quantity): boolean =>
  quantities.some(({ value }) => value === Math.abs(one.value - other.value));

const empty = new Set(
  (
    'yang ini itu tersebut adalah mencapai sebanyak sebesar berlaku berjumlah selama sejumlah ada tercatat telah ' +
    'sudah dengan untuk pada di ke oleh akan jumlah total seluruh'
  ).split(' '),
);

/** "kerja sama lima tahun", "kerja sama berlaku tiga tahun": two words or more of the label are the same. */
function ofOneLabel(seen: Seen, report: Report): Inconsistency[] {
  const byLabel = new Map<string, Quantity>();
  return seen.quantities.flatMap((one): Inconsistency[] => {
    if (one.vague || one.kind === 'ordinal' || another.test(withoutNumber(sentenceOf(seen, one), one))) return [];
    if (one.kind === 'count' && !/^(?:tahun|bulan|hari|meter|kilometer|lembar|kotak)/.test(one.noun)) return [];
    const label = words(labelBefore(one)).slice(-2).join(' ');
    if (!label.includes(' ') || /\d/.test(labelBefore(one))) return [];
    const key = `${one.kind} ${one.noun.split(' ')[0]} ${label}`;
    const first = byLabel.get(key);
    if (!first) byLabel.set(key, one);
    return first && first.value !== one.value && first.sentence !== one.sentence && samePlace(seen, first, one)
      ? [fault(first, one, report)]
      : [];
  });
}

/** "lima tahun ini" tells of five years, not of this one. */
const withoutNumber = ({ lower, start }: SeenSentence, one: Quantity): string =>
  `${lower.slice(Math.max(0, one.start - start - 200), one.start - start)}…` +
  lower.slice(one.end - start, one.end - start + 200).replace(/^\s\p{L}+(?:\sini)?/u, '');

/** The words of its clause before the number. */
const labelBefore = ({ before }: Quantity): string => /(?:^|[,;:.])\s*([^,;:.]*)$/u.exec(before)?.[1] ?? '';
const words = (label: string): string[] =>
  (label.match(/\p{L}[\p{L}-]*/gu) ?? [])
    .filter((word) => !empty.has(word) && !/^(?:di|ter)\p{Ll}{4,}/u.test(word))
    .map(stem);

/** "Kelima teradu" beside "empat teradu" or "satu-satunya": all of them are counted both times. */
function ofAll(seen: Seen, report: Report): Inconsistency[] {
  const all = seen.quantities.filter(
    ({ written, kind, noun }) => kind === 'count' && /^ke/i.test(written) && noun !== '',
  );
  return all.slice(0, 20).flatMap((one): Inconsistency[] => {
    const noun = one.noun.split(' ')[0] as string;
    const only = new RegExp(String.raw`(?<!\p{L})${noun}(?:\s\p{L}+)? satu-satunya(?!\p{L})`, 'u');
    const alone = seen.sentences.find(({ lower }) => only.test(lower));
    if (alone) {
      const start = alone.start + (only.exec(alone.lower)?.index ?? 0);
      return [fault({ ...one, start, end: alone.end, written: 'satu-satunya' }, one, report)];
    }
    const others = seen.quantities.filter(
      (other) =>
        other !== one && other.kind === 'count' && !/^ke/i.test(other.written) && other.noun.split(' ')[0] === noun,
    );
    const [other] = others;
    const fits = others.some(({ value }) => value === one.value);
    if (!other || fits || others.length > 1 || other.vague || another.test(around(sentenceOf(seen, other), other)))
      return [];
    return other.index < one.index && peopleOrThings(noun) ? [fault(other, one, report)] : [];
  });
}

const peopleOrThings = (noun: string): boolean =>
  peopleNouns.test(noun) ||
  /^(?:kecamatan|desa|tps|partai|paslon|pasangan|narasumber|komisioner|sekolah|kabupaten)$/.test(noun);

const fault = (one: Quantity, other: Quantity, report: Report): Inconsistency =>
  report(
    'figure-differs',
    [one, other],
    `Angka yang sama tertulis berbeda: ${shown(one)} dan ${shown(other)}.`,
    `One figure is written in two ways: ${shown(one)} and ${shown(other)}.`,
  );
const shown = ({ written, noun }: Quantity): string => `${written} ${noun}`.trim();
