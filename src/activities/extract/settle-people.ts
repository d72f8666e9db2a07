/** Which of the people that sentences and lines seem to name stay, by what the whole text says. */
import type { PersonMention } from './people.ts';

const area = new RegExp(
  String.raw`(?<!\p{L})(?:kecamatan|kec\.|kelurahan|kel\.|desa|nagari|distrik|kampung|gampong|dusun|kapanewon|` +
    String.raw`kalurahan|` +
    String.raw`kemantren|lembang|negeri|jorong|banjar|lingkungan|kabupaten|kab\.|kota|provinsi|pulau)\s+` +
    String.raw`(?<name>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})`,
  'giu',
);

/** "Pak Mattali": a form of address before a single name. */
const address = /(?<!\p{L})(?:pak|bu|bapak|ibu|sdri?\.?|mas|mbak|bang|kak)\s+(?<name>\p{Lu}\p{Ll}+)/giu;

/**
 * Without places that were taken for people, and without single words behind a position that are no part of any
 * person's name.
 */
export function settlePeople(
  text: string,
  peopleOf: readonly (readonly PersonMention[])[],
): readonly (readonly PersonMention[])[] {
  const places = new Set([...text.matchAll(area)].flatMap((match) => wordsOf(match.groups?.name ?? '')));
  const named = new Set(peopleOf.flat().flatMap(({ name }) => (name.includes(' ') ? wordsOf(name) : [])));
  const addressed = new Set([...text.matchAll(address)].map((match) => (match.groups?.name ?? '').toLowerCase()));
  const stays = (mention: PersonMention): boolean => {
    if (mention.titlesBefore ?? mention.titlesAfter) return true;
    const words = wordsOf(mention.name);
    if (mention.lone) return named.has(words[0] ?? '') || addressed.has(words[0] ?? '');
    return !((mention.uncertain || words.length === 1) && words.every((word) => places.has(word)));
  };
  return peopleOf.map((mentions) => mentions.filter(stays));
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/\s+/);
