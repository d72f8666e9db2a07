/** Which of the places of a text is that of the activity. */
import type { Findings } from './findings.ts';
import {
  findOpenPlace,
  findPlaces,
  isOpenQuote,
  ofAnother,
  placeInParts,
  placeOfLine,
  tellsOfHolding,
  withoutHour,
  type FoundPlace,
} from './places.ts';
import type { Sentence, Span } from './reading.ts';

export type ChosenPlaces = { readonly place?: FoundPlace; readonly followedFrom?: FoundPlace };

/** The place of the activity, and the one from which a unit followed it. */
export function placesOf(found: Findings): ChosenPlaces {
  const { labelled, remote } = found;
  const line = labelled.get('place');
  const candidates = candidatesOf(found);
  const here = candidates.filter(({ place }) => !place.from);
  const place =
    line === undefined
      ? (here.find(({ place: { moved }, score }) => moved && score > 0)?.place ??
        placeOfParticulars(found) ??
        best(here) ??
        openPlace(found) ??
        (remote ? undefined : best(candidates)))
      : { ...cutAt(line, withoutHour(line.value)), from: false, held: true, moved: false };
  const followedFrom = candidates.find(({ place: { from, start } }) => from && followsThere(found, start))?.place;
  return { ...(place ? { place } : {}), ...(followedFrom ? { followedFrom } : {}) };
}

/** The sentence tells of taking part from afar: "mengikuti rakor dari Aula KPU". */
const followsThere = ({ reading }: Findings, at: number): boolean =>
  /(?<!\p{L})(?:(?:meng|di)?ikut\p{Ll}*|hadir|menyimak|bergabung|daring|zoom|virtual|kita|kami)(?!\p{L})/iu.test(
    reading.text.slice(Math.max(0, at - 200), at + 120),
  );

const cutAt = <Line extends Span & { readonly value: string }>(line: Line, value: string): Line =>
  value === line.value ? line : { ...line, value, end: line.start + value.length };

/** On the line that calls the activity by its name, or on one of the particulars at the top. */
function placeOfParticulars({ reading, title, form, top }: Findings): FoundPlace | undefined {
  const told = form === 'news' || form === 'release';
  const outside = new Set(
    top
      .filter(
        ({ kind }) =>
          kind === 'office' ||
          kind === 'addressee' ||
          (told && kind === 'heading') ||
          (form === 'minutes' && kind === 'paper'),
      )
      .map(startOf),
  );
  const lines = [...titleLine(reading, title), ...reading.lines.slice(0, 8)];
  const inside = lines.filter((line) => !outside.has(line.start));
  const own = told || form === 'chat' ? [] : inside;
  return [...inside.map(placeInParts), ...own.map(placeOfLine)].find(
    (place) => place !== undefined && !isNoPlace.test(place.value),
  );
}

/** The head of a table, the office in the heading, a room without a name. */
const isNoPlace = /;|^sekretariat\s+(?:KPU|KIP|Bawaslu)(?!\p{L})|^(?:kantor|aula|gedung|ruang(?:an)?)$/iu;

const startOf = ({ start }: Span): number => start;

/** The line that calls the activity by its name, where a message tells of several. */
export const titleLine = ({ lines }: Findings['reading'], title: Span | undefined): readonly Sentence[] =>
  lines.filter((line) => title !== undefined && line.start <= title.start && title.end <= line.end);

type Candidate = { readonly place: FoundPlace; readonly score: number };

/** How much tells that a place is the activity's: the words before it, its sentence, the day beside it. */
function candidatesOf({ reading, heading, dates, form }: Findings): Candidate[] {
  const { sentences } = reading;
  const lead = sentences.findIndex(({ start }) => start >= (heading?.end ?? 0));
  let at = 0;
  return sentences.flatMap((sentence, index) => {
    while (at < dates.length && (dates[at]?.start ?? 0) < sentence.start) at++;
    const dated = at < dates.length && (dates[at]?.start ?? 0) < sentence.end;
    if (ofAnother.test(sentence.text)) return [];
    const told = tellsOfHolding(sentence.text);
    return findPlaces(sentence).map((place): Candidate => {
      const before = sentence.text.slice(0, place.start - sentence.start);
      const signs: readonly (readonly [points: number, holds: boolean])[] = [
        [40, place.held],
        [50, place.moved],
        [-80, notHere.test(before) || conditional.test(sentence.text)],
        [20, told],
        [15, dated],
        [15, index <= lead + 2],
        [-60, (form !== 'notes' && isOpenQuote(before)) || elsewhere.test(before)],
        [-20, /^\p{Ll}+(?:\s\p{Ll}+)?$/u.test(place.value)],
      ];
      return { place, score: signs.reduce((points, [more, holds]) => (holds ? points + more : points), 10) };
    });
  });
}

/** "Bukan di aula"; "Apabila hujan, dipindahkan ke …". */
const notHere = /(?<!\p{L})(?:bukan|bukannya|tidak|batal)\s+di\s+$/iu;
const conditional = /^\P{L}*(?:apabila|bila|jika|kalau|seandainya|andai)(?!\p{L})/iu;
/** Where people ate, slept or live. */
const elsewhere =
  /(?<!\p{L})(?:makan|makan\s+siang|menginap|nginap|istirahat|ngopi|mampir|tinggal|bekerja|kuliah|dirawat)\s+di\s+$/iu;

const best = (candidates: readonly Candidate[]): FoundPlace | undefined =>
  candidates
    .filter(({ score }) => score > 0)
    .reduce<Candidate | undefined>((first, next) => (!first || next.score > first.score ? next : first), undefined)
    ?.place;

function openPlace({ reading, units }: Findings): FoundPlace | undefined {
  const isRegion = (name: string): boolean => units.regionEnd(name, 0) === name.length;
  return reading.sentences
    .filter(({ text }) => !ofAnother.test(text))
    .map((sentence) => findOpenPlace(sentence, isRegion))
    .find((place) => place !== undefined);
}
