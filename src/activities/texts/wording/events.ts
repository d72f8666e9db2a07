/** How an activity is called: its full name in a lead, a short one in a headline, its noun ("bimtek") in between. */
import type { Slot } from '../../../drafts/index.ts';
import type { ActivityFacts } from '../../schema.ts';
import { asClause, clean, countWords, fromCapitals, headlineCase, spellOut } from './words.ts';

/** Beginning of a title (lower case) -> the noun that takes it up again. Longest match first. */
const nouns: readonly (readonly [string, string])[] = [
  ['bimbingan teknis', 'bimtek'],
  ['bimtek', 'bimtek'],
  ['rapat koordinasi', 'rapat koordinasi'],
  ['rakor', 'rakor'],
  ['rapat kerja', 'rapat kerja'],
  ['raker', 'raker'],
  ['rapat pleno', 'rapat pleno'],
  ['rapat evaluasi', 'rapat'],
  ['rapat', 'rapat'],
  ['pleno', 'pleno'],
  ['webinar', 'webinar'],
  ['seminar', 'seminar'],
  ['sosialisasi', 'sosialisasi'],
  ['pelatihan', 'pelatihan'],
  ['lokakarya', 'lokakarya'],
  ['workshop', 'lokakarya'],
  ['focus group discussion', 'diskusi'],
  ['fgd', 'diskusi'],
  ['diskusi', 'diskusi'],
  ['forum', 'forum'],
  ['audiensi', 'audiensi'],
  ['apel', 'apel'],
  ['upacara', 'upacara'],
  ['simulasi', 'simulasi'],
  ['pelantikan', 'pelantikan'],
  ['lomba', 'lomba'],
  ['bedah buku', 'acara'],
  ['gelar wicara', 'acara'],
];
const otherEvents = new RegExp(
  String.raw`^(?:coklit|coktas|knowledge sharing|kpu |kunjungan|kunker|monitoring|supervisi|evaluasi|` +
    String.raw`rekapitulasi|konsultasi|pe[mnlrsty]\S{3,}(?:an|i)\b|pe(?:ng|ny)\S{3,}an\b|per\S{3,}an\b|` +
    String.raw`verifikasi|serah terima|penandatanganan|uji |doa |peringatan|hari |ulang tahun|internalisasi|` +
    String.raw`briefing|sharing|training|koordinasi|kegiatan|acara)`,
  'i',
);

/** Somebody wrote a headline where the name of the activity belongs: the part after the verb is the name. */
const headlineTitle = new RegExp(
  String.raw`^K[PI][PU]\b.{0,80}?\s(?:Meng?ikuti|Ikuti|Menggelar|Gelar|Menghadiri|Hadiri|Menyelenggarakan|` +
    String.raw`Selenggarakan|Melaksanakan|Laksanakan|Mengadakan|Adakan|Menerima|Terima)\s+(.{3,})$`,
  'i',
);

export function eventName(facts: ActivityFacts, title = plainTitle(facts)): Slot | undefined {
  if (title !== '') {
    const named = startsWithNoun(title) || otherEvents.test(title);
    return { text: named ? title : `kegiatan “${unquote(title)}”`, facts: ['/title'] };
  }
  const theme = unquote(clean(facts.theme));
  return theme === '' ? undefined : { text: `kegiatan bertema “${theme}”`, facts: ['/theme'] };
}

/** The name without the place it ends with, for a sentence that tells the place itself. */
export function eventNameBesidePlace(facts: ActivityFacts, place: string): Slot | undefined {
  const title = plainTitle(facts);
  const [, name, where] = /^(.{8,}?)\s+di\s+(.{4,})$/i.exec(title) ?? [];
  return name !== undefined && place.toLowerCase().includes((where ?? '').toLowerCase())
    ? eventName(facts, name)
    : eventName(facts, title);
}

/** Whether the name of the activity already says this. */
export const isInTitle = (facts: ActivityFacts, phrase: string): boolean =>
  phrase !== '' && plainTitle(facts).toLowerCase().includes(phrase.toLowerCase());

/** "bimtek", "rapat koordinasi"; "kegiatan" where the title does not say. */
export function eventNoun(facts: ActivityFacts): string {
  const title = plainTitle(facts).toLowerCase();
  return nouns.find(([start]) => title.startsWith(start))?.[1] ?? 'kegiatan';
}

/** A gathering is held ("menggelar rapat"); anything else is only carried out ("melaksanakan kunjungan"). */
export function isGathering(facts: ActivityFacts): boolean {
  const title = plainTitle(facts);
  return startsWithNoun(title) || !otherEvents.test(title);
}

/** A visit is received; anything else that others hold here is hosted. */
export const isVisit = (facts: ActivityFacts): boolean =>
  /^(?:kunjungan|kunker|lawatan|audiensi|studi|silaturahmi)\b/i.test(plainTitle(facts));

/** The theme, unless the title already holds it. */
export function themeSlot(facts: ActivityFacts): Slot | undefined {
  const theme = unquote(asClause(facts.theme));
  if (theme === '' || plainTitle(facts) === '' || plainTitle(facts).toLowerCase().includes(theme.toLowerCase()))
    return undefined;
  return { text: theme, facts: ['/theme'] };
}

/** The name of the activity in headline case, in at most `limit` words, cut where a phrase ends. */
export function headlineEvent(facts: ActivityFacts, limit: number): Slot | undefined {
  const title = abbreviate(plainTitle(facts));
  const theme = themeSlot(facts)?.text ?? (title === '' ? unquote(asClause(facts.theme)) : '');
  // "Bimtek" alone says nothing: its theme goes into the headline with it.
  const withTheme = theme !== '' && countWords(title) <= 2;
  const whole = withTheme ? clean(`${title} ${abbreviate(theme)}`) : title;
  if (whole === '') return undefined;
  let short = headlineCase(whole);
  if (countWords(short) > limit) short = clean(short.replace(/\s*\([^()]*\)/g, ''));
  if (countWords(short) > limit) short = cutAtPhrase(short, limit);
  return {
    text: short,
    facts: [...(title === '' ? [] : ['/title' as const]), ...(withTheme ? ['/theme' as const] : [])],
  };
}

function plainTitle(facts: ActivityFacts): string {
  const title = fromCapitals(unquote(spellOut(asClause(facts.title))));
  return asName(headlineTitle.exec(title)?.[1] ?? title);
}

/** A name that somebody noted all in small letters ("apel senin") as a name is printed. */
const asName = (title: string): string =>
  /^\p{Ll}/u.test(title) && startsWithNoun(title) && countWords(title) < longestNoted ? headlineCase(title) : title;
const longestNoted = 12;

const startsWithNoun = (title: string): boolean => nouns.some(([start]) => title.toLowerCase().startsWith(start));

/** Quotation marks inside quotation marks would read as the end of the outer ones. */
const unquote = (text: string): string => clean(text.replace(/["“”«»]/g, ''));

/** Abbreviations the offices themselves print in headlines. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bBimbingan Teknis(?:\s*\(Bimtek\))?/gi, 'Bimtek'],
  [/\bRapat Koordinasi(?:\s*\(Rakor\))?/gi, 'Rakor'],
  [/\bRapat Kerja(?:\s*\(Raker\))?/gi, 'Raker'],
  [/\bFocus Group Discussion(?:\s*\(FGD\))?/gi, 'FGD'],
  [/\bPemutakhiran Data Pemilih Berkelanjutan(?:\s*\(PDPB\))?/gi, 'PDPB'],
  [/\bKomisi Pemilihan Umum Republik Indonesia\b(?:\s*\(KPU RI\))?/gi, 'KPU RI'],
  [/\bKomisi Pemilihan Umum\b(?:\s*\(KPU\))?/gi, 'KPU'],
  [/\bKecerdasan Buatan\s*\([^()]*\bAI\b[^()]*\)/gi, 'Kecerdasan Buatan'],
];
const abbreviate = (title: string): string =>
  clean(abbreviations.reduce((text, [from, to]) => text.replace(from, to), title));

const phraseStarts = new Set([
  'untuk',
  'dalam',
  'guna',
  'di',
  'pada',
  'tentang',
  'dengan',
  'yang',
  'bagi',
  'menuju',
  'menggunakan',
  'melalui',
  'tahun',
  'sebagai',
  'bersama',
  'oleh',
  'tingkat',
  'se-indonesia',
  'terhadap',
  'berbasis',
]);
const looseEnds = new Set([...phraseStarts, 'dan', 'atau', 'serta', 'ke', 'dari', 'antara', '–', '-', '—', '&']);

function cutAtPhrase(title: string, limit: number): string {
  const words = title.split(' ');
  let best = 0;
  for (let end = 2; end < words.length && countWords(words.slice(0, end).join(' ')) <= limit; end++) {
    const [before, word] = [words[end - 1] as string, words[end] as string];
    if (phraseStarts.has(word.toLowerCase()) || /[,:–—]$/.test(before)) best = end;
  }
  if (best < Math.min(4, limit)) {
    best = words.length;
    while (best > 1 && countWords(words.slice(0, best).join(' ')) > limit) best--;
  }
  let kept = words.slice(0, best);
  while (kept.length > 1 && looseEnds.has((kept.at(-1) as string).toLowerCase())) kept = kept.slice(0, -1);
  return kept.join(' ').replace(/[\s,;:–—-]+$/, '');
}
