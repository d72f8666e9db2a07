/** One activity at two places: labels, sentences that tell where it was held, the title, and "… di X itu". */
import type { Inconsistency } from '../../proposals.ts';
import { findPlaces } from '../places.ts';
import type { Span } from '../reading.ts';
import { root, weekdayPattern } from '../../../language/index.ts';
import { activityPattern, labelledLine, ofOneActivity, onOtherDays } from './activity.ts';
import type { Detector, Seen, SeenSentence } from './seen.ts';
import { cannotBeOne, venuesIn, type Venue } from './venues.ts';

type Told = Span & { readonly value: string; readonly sentence: SeenSentence };

export const twoPlaces: Detector = (seen, report) => {
  if (seen.corrected || moved.test(seen.text)) return [];
  const told = seen.sentences.flatMap((sentence) => placesOf(seen, sentence).map((place) => ({ ...place, sentence })));
  const all = seen.sentences.flatMap((sentence) => venuesIn(sentence).map((venue) => ({ ...venue, sentence })));
  const clash = clashOf(seen, told) ?? clashWithTitle(seen, all) ?? clashWithBack(seen, told, all);
  if (!clash) return [];
  const [first, other] = clash;
  return [
    report(
      'two-places',
      [first, other],
      `Dua tempat untuk kegiatan yang sama: ${first.value} dan ${other.value}.`,
      `Two places for the same activity: ${first.value} and ${other.value}.`,
    ),
  ] satisfies Inconsistency[];
};

/** The text goes from one place to another. */
const moved = new RegExp(
  String.raw`(?<!\p{L})(?:di|ber)?pindah(?:kan)? (?:ke|dari)|bergeser ke|dilanjutkan (?:di|ke)|roadshow|` +
    String.raw`dua lokasi|beberapa lokasi`,
  'iu',
);

/** Two places that are each told to be where it was. */
function clashOf(seen: Seen, told: readonly Told[]): readonly [Told, Told] | undefined {
  const [first] = told;
  const other = told.find((place) => first && place.sentence !== first.sentence && clashes(seen, first, place));
  return first && other ? [first, other] : undefined;
}

const clashes = (seen: Seen, one: Told, other: Told): boolean =>
  cannotBeOne(one.value, other.value) &&
  ofOneActivity(one.sentence, other.sentence) &&
  !onOtherDays(seen, one.sentence, other.sentence);

/** "… di SMA Negeri 1 Aru" in the title, and in the text only one other place where something was. */
function clashWithTitle(seen: Seen, all: readonly (Venue & Told)[]): readonly [Told, Told] | undefined {
  const { title } = seen;
  if (!title) return undefined;
  const inTitle = all.filter(({ at, end }) => at && end <= title.end);
  const inBody = all.filter(({ start }) => start >= title.end);
  const [one, another] = inTitle;
  const [other] = inBody.filter(({ at, sentence, end }) => at && isBesideDay(sentence, end));
  if (!one || another || !other || !inBody.every(({ value }) => cannotBeOne(one.value, value))) return undefined;
  return [one, other];
}

/** "di Lapangan Aru, Kamis (3/10/2025)" */
function isBesideDay({ lower, start }: SeenSentence, end: number): boolean {
  const behind = lower.slice(end - start, end - start + 60);
  return new RegExp(
    String.raw`^(?: \p{Lu}\p{L}+){0,2}[,(]?\s*(?:pada )?(?:hari )?\(?(?:${weekdayPattern})(?!\p{L})`,
    'iu',
  ).test(behind);
}

/** "Usai deklarasi di Stadion Aru itu": the place of what was told before. */
const back = new RegExp(
  String.raw`(?:(?<!\p{L})(?:usai|seusai|selesai|setelah|sesudah|selama|dalam|` +
    String.raw`pada)\s)?(?<activity>${activityPattern})(?:\s\p{L}+){0,3}\s` +
    String.raw`(?:yang (?:digelar|berlangsung|dilaksanakan|diadakan) )?di $`,
  'iu',
);

function clashWithBack(
  seen: Seen,
  told: readonly Told[],
  all: readonly (Venue & Told)[],
): readonly [Told, Told] | undefined {
  const first = told[0] ?? all.find(({ at, sentence, end }) => at && isBesideDay(sentence, end));
  if (!first) return undefined;
  const pointing = all.filter(({ sentence, start, end }) => {
    if (sentence === first.sentence || start < first.start || otherOccasion.test(sentence.lower)) return false;
    const from = start - sentence.start;
    const isBack = back.test(sentence.lower.slice(Math.max(0, from - 80), from));
    return isBack && /^\s(?:itu|tersebut|tadi)(?!\p{L})/u.test(seen.text.slice(end, end + 12));
  });
  const other = pointing.find((place) => clashes(seen, first, place) || isOfSame(seen, first, place));
  return other ? [first, other] : undefined;
}

/** "menandatangani deklarasi … usai penandatanganan": the one root tells that it is what was told before. */
function isOfSame(seen: Seen, first: Told, other: Told): boolean {
  const from = other.start - other.sentence.start;
  const noun = back.exec(other.sentence.lower.slice(Math.max(0, from - 80), from))?.groups?.activity ?? '';
  const own = new Set((first.sentence.lower.slice(0, 600).match(/\p{L}{4,}/gu) ?? []).map(root));
  return (
    cannotBeOne(first.value, other.value) && own.has(root(noun)) && !onOtherDays(seen, first.sentence, other.sentence)
  );
}

/** "… Aula Dinas Pendidikan tempat acara", "Hotel Melati sebagai lokasi kegiatan" */
const isCalledPlace = new RegExp(
  String.raw`^,?\s(?:(?:acara|kegiatan|rapat|kumpul)(?:nya)? (?:di sana|di situ|di sini)|(?:sebagai |selaku |` +
    String.raw`yang menjadi )?(?:tempat|lokasi|venue)(?:nya)? (?:berlangsungnya |pelaksanaan |di\p{L}+ )?` +
    String.raw`(?:kegiatan|acara|${activityPattern}))`,
  'u',
);

const heldAt = new RegExp(
  String.raw`(?:bertempat|berlangsung|digelar|dilaksanakan|diselenggarakan|diadakan|dipusatkan|dihelat|bergulir)\s` +
    String.raw`(?:secara \p{L}+ )?di\s$`,
  'u',
);

function placesOf({ title }: Seen, sentence: SeenSentence): (Span & { value: string })[] {
  const label = /^(?:tempat|lokasi)(?: \p{L}+)?\s*:\s*/iu.exec(sentence.text);
  if (label)
    return [
      { start: sentence.start + label[0].length, end: sentence.end, value: sentence.text.slice(label[0].length) },
    ];
  if (sentence.start === title?.start) return findPlaces(sentence).filter(({ from }) => !from);
  const called = venuesIn(sentence).filter(({ end }) =>
    isCalledPlace.test(sentence.lower.slice(end - sentence.start, end - sentence.start + 40)),
  );
  if (called.length > 0) return called;
  if (labelledLine.test(sentence.lower) || otherOccasion.test(sentence.lower)) return [];
  const held = findPlaces(sentence).filter(({ start }) => {
    const at = start - sentence.start;
    return heldAt.test(sentence.lower.slice(Math.max(0, at - 40), at));
  });
  const venues = venuesIn(sentence);
  const told = venues.filter(({ start }) =>
    heldAt.test(sentence.lower.slice(Math.max(0, start - sentence.start - 40), start - sentence.start)),
  );
  if (held.length === 0 && told.length > 0) return told;
  const [venue] = venues;
  return held.length === 0 && venue?.at && venues.length === 1 && isBesideDay(sentence, venue.end) ? [venue] : held;
}

const otherOccasion = new RegExp(
  String.raw`(?<!\p{L})(?:kedua|ketiga|berikutnya|selanjutnya|sebelumnya|kemarin|lalu|juga|(?:dan|serta) di|` +
    String.raw`dilanjutkan|pindah|akan|semula|rencananya)(?!\p{L})`,
  'u',
);
