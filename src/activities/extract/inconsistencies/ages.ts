/** Ages against dates of birth: "lahir 12 Maret 1990 … berusia 45 tahun". */
import { printDate, type DateMention } from '../../../language/index.ts';
import type { Inconsistency } from '../../proposals.ts';
import type { Detector, Quantity, Seen } from './seen.ts';

const born = /(?<!\p{L})(?:lahir|kelahiran|tanggal lahir|ttl|tgl\.? lahir)(?!\p{L})[^.;]{0,60}$/u;
const aged = /(?<!\p{L})(?:berusia|usia(?:nya)?|umur(?:nya)?|berumur|genap|menginjak)\s*:?\s*(?:\p{L}+\s+)?$/u;

export const wrongAges: Detector = (seen, report) => {
  const births = seen.sentences.flatMap((sentence) =>
    sentence.dates
      .filter(({ first, start }) => first && born.test(sentence.lower.slice(0, start - sentence.start)))
      .map((date) => ({ date, sentence: sentence.at })),
  );
  return seen.quantities.flatMap((age): Inconsistency[] => {
    if (age.kind !== 'count' || age.vague || !age.noun.startsWith('tahun') || !isAge(age)) return [];
    const beside = births.filter(({ sentence }) => Math.abs(sentence - age.sentence) <= 1);
    const inSentence = beside.filter(({ sentence }) => sentence === age.sentence);
    const birth = (inSentence.length > 0 ? inSentence : beside).at(0);
    if (!birth?.date.first || inSentence.length > 1 || (inSentence.length === 0 && beside.length > 1)) return [];
    const ages = agesOn(seen, birth.date);
    if (ages.includes(age.value)) return [];
    const day = printDate(birth.date.first);
    return [
      report(
        'age-differs',
        [birth.date, age],
        `Lahir ${day} berarti berusia ${[...new Set(ages)].join(' atau ')} tahun, tertulis ${age.written}.`,
        `Born on ${day} means ${[...new Set(ages)].join(' or ')} years old; ${age.written} is written.`,
      ),
    ];
  });
};

const isAge = ({ before, after }: Quantity): boolean =>
  aged.test(before) || (/[(,]\s*$/.test(before) && /^\s*(?:th|tahun)\s*[),]/.test(after));

/** The ages on the days that the text tells of; without one, in the year of reading it. */
function agesOn(seen: Seen, birth: DateMention): number[] {
  const born = birth.first ?? '';
  const days = seen.found.dates.flatMap(({ first }) =>
    first && first.slice(0, 4) > born.slice(0, 4) && Number(first.slice(0, 4)) - Number(born.slice(0, 4)) > 5
      ? [first]
      : [],
  );
  const at = (day: string): number =>
    Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
  if (days.length > 0) return days.slice(0, 20).map(at);
  return [at(seen.hint), at(seen.hint) - 1, at(seen.hint) + 1].toSorted((a, b) => a - b);
}
