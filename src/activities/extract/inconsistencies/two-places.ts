/** One activity at two places. */
import { findPlaces } from '../places.ts';
import type { Span } from '../reading.ts';
import { labelledLine, ofOneActivity } from './activity.ts';
import type { Detector, Seen, SeenSentence } from './seen.ts';

const heldAt =
  /(?:bertempat|berlangsung|digelar|dilaksanakan|diselenggarakan|diadakan|dipusatkan)\s(?:secara \p{L}+ )?di\s$/u;

/** "Tempat: Aula KPU", "Rapat digelar di Hotel Melati" */
export const twoPlaces: Detector = (seen, report) => {
  if (seen.corrected) return [];
  const told = seen.sentences.flatMap((sentence) => placesOf(seen, sentence).map((place) => ({ ...place, sentence })));
  const [first] = told;
  const other = told.find(
    (place) =>
      first &&
      place.sentence !== first.sentence &&
      differ(place.value, first.value) &&
      ofOneActivity(first.sentence, place.sentence),
  );
  if (!first || !other) return [];
  return [
    report(
      'two-places',
      [first, other],
      `Dua tempat untuk kegiatan yang sama: ${first.value} dan ${other.value}.`,
      `Two places for the same activity: ${first.value} and ${other.value}.`,
    ),
  ];
};

function placesOf({ found }: Seen, sentence: SeenSentence): (Span & { value: string })[] {
  const label = /^(?:tempat|lokasi)\s*:\s*/iu.exec(sentence.text);
  if (label)
    return [
      { start: sentence.start + label[0].length, end: sentence.end, value: sentence.text.slice(label[0].length) },
    ];
  if (sentence.start === found.headline?.whole.start) return findPlaces(sentence).filter(({ from }) => !from);
  if (labelledLine.test(sentence.lower) || otherOccasion.test(sentence.lower)) return [];
  return findPlaces(sentence).filter(({ start }) => {
    const at = start - sentence.start;
    return heldAt.test(sentence.lower.slice(Math.max(0, at - 40), at));
  });
}

const otherOccasion =
  /(?<!\p{L})(?:kedua|ketiga|berikutnya|selanjutnya|sebelumnya|(?:dan|serta) di|dilanjutkan|pindah|akan)(?!\p{L})/u;

/** No word of the one is in the other, apart from those that say what sort of place it is. */
function differ(one: string, other: string): boolean {
  const words = (text: string): readonly string[] =>
    (text.toLowerCase().match(/[\p{L}\d]{2,}/gu) ?? []).filter((word) => !general.has(word));
  if (online.test(one) || online.test(other)) return false;
  const own = new Set(words(one));
  const others = words(other);
  return own.size > 0 && others.length > 0 && !others.some((word) => own.has(word));
}
/** Held at a place and on the net. */
const online = /zoom|daring|virtual|youtube|meet|webex|hybrid|hibrida|online/i;
const general = new Set(
  'aula ruang ruangan rapat gedung hotel balai kantor lantai kabupaten kota kecamatan desa di kpu dan'.split(' '),
);
