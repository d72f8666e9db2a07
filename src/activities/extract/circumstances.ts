/** What the activity was and where: title, theme, series, kind, mode, place, platform, organiser, invited, purpose. */
import { oneLine, ordinalWords, readOrdinal, seriesPattern, weekdayPattern } from '../../language/index.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import type { UnitIndex, UnitMention } from './units.ts';

export type Found = Span & { readonly value: string; readonly sure: boolean };

const titleVerbs = String.raw`Ikuti|Mengikuti|Gelar|Menggelar|Hadiri|Menghadiri|Selenggarakan|Laksanakan|Adakan|Ikut Serta dalam|Ikut`;
const headline = new RegExp(
  `^(?<unit>(?:Sekretariat\\s+)?(?:KPU|KIP|Komisi\\s+Pemilihan\\s+Umum)(?:\\s+[^\\n]{1,80}?)?)\\s+(?<verb>${titleVerbs})\\s+(?<event>[^\\n]+)$`,
  'iu',
);
const dateline =
  /^[ \t]*(?<city>\p{Lu}[\p{L} .'’-]{1,40}?)\s*(?:,\s*(?<host>[a-z0-9.-]+\.(?:go\.id|id|com)))?\s*(?:—|–|--|-)\s+(?=\p{Lu})/u;

/** What a paper is, not what it is about. */
const documentType =
  /^(?:laporan(?:\s+(?:pelaksanaan|hasil))?(?:\s+(?:kegiatan|rapat))?|notula|notulen|notulensi|risalah(?:\s+rapat)?|berita\s+acara|undangan|nota\s+dinas|surat\s+(?:tugas|undangan)|kerangka\s+acuan(?:\s+kerja)?)\s*:?$/i;

export type Headline = {
  readonly whole: Found;
  readonly event: Found;
  readonly unitText?: Span;
  readonly holds: boolean;
};

/** The first line, when it reads as a title: no full stop, not a dateline, at most 30 words. `event` leaves "KPU X Ikuti" out. */
export function findHeadline(reading: Reading): Headline | undefined {
  const first = reading.sentences.find((sentence) => !documentType.test(sentence.text));
  if (!first) return undefined;
  const words = first.text.split(/\s+/).length;
  if (words < 2 || words > 40 || /[.;:]$/.test(first.text) || dateline.test(first.text) || first.text.length > 400)
    return undefined;
  const alone = /^\s*(?:\n|$)/.test(reading.text.slice(first.end, first.end + 200)) || reading.sentences.length === 1;
  if (!alone) return undefined;
  const whole: Found = { start: first.start, end: first.end, value: oneLine(first.text), sure: true };
  const parts = headline.exec(first.text);
  const event = parts?.groups?.event;
  if (!event) return { whole, event: whole, holds: false };
  const at = first.end - event.length;
  return {
    whole,
    event: { start: at, end: first.end, value: oneLine(event), sure: true },
    unitText: { start: first.start, end: first.start + (parts.groups?.unit?.length ?? 0) },
    holds: !/ikut|hadir/i.test(parts.groups?.verb ?? ''),
  };
}

export function findDateline(reading: Reading): { city: Found; end: number } | undefined {
  for (const sentence of reading.sentences.slice(0, 3)) {
    const match = dateline.exec(sentence.text);
    const city = match?.groups?.city;
    if (match && city && city.split(' ').length <= 5) {
      const start = sentence.start + match[0].indexOf(city);
      return {
        city: { start, end: start + city.length, value: oneLine(city), sure: true },
        end: sentence.start + match[0].length,
      };
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
export function findSeries(reading: Reading): (Found & { readonly word: string; readonly number: number })[] {
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
const modePattern =
  /(?<!\p{L})(?:(?<hibrida>hibrida|hybrid|hibrid|luring\s+dan\s+daring|daring\s+dan\s+luring)|(?<daring>daring|dalam\s+jaringan|secara\s+(?:virtual|online)|(?:rapat|pertemuan|webinar)\s+(?:virtual|online)|telekonferensi|video\s*conference)|(?<luring>luring|tatap\s+muka|luar\s+jaringan|secara\s+offline))(?!\p{L})/giu;

export function findModes(text: string): (Span & { mode: Mode })[] {
  return [...text.matchAll(modePattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    mode: match.groups?.hibrida ? 'hibrida' : match.groups?.daring ? 'daring' : 'luring',
  }));
}

const platformPattern =
  /(?<!\p{L})(?:Zoom(?:\s+(?:Cloud\s+)?Meetings?|\s+Webinar)?|Google\s+Meet|Microsoft\s+Teams|Ms\.?\s+Teams|Webex|(?:(?:kanal|channel|live\s+streaming|siaran\s+langsung)\s+)?YouTube(?:\s+KPU(?:\s+RI)?)?|Facebook\s+Live|Instagram\s+Live)(?!\p{L})/giu;

export function findPlatforms(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence) =>
    [...sentence.text.matchAll(platformPattern)].map((match) => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
      value: oneLine(match[0]),
      sure: /(?:melalui|via|lewat|menggunakan|dengan|di)\s+(?:aplikasi\s+|platform\s+|media\s+)?$/i.test(
        sentence.text.slice(0, match.index),
      ),
    })),
  );
}

const placeHeads = String.raw`Ruang(?:an)?|Aula|Gedung|Kantor|Hotel|Balai|Pendopo|Media\s+Center|Auditorium|Kampus|Lapangan|RPP|Rumah\s+Pintar|Halaman|SMA|SMK|SMAN|SMKN|SMP|Universitas|Graha|Kediaman|Alun-alun|Lantai|Meeting\s+Room|Ballroom|Studio|Sekretariat|Wisma|Gelanggang|GOR|Taman|Pasar|Desa|Kelurahan|Lapas|Rutan`;
const placePattern = new RegExp(
  String.raw`(?<!\p{L})(?<cue>bertempat\s+di|berlangsung\s+di|di|dari)\s+(?<place>(?:${placeHeads})(?!\p{L})[^.;:()“”"\n]{0,900})`,
  'gu',
);
const placeStop = new RegExp(
  String.raw`,\s|\s+(?:oleh|pada|secara|yang|dengan|untuk|hingga|sejak|selama|agar|sebagai|bersama|mulai|guna|dalam|dan\s+(?:di|dihadiri|diikuti|dibuka)\p{L}*|ini|tersebut|se-?hari|pukul|hari|tanggal|${weekdayPattern}|menghadirkan|menyampaikan|untuk)(?!\p{L})`,
  'u',
);

/** Places with the words that lead to them; "dari Ruang …" is where one followed from. Long names are kept whole. */
export function findPlaces(sentence: Sentence): (Found & { readonly from: boolean })[] {
  return [...sentence.text.matchAll(placePattern)]
    .map((match) => {
      const whole = match.groups?.place ?? '';
      const cut = placeStop.exec(whole);
      const place = whole.slice(0, cut?.index ?? whole.length).trimEnd();
      const start = sentence.start + match.index + match[0].length - whole.length;
      return {
        start,
        end: start + place.length,
        value: oneLine(place),
        sure: place.split(/\s+/).length > 1,
        from: /^dari$/i.test(match.groups?.cue ?? ''),
      };
    })
    .filter((place) => place.value.length > 3);
}

const organised =
  /(?:diselenggarakan|digelar|dilaksanakan|diadakan|diinisiasi|difasilitasi|diprakarsai|penyelenggara\s*:|dihelat)\s+(?:secara\s+\p{L}+\s+)?(?:oleh\s+)?$/iu;
const holding =
  /^\s*(?:\([^)]{1,20}\)\s*)?(?:kembali\s+|telah\s+|sukses\s+)?(?:menyelenggarakan|menggelar|melaksanakan|mengadakan|Gelar|Selenggarakan|Laksanakan|Adakan)(?!\p{L})/u;

/** The unit that held the activity, from "diselenggarakan oleh X" or "X menggelar …". */
export function findOrganiser(
  text: string,
  mentions: readonly UnitMention[],
): { mention: UnitMention; sure: boolean } | undefined {
  const by = mentions.find((mention) => organised.test(text.slice(Math.max(0, mention.start - 60), mention.start)));
  if (by) return { mention: by, sure: true };
  const holder = mentions.find((mention) => holding.test(text.slice(mention.end, mention.end + 60)));
  return holder ? { mention: holder, sure: true } : undefined;
}

const invitedPattern =
  /(?:diikuti|dihadiri)(?:\s+secara\s+\p{L}+)?\s+oleh\s+(?<who>(?:seluruh|semua|segenap|para|jajaran)\s+[^.;:()“”"]{3,300})/giu;
const invitedStop =
  /,\s+(?:serta\s+)?(?:di|ber|men|yang|dengan|untuk)\p{L}*|\s+(?:yang|untuk|guna|agar|pada\s+\p{Lu}|di\s+(?:Ruang|Aula|Hotel|Gedung)|secara|melalui)(?!\p{L})/u;

export function findInvited(sentence: Sentence): Found | undefined {
  const match = [...sentence.text.matchAll(invitedPattern)][0];
  const who = match?.groups?.who;
  if (!match || !who) return undefined;
  const value = who
    .slice(0, invitedStop.exec(who)?.index ?? who.length)
    .trimEnd()
    .replace(/,$/, '');
  const start = sentence.start + match.index + match[0].length - who.length;
  return { start, end: start + value.length, value: oneLine(value), sure: true };
}

const purposePattern =
  /(?:kegiatan|bimtek|acara|rapat|webinar|sosialisasi|rakor|ini)\s+(?:ini\s+)?(?:bertujuan|dimaksudkan|ditujukan)\s+(?:untuk|agar|guna)\s+(?<purpose>[^.]{10,600})/iu;
const commitmentPattern =
  /(?:berkomitmen|bertekad|siap)\s+(?:untuk\s+)?(?<clause>(?:terus\s+|senantiasa\s+)?(?:ber|me)\p{L}+[^.]{10,600})|berharap\s+(?:agar\s+|dapat\s+)?(?<hope>[^.“”"]{15,600})/iu;

export const findPurpose = (sentence: Sentence): Found | undefined =>
  clauseOf(sentence, purposePattern.exec(sentence.text), 'purpose');

/** "KPU NTT berkomitmen untuk terus berinovasi …": only where a unit, not a person, is the subject. */
export function findCommitment(sentence: Sentence, units: UnitIndex): Found | undefined {
  const match = commitmentPattern.exec(sentence.text);
  if (!match) return undefined;
  const mention = units.find(sentence.text.slice(0, match.index)).at(-1);
  if (!mention || !/^\s*(?:juga\s+|pun\s+|,\s*)?$/.test(sentence.text.slice(mention.end, match.index)))
    return undefined;
  return clauseOf(sentence, match, match.groups?.clause ? 'clause' : 'hope');
}

function clauseOf(sentence: Sentence, match: RegExpExecArray | null, group: string): Found | undefined {
  const text = match?.groups?.[group];
  if (!match || !text) return undefined;
  const start = sentence.start + match.index + match[0].lastIndexOf(text);
  const kept = text.trimEnd().replace(/[.,;]+$/, '');
  return { start, end: start + kept.length, value: oneLine(kept), sure: true };
}

const topicPattern =
  /(?:membawakan|memaparkan|menyampaikan|menyajikan)\s+materi\s+(?:terkait|tentang|mengenai|bertema|berjudul|seputar)?\s*(?<topic>[^.“”"]{5,300})/iu;
export const findTopic = (text: string): string | undefined => {
  const topic = topicPattern.exec(text)?.groups?.topic;
  return topic ? oneLine(topic).replace(/[,;]$/, '') : undefined;
};

const creditPattern =
  /\((?<inside>[^()\n]{3,120}(?:foto|ed\.|editor|penulis)[^()\n]{0,120})\)\s*$|\[(?<inside2>[^[\]\n]{0,60}foto[^[\]\n]{0,60})\]\s*$/iu;
/** "(rhd/ed. Foto: awh/KPU Kota Semarang)" at the end. */
export function findCredit(reading: Reading): { role: 'writer' | 'editor' | 'photographer'; found: Found }[] {
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
    return [{ role, found: { start, end: start + value.length, value, sure: false } }];
  };
  return [
    ...find('writer', /^(?:penulis\s*:\s*)?([\p{L} .]{1,40}?)(?=\s*\/|\s*[,;]|\s+foto)/iu),
    ...find('editor', /(?:ed\.|editor)\s*:?\s*([\p{L} ]{2,40}?)(?=\s*[/,;.]|\s+foto|$)/iu),
    ...find('photographer', /foto\s*:\s*([\p{L} .]{1,40}?)(?=\s*[/,;]|$)/iu),
  ].filter(({ found }) => !/^foto$/i.test(found.value));
}
