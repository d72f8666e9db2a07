/** What the activity was and where: title, theme, series, kind, mode, place, platform, organiser, invited, purpose. */
import { oneLine, ordinalWords, readOrdinal, seriesPattern } from '../../language/index.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import type { UnitIndex } from './units.ts';

export type Found = Span & { readonly value: string };
/** `sure`: said in words that leave no doubt. */
type SureFound = Found & { readonly sure: boolean };

const titleVerbs =
  String.raw`Ikuti|Mengikuti|Gelar|Menggelar|Hadiri|Menghadiri|Selenggarakan|Laksanakan|Adakan|` +
  String.raw`Ikut Serta dalam|Ikut|Terima|Menerima|Tunda|Menunda|Batalkan|Membatalkan|Undur`;
const headline = new RegExp(
  `^(?<unit>(?:Sekretariat\\s+)?(?:KPU|KIP|` +
    `Komisi\\s+Pemilihan\\s+Umum)(?:\\s+[^\\n]{1,80}?)?)\\s+(?<verb>${titleVerbs})\\s+(?<event>[^\\n]+)$`,
  'iu',
);
const dateline = new RegExp(
  String.raw`^[ \t]*(?<city>\p{Lu}[\p{L} .'’-]{1,40}?)\s*(?:,\s*(?<host>[a-z0-9.-]+\.(?:go\.id|id|` +
    String.raw`com)))?\s*(?:—|–|--|-)\s+(?=\p{Lu})`,
  'u',
);

export type Headline = {
  readonly whole: Found;
  readonly event: Found;
  readonly unitText?: Span;
  readonly holds: boolean;
};

/** A heading as a whole; `event` leaves "KPU X Ikuti" out. */
export function findHeadline(first: Sentence): Headline {
  const whole: Found = { start: first.start, end: first.end, value: oneLine(first.text) };
  const parts = headline.exec(first.text);
  const event = parts?.groups?.event;
  if (!event) return { whole, event: whole, holds: false };
  const at = first.end - event.length;
  return {
    whole,
    event: { start: at, end: first.end, value: oneLine(event) },
    unitText: { start: first.start, end: first.start + (parts.groups?.unit?.length ?? 0) },
    holds: !/ikut|hadir|terima/i.test(parts.groups?.verb ?? ''),
  };
}

export function findDateline(reading: Reading): { city: Found; end: number } | undefined {
  for (const sentence of reading.sentences.slice(0, 3)) {
    const match = dateline.exec(sentence.text);
    const city = match?.groups?.city;
    if (match && city && city.split(' ').length <= 5) {
      const start = sentence.start + match[0].indexOf(city);
      return { city: { start, end: start + city.length, value: oneLine(city) }, end: sentence.start + match[0].length };
    }
  }
  return undefined;
}

const seriesNumber = new RegExp(
  String.raw`(?<!\p{L})(?:${seriesPattern('activity')})\s+(?:ke-?\s?)?` +
    String.raw`(?:${ordinalWords(10).join('|')}|[IVX]{1,6}|\d{1,3})(?![\p{L}\d])`,
  'giu',
);
/** Every mention of a series number; `number` makes "seri ketiga", "Seri III" and "seri 3" comparable. */
export function findSeries(reading: Reading): (SureFound & { readonly word: string; readonly number: number })[] {
  return [...reading.text.matchAll(seriesNumber)].map((match) => {
    const [word = '', ...rest] = oneLine(match[0]).toLowerCase().replace('ke-', '').split(' ');
    const value = oneLine(match[0]);
    return {
      start: match.index,
      end: match.index + match[0].length,
      value: value.charAt(0).toUpperCase() + value.slice(1),
      sure: word === 'seri',
      word,
      number: readOrdinal(rest.join('')),
    };
  });
}

export type Mode = 'daring' | 'luring' | 'hibrida';
const modePattern = new RegExp(
  String.raw`(?<!\p{L})(?:(?<hibrida>hibrida|hybrid|hibrid|luring\s+dan\s+daring|daring\s+dan\s+luring)|` +
    String.raw`(?<daring>daring|dalam\s+jaringan|secara\s+(?:virtual|online)|(?:rapat|pertemuan|` +
    String.raw`webinar)\s+(?:virtual|online)|telekonferensi|video\s*conference)|(?<luring>luring|tatap\s+muka|` +
    String.raw`luar\s+jaringan|secara\s+offline))(?!\p{L})`,
  'giu',
);

export function findModes(text: string): (Span & { mode: Mode })[] {
  return [...text.matchAll(modePattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mode: match.groups?.hibrida ? 'hibrida' : match.groups?.daring ? 'daring' : 'luring',
  }));
}

const platformPattern = new RegExp(
  String.raw`(?<!\p{L})(?:Zoom(?:\s+(?:Cloud\s+)?Meetings?|\s+Webinar)?|Google\s+Meet|Microsoft\s+Teams|` +
    String.raw`Ms\.?\s+Teams|Webex|(?:(?:kanal|channel|live\s+streaming|` +
    String.raw`siaran\s+langsung)\s+)?YouTube(?:\s+KPU(?:\s+RI)?)?|Facebook\s+Live|Instagram\s+Live)(?!\p{L})`,
  'giu',
);

export function findPlatforms(reading: Reading): SureFound[] {
  return reading.sentences.flatMap((sentence) =>
    joinedPlatforms(sentence.text).map(({ start, end }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
      value: oneLine(sentence.text.slice(start, end)),
      sure: /(?:melalui|via|lewat|menggunakan|dengan|di)\s+(?:aplikasi\s+|platform\s+|media\s+)?$/i.test(
        sentence.text.slice(0, start),
      ),
    })),
  );
}

const ownName = /^(?:\s+\p{Lu}\p{L}+){1,4}/u;

/** "Zoom Meeting dan kanal YouTube KPU X": platforms that are named together are one answer. */
function joinedPlatforms(text: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { index, 0: written } of text.matchAll(platformPattern)) {
    const last = spans.at(-1);
    const whose = written.endsWith('KPU') ? ownName.exec(text.slice(index + written.length))?.[0].length : undefined;
    const end = index + written.length + (whose ?? 0);
    if (last && /^\s*(?:dan|&|\/|serta)\s*$/u.test(text.slice(last.end, index))) last.end = end;
    else spans.push({ start: index, end });
  }
  return spans;
}

/** Who came, as a sentence tells it. */
const attendedPattern = new RegExp(
  String.raw`(?:diikuti|dihadiri)(?:\s+secara\s+\p{L}+)?\s+oleh\s+(?<who>(?:seluruh|semua|segenap|para|` +
    String.raw`jajaran)\s+[^.;:()“”"]{3,300})`,
  'giu',
);
/** "dihadiri Bawaslu Kab. X, Disdukcapil, Kodim 0101, perwakilan 9 partai politik": offices, in notes. */
const attendedInNotes = new RegExp(
  String.raw`^(?:[-•*–]\s*)?(?:(?:rapat|kegiatan|acara)\s+)?(?:dihadiri|turut\s+hadir|hadir|diikuti)\s*:?\s+` +
    String.raw`(?:oleh\s+)?` +
    String.raw`(?<who>(?:(?:perwakilan|unsur|jajaran|para)\s+\S+|Bawaslu|KPU|KIP|Disdukcapil|Polres\p{L}*|` +
    String.raw`Kodim|Dinas|` +
    String.raw`Kesbangpol|Bakesbangpol|Kejari|Kejaksaan|Satpol|Pemkab|Pemkot|Forkopimda|Pemerintah|Lapas|Rutan|` +
    String.raw`Panwas\p{L}*|PPK|PPS)(?!\p{L})[^;:()“”"\n]{3,300}?)[.]?$`,
  'iu',
);
const attendedStop = new RegExp(
  String.raw`,\s+(?:serta\s+)?(?:di|ber|men|yang|dengan|untuk)\p{L}*|\s+(?:yang|untuk|guna|agar|` +
    String.raw`pada\s+\p{Lu}|di\s+(?:Ruang|Aula|Hotel|Gedung)|secara|melalui)(?!\p{L})`,
  'u',
);

export function findAttended(sentence: Sentence): Found | undefined {
  const match = [...sentence.text.matchAll(attendedPattern)][0] ?? attendedInNotes.exec(sentence.text);
  const who = match?.groups?.who;
  if (!match || !who) return undefined;
  const value = who
    .slice(0, attendedStop.exec(who)?.index ?? who.length)
    .trimEnd()
    .replace(/,$/, '');
  const start = sentence.start + match.index + match[0].length - who.length;
  return { start, end: start + value.length, value: oneLine(value) };
}

const purposePattern = new RegExp(
  String.raw`(?:kegiatan|bimtek|acara|rapat|webinar|sosialisasi|rakor|ini)\s+(?:ini\s+)?(?:bertujuan|` +
    String.raw`dimaksudkan|ditujukan)\s+(?:untuk|agar|guna)\s+(?<purpose>[^.]{10,600})`,
  'iu',
);
const commitmentPattern =
  /(?:berkomitmen|bertekad|siap)\s+(?:untuk\s+)?(?<clause>(?:terus\s+|senantiasa\s+)?(?:ber|me)\p{L}+[^.]{10,600})/iu;

export const findPurpose = (sentence: Sentence): Found | undefined =>
  clauseOf(sentence, purposePattern.exec(sentence.text), 'purpose');

/** "KPU NTT berkomitmen untuk terus berinovasi …": only where a unit, not a person, is the subject. */
export function findCommitment(sentence: Sentence, units: UnitIndex): Found | undefined {
  const match = commitmentPattern.exec(sentence.text);
  if (!match) return undefined;
  const mention = units.find(sentence.text.slice(0, match.index)).at(-1);
  if (!mention || !/^\s*(?:juga\s+|pun\s+|,\s*)?$/.test(sentence.text.slice(mention.end, match.index)))
    return undefined;
  return clauseOf(sentence, match, 'clause');
}

function clauseOf(sentence: Sentence, match: RegExpExecArray | null, group: string): Found | undefined {
  const text = match?.groups?.[group];
  if (!match || !text) return undefined;
  const start = sentence.start + match.index + match[0].lastIndexOf(text);
  const kept = text.trimEnd().replace(/[.,;]+$/, '');
  return { start, end: start + kept.length, value: oneLine(kept) };
}

const topicPattern = new RegExp(
  String.raw`(?:membawakan|memaparkan|menyampaikan|menyajikan)\s+materi\s+(?:terkait|tentang|mengenai|` +
    String.raw`bertema|berjudul|seputar)?\s*(?<topic>[^.“”"]{5,300})`,
  'iu',
);
export const findTopic = (text: string): string | undefined => {
  const topic = topicPattern.exec(text)?.groups?.topic;
  return topic ? oneLine(topic).replace(/[,;]$/, '') : undefined;
};

const creditPattern = new RegExp(
  String.raw`\((?<inside>[^()\n]{3,120}(?:foto|ed\.|editor|penulis)[^()\n]{0,120})\)\s*$|` +
    String.raw`\[(?<inside2>[^[\]\n]{0,60}foto[^[\]\n]{0,60})\]\s*$`,
  'iu',
);
type Credit = { readonly role: 'writer' | 'editor' | 'photographer'; readonly found: Found };

/** Who wrote, edited and took the pictures: on lines of their own, or in brackets at the end. */
export const findCredit = (reading: Reading): Credit[] => {
  const onLines = creditLines(reading);
  return onLines.length > 0 ? onLines : creditInBrackets(reading);
};

const credited: readonly (readonly [Credit['role'], RegExp])[] = [
  ['writer', /^(?:penulis|ditulis\s+oleh|teks|reporter|pewarta)$/iu],
  ['editor', /^(?:editor|penyunting|disunting\s+oleh|ed\.?)$/iu],
  ['photographer', /^(?:foto(?:\s+oleh)?|fotografer|juru\s+foto|dok(?:umentasi)?\.?)$/iu],
];
const creditPart = /^(?<label>\p{L}[\p{L}. ]{1,14}?)\s*[:/]\s*(?<name>\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’.]*){0,4})$/u;

/** "foto: Nona K.", "Penulis: Dewi K. | Foto: Adi": at the top or the end. */
function creditLines({ lines }: Reading): Credit[] {
  const ends = lines.length > 14 ? [...lines.slice(0, 6), ...lines.slice(-8)] : lines;
  return ends.flatMap((line) => {
    let at = line.start;
    return line.text.split('|').flatMap((part): Credit[] => {
      const match = creditPart.exec(part.trim());
      const { label = '', name = '' } = match?.groups ?? {};
      const role = credited.find(([, pattern]) => pattern.test(label))?.[0];
      const start = at + part.indexOf(name);
      at += part.length + 1;
      const house = /^(?:humas|parmas|kpu|kip|bawaslu|dok|tim|panitia|istimewa)(?!\p{L})/iu.test(name);
      return role && !house ? [{ role, found: { start, end: start + name.length, value: name } }] : [];
    });
  });
}

/** "(rhd/ed. Foto: awh/KPU Kota Semarang)" at the end. */
function creditInBrackets(reading: Reading): Credit[] {
  const last = reading.sentences.at(-1);
  const match = last ? creditPattern.exec(last.text) : null;
  const inside = match?.groups?.inside ?? match?.groups?.inside2;
  if (!last || !match || !inside) return [];
  const base = last.start + match.index + match[0].indexOf(inside);
  const find = (role: 'writer' | 'editor' | 'photographer', pattern: RegExp): { role: typeof role; found: Found }[] => {
    const found = pattern.exec(inside);
    const value = found?.[1]?.trim();
    if (!found || !value) return [];
    const start = base + found.index + found[0].indexOf(value);
    return [{ role, found: { start, end: start + value.length, value } }];
  };
  return [
    ...find('writer', /^(?:penulis\s*:\s*)?([\p{L} .]{1,40}?)(?=\s*\/|\s*[,;]|\s+foto)/iu),
    ...find('editor', /(?:ed\.|editor)\s*:?\s*([\p{L} ]{2,40}?)(?=\s*[/,;.]|\s+foto|$)/iu),
    ...find('photographer', /foto\s*:\s*([\p{L} .]{1,40}?)(?=\s*[/,;]|$)/iu),
  ].filter(({ found }) => !/^foto$/i.test(found.value));
}
