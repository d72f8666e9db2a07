/** Ages against dates of birth: "lahir 12 Maret 1990 … berusia 45 tahun". */
import { printDate, type DateMention } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import { mostCompared, type Detector, type Quantity, type Seen } from './seen.ts';

const born = /(?<!\p{L})(?:lahir|kelahiran|tanggal lahir|ttl|tgl\.? lahir)(?!\p{L})[^.;\d]{0,60}$/u;
const aged = /(?<!\p{L})(?:berusia|usia(?:nya)?|umur(?:nya)?|berumur|genap|menginjak)\s*:?\s*(?:\p{L}+\s+)?$/u;

export const wrongAges: Detector = (seen, report) => [...byDay(seen, report), ...byYear(seen, report)];

const byDay: Detector = (seen, report) => {
  const births = seen.sentences.map((sentence) =>
    sentence.dates.filter(({ first, start }) => {
      const at = start - sentence.start;
      return first && born.test(sentence.lower.slice(Math.max(0, at - 100), at));
    }),
  );
  const ages = seen.quantities.filter(
    (one) => one.kind === 'count' && !one.vague && one.noun.startsWith('tahun') && isAge(one),
  );
  return ages.slice(0, mostCompared).flatMap((age): Inconsistency[] => {
    const own = births[age.sentence] ?? [];
    const beside = [-1, 1].flatMap((step) => births[age.sentence + step] ?? []);
    const near = own.length > 0 ? own : beside;
    const [birth, another] = near.length > 0 || ages.length > 1 ? near : births.flat();
    if (!birth?.first || another) return [];
    const right = agesOn(seen, birth, age);
    if (right.includes(age.value) || isOfThen(seen, age, own.length > 0)) return [];
    const day = printDate(birth.first);
    return [
      report(
        'age-differs',
        [birth, age],
        `Lahir ${day} berarti berusia ${[...new Set(right)].join(' atau ')} tahun, tertulis ${age.written}.`,
        `Born on ${day} means ${[...new Set(right)].join(' or ')} years old; ${age.written} is written.`,
      ),
    ];
  });
};

const otherMoment =
  /(?<!\p{L})(?:saat|ketika|sejak|waktu|kala|sewaktu|meninggal|wafat|menikah|(?:pada|di) (?:usia|umur))(?!\p{L})/u;

const otherPerson = new RegExp(
  String.raw`;|(?<!\p{L}|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d|beranak) )(?:anak|` +
    String.raw`istri|suami|putr[ai]|adik|kakak|ayah|ibu|cucu|` +
    String.raw`calon wakil)(?:nya)?(?!\p{L})(?! itu)`,
  'u',
);

/** The age at another moment of a life: "saat berusia tiga tahun", "pada usia 15 tahun". */
function isOfThen({ sentences }: Seen, { sentence, before }: Quantity, beside: boolean): boolean {
  const lower = (sentences[sentence]?.lower ?? '').slice(0, 200);
  if (otherPerson.test(before)) return true;
  if (!beside && ofNow.test(lower)) return false;
  if (!beside && !/^(?:usia|umur)/.test(lower) && sentences[sentence]?.dates.length !== 1) return true;
  // The moment has its date: the age must be that of the day.
  if (!beside && sentences[sentence]?.dates.length === 1) return false;
  return otherMoment.test(`${beside ? '' : lower} ${before}`);
}

/** The age on the day that the text is about. */
const ofNow = new RegExp(
  String.raw`(?<!\p{L})(?:(?:saat|ketika|waktu|kala|hari)(?: \p{L}+)? ini|sekarang|kini|yang bersangkutan|` +
    String.raw`saat (?:mendaftar|dilantik|pelantikan|pendaftaran|klarifikasi))(?!\p{L})`,
  'u',
);

const isAge = ({ before, after }: Quantity): boolean =>
  aged.test(before) || (/[(,]\s*$/.test(before) && /^\s*(?:th|tahun)\s*[),]/.test(after));

/** The ages on the days that the text tells of; without one, in the year of reading it. */
function agesOn(seen: Seen, birth: DateMention, age: Quantity): number[] {
  const born = birth.first ?? '';
  const isLater = ({ first }: DateMention): boolean =>
    first !== undefined && Number(first.slice(0, 4)) - Number(born.slice(0, 4)) > 5;
  const own = (seen.sentences[age.sentence]?.dates ?? []).filter(isLater);
  const days = (own.length > 0 ? own : seen.dates.filter(isLater)).flatMap(({ first }) => (first ? [first] : []));
  const at = (day: string): number =>
    Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
  if (days.length > 0) return days.slice(0, 20).map(at);
  // Nobody knows when it was written: some years back at most.
  return [0, 1, 2, 3].map((years) => at(seen.hint) - years);
}

const yearOfBirth = new RegExp(
  String.raw`(?<!\p{L})(?:(?:ke)?lahir(?:an)?|tahun lahir)(?: (?:di|pada|tahun)(?: \p{L}+)?){0,3}` +
    String.raw`\s*:?\s*(?<year>19\d\d|20[01]\d)(?!\d)`,
  'giu',
);

/** "kelahiran 1958 … berusia 71 tahun": the only year of birth and the only age of the text. */
const byYear: Detector = (seen, report) => {
  const [birth, another] = seen.text.matchAll(yearOfBirth);
  const ages = seen.quantities.filter((one) => one.kind === 'count' && one.noun.startsWith('tahun') && isAge(one));
  const [age] = ages;
  if (!birth || another || !age || age.vague || new Set(ages.map(({ value }) => value)).size > 1) return [];
  const born = Number(birth.groups?.year);
  if (otherPerson.test(age.before) || otherMoment.test(age.before.slice(-30)) || legalAge.test(age.before)) return [];
  const told = seen.dates.flatMap(({ first, inferredYear }) =>
    first && !inferredYear && Number(first.slice(0, 4)) - born > 5 ? [Number(first.slice(0, 4))] : [],
  );
  const years = told.length > 0 ? told : [0, 1, 2, 3].map((back) => Number(seen.hint.slice(0, 4)) - back);
  if (years.some((year) => year - born === age.value || year - born - 1 === age.value)) return [];
  const right = Math.max(...years) - born;
  return [
    report(
      'age-differs',
      [{ start: birth.index, end: birth.index + birth[0].length }, age],
      `Lahir tahun ${born} berarti berusia ${right - 1} atau ${right} tahun, tertulis ${age.written}.`,
      `Born in ${born} means ${right - 1} or ${right} years old; ${age.written} is written.`,
    ),
  ];
};

/** The age that a rule asks for is nobody's. */
const legalAge = /(?<!\p{L})(?:syarat|minimal|paling|batas|sekurang\p{L}*)(?!\p{L})/u;
