/** When and where a letter calls people together: in labelled lines, or in a sentence. */
import { readDateMentions, readTimes, type DateMention, type TimeMention } from '../../../language/index.ts';
import { timeZones } from '../../../platform/clock/index.ts';
import type { Meeting } from '../../schema.ts';
import type { Line, Read, Span } from './lines.ts';
import type { Sentence } from './sentences.ts';

const fields = {
  day: String.raw`(?:Hari[ \t]*(?:[/,&]|dan)?[ \t]*)?(?:Tanggal|Tgl\.?)|Hari|Hari[ \t]*[/,]?[ \t]*Tgl\.?|Pelaksanaan`,
  time: String.raw`Pukul|Waktu|Jam|Pkl\.?`,
  place: String.raw`Tempat|Lokasi|Bertempat(?:[ \t]+di)?|Venue|Ruang(?:an)?`,
  agenda: String.raw`Acara|Agenda|Kegiatan|Nama[ \t]+Kegiatan|Keperluan`,
  link:
    String.raw`(?:Link|Tautan)(?:[ \t]+\p{L}+){0,2}|Zoom(?:[ \t]+Meeting)?|Media|Meeting[ \t]+ID|` +
    String.raw`ID[ \t]+(?:Rapat|Meeting)`,
} as const;
type Field = keyof typeof fields;
const labelOf = Object.fromEntries(
  Object.entries(fields).map(([name, words]) => [
    name,
    new RegExp(String.raw`^(?:(?:\(?\d{1,2}|[a-z])[.)]\s+|[-–•*▪]\s*)?(?:${words})[ \t]*:[ \t]*(?<words>\S.*)$`, 'diu'),
  ]),
) as Readonly<Record<Field, RegExp>>;
const address = /https?:\/\/[^\s,;)]+|\b(?:zoom\.us|meet\.google\.com|bit\.ly|s\.id)\/[^\s,;)]+/iu;

type Labelled = Span & { readonly field: Field; readonly words: string };

/** The labelled lines of one meeting stand together; a second day begins another. */
function blocksOf(lines: readonly Line[]): Labelled[][] {
  const blocks: Labelled[][] = [];
  let last = -9;
  for (const [index, line] of lines.entries()) {
    const said = fieldOn(line);
    if (said === null) {
      goOn(blocks.at(-1), line, index - last);
      continue;
    }
    const block = blocks.at(-1);
    const again = block?.some(({ field }) => field === said.field && field !== 'link' && field !== 'agenda') === true;
    if (block === undefined || again || index - last > 4) blocks.push([said]);
    else block.push(said);
    last = index;
  }
  // A day alone, as beside the number of an annex, calls nobody together.
  return blocks.filter((block) => block.length > 1 && block.some(({ field }) => field === 'day'));
}

function fieldOn({ text, start }: Line): Labelled | null {
  for (const field of ['day', 'time', 'place', 'agenda', 'link'] as const) {
    const match = labelOf[field].exec(text);
    const [from = 0] = match?.indices?.groups?.words ?? [];
    const words = match?.groups?.words?.trimEnd();
    if (words !== undefined) return { field, words, start: start + from, end: start + from + words.length };
  }
  return null;
}

/** A place or an agenda on two lines; an address on a line of its own. */
function goOn(block: Labelled[] | undefined, line: Line, after: number): void {
  const last = block?.at(-1);
  if (block === undefined || last === undefined || after > 2) return;
  const link = address.exec(line.text);
  if (link !== null) {
    const start = line.start + link.index;
    block.push({ field: 'link', words: link[0], start, end: start + link[0].length });
    return;
  }
  const isSentence = /^(?:Demikian|Mengingat|Sehubungan|Atas|Dimohon|Mohon|Untuk|Adapun|Peserta)\b/u.test(line.text);
  if (after > 1 || line.apart || isSentence || (last.field !== 'place' && last.field !== 'agenda')) return;
  if (/[.;]$/.test(last.words)) return;
  block[block.length - 1] = { ...last, words: `${last.words} ${line.text}`, end: line.end };
}

/** A table with a column of days and one of hours or places: a meeting in each of its rows. */
function tabled(lines: readonly Line[], hint: string): Read<Meeting>[] {
  const at = lines.findIndex(({ cells }) => {
    const named = cells.map(({ text }) => columnOf(text));
    return named.includes('day') && (named.includes('time') || named.includes('place'));
  });
  const head = lines[at]?.cells.map(({ text }) => columnOf(text)) ?? [];
  const found: Read<Meeting>[] = [];
  for (const { cells, start, end } of at < 0 ? [] : lines.slice(at + 1)) {
    if (cells.length < 2 || cells.length < head.length - 1) break;
    const of = (field: Field): string => cells[head.indexOf(field)]?.text ?? '';
    const [mention] = readDateMentions(of('day'), hint);
    if (mention?.first === undefined) break;
    const [time] = readTimes(clockMarked(of('time')));
    const [place, agenda] = [clean(of('place')), clean(of('agenda'))];
    const value = {
      id: '',
      ...datesOf(mention),
      ...timesOf(time),
      ...(place.length < 3 ? {} : { place }),
      ...(agenda.length < 3 ? {} : { agenda }),
    };
    found.push({ value, start, end, sure: isCertain(mention) && time !== undefined && place.length >= 3 });
  }
  return found;
}

const columnOf = (text: string): Field | null =>
  (Object.keys(fields) as Field[]).find((field) => labelOf[field].test(`${text.trim()}: .`)) ?? null;

const clean = (words: string): string =>
  words
    .replaceAll(/\s+/g, ' ')
    .replace(/[;,.]$/, '')
    .trim();

function meetingOf(block: readonly Labelled[], hint: string, id: string): Read<Meeting> | null {
  const of = (field: Field): Labelled | undefined => block.find((one) => one.field === field);
  const [day, place, agenda] = [of('day'), of('place'), of('agenda')];
  const [mention] = readDateMentions(day?.words ?? '', hint);
  if (day === undefined || mention?.first === undefined) return null;
  const [time] = readTimes(clockMarked(of('time')?.words ?? day.words.slice(mention.end)));
  const link = block.map(({ words }) => address.exec(words)?.[0]).find((one) => one !== undefined);
  const named = place === undefined ? '' : clean(place.words.replace(address, '').replace(/^di\s+/iu, ''));
  const [start, end] = [Math.min(...block.map((one) => one.start)), Math.max(...block.map((one) => one.end))];
  return {
    value: {
      id,
      ...datesOf(mention),
      ...timesOf(time),
      ...(named.length < 3 ? {} : { place: named }),
      ...(link === undefined ? {} : { link: link.replace(/[.]$/, '') }),
      ...(agenda === undefined ? {} : { agenda: clean(agenda.words) }),
    },
    start,
    end,
    // An hour that stands there and was not read would be missed silently.
    sure: isCertain(mention) && time !== undefined && (named.length >= 3 || link !== undefined),
  };
}

/** "Waktu : 09.00 – selesai": the label says that these are hours. */
const clockMarked = (words: string): string => (/^\s*\d{1,2}[.:]\d{2}/.test(words) ? `pukul ${words}` : words);

const datesOf = ({ first, last }: DateMention): Pick<Meeting, 'date' | 'endDate'> => ({
  ...(first === undefined ? {} : { date: first }),
  ...(last === undefined || last === first ? {} : { endDate: last }),
});
const timesOf = (time: TimeMention | undefined): Pick<Meeting, 'time' | 'endTime' | 'zone'> => ({
  ...(time === undefined ? {} : { time: time.from }),
  ...(time?.to === undefined ? {} : { endTime: time.to }),
  ...(time?.zone === undefined ? {} : { zone: time.zone }),
});
const isCertain = ({ weekday, weekdayDiffers, inferredYear }: DateMention): boolean =>
  weekday !== undefined && !weekdayDiffers && !inferredYear;

/** Words of a sentence that calls people together on a day. */
const calls = new RegExp(
  String.raw`(?<!\p{L})(?:(?:akan\s+)?(?:dilaksanakan|diselenggarakan|diadakan|digelar|berlangsung|` +
    String.raw`menyelenggarakan|` +
    String.raw`melaksanakan|mengadakan|menggelar)|hadir|menghadiri|kehadiran|mengundang|mengikuti|` +
    String.raw`dijadwalkan)(?!\p{L})`,
  'iu',
);
const past = /(?<!\p{L})(?:telah|sudah|hasil|menindaklanjuti|berdasarkan)(?!\p{L})/iu;
const dayLead = /(?:pada\s+)?(?:hari\s*)?(?:\p{L}+\s*[,/]?\s*)?(?:tanggal\s*)?[:(]?\s*$/iu;
/** "PKL 0900 WITA", as telegrams write hours. */
function spelledHour(text: string): TimeMention | undefined {
  const match = /^[^.]{0,20}\bPKL\.?\s+(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?:\s+(?<zone>WIB|WITA|WIT))?\b/u.exec(
    text,
  );
  const { hour, minute, zone } = match?.groups ?? {};
  if (match === null || hour === undefined || minute === undefined) return undefined;
  const named = timeZones.find((one) => one === zone);
  return { start: match.index, end: match[0].length, from: `${hour}:${minute}`, ...(named && { zone: named }) };
}

/** In a telegram everything stands in capitals. */
const atLoudPlace = /(?<!\p{L})BERTEMPAT\s+DI\s+(?<place>\p{Lu}[^.;,]{2,80}?)(?=\s*[.;,]|$)/u;
const atPlace = new RegExp(
  String.raw`(?<!\p{L})(?:bertempat\s+di|tempat\s+di|di\s+(?=Aula|Ruang|Hotel|Kantor|Gedung|Balai|` +
    String.raw`Lapangan|Pendopo|Media))\s*` +
    String.raw`(?<place>\p{Lu}[^.;]{2,120}?)(?=[,;]?\s+(?:pada|pukul|mulai|dengan|untuk|dalam|guna|` +
    String.raw`secara|melalui|agar|yang|serta)(?!\p{L})|[.;]|,\s|$)`,
  'u',
);

function narrated(sentences: readonly Sentence[], hint: string): Read<Meeting>[] {
  return sentences.flatMap((sentence, index) => {
    // An assignment is carried out, no meeting.
    if (!calls.test(sentence.text) || /^Untuk\s*:/iu.test(sentence.text)) return [];
    const mention = readDateMentions(sentence.text, hint).find(({ first, start }) => {
      const before = sentence.text.slice(Math.max(0, start - 60), start);
      return first !== undefined && dayLead.test(before) && !isOther.test(before);
    });
    if (mention === undefined || past.test(sentence.text.slice(0, mention.start))) return [];
    const behind = sentence.text.slice(mention.end);
    const time = readTimes(behind).at(0) ?? spelledHour(behind);
    const place = (atPlace.exec(sentence.text) ?? atLoudPlace.exec(sentence.text))?.groups?.place;
    const link = address.exec(sentence.text)?.[0] ?? address.exec(sentences[index + 1]?.text ?? '')?.[0];
    return [
      {
        value: {
          id: '',
          ...datesOf(mention),
          ...timesOf(time),
          ...(place === undefined ? {} : { place: clean(place) }),
          ...(link === undefined ? {} : { link }),
        },
        start: sentence.start,
        end: sentence.end,
        sure: isCertain(mention) && time !== undefined,
      },
    ];
  });
}
const isOther = new RegExp(
  String.raw`(?:surat|nomor|lambat|lambatnya|akhir|sebelum|tertanggal|sejak|sampai\s+dengan|hingga|batas|` +
    String.raw`konfirmasi|ditutup|penutupan|pendaftaran|semula)[^.;]{0,40}$`,
  'iu',
);

export function readMeetings(lines: readonly Line[], sentences: readonly Sentence[], hint: string): Read<Meeting>[] {
  const labelled = blocksOf(lines).flatMap((block) => meetingOf(block, hint, '') ?? []);
  const days = new Set(labelled.map(({ value }) => value.date));
  const rows = labelled.length > 0 ? [] : tabled(lines, hint);
  const told =
    labelled.length + rows.length > 0 ? [] : narrated(sentences, hint).filter(({ value }) => !days.has(value.date));
  return [...labelled, ...rows, ...told].map((read, at) => ({
    ...read,
    value: { ...read.value, id: `acara-${at + 1}` },
  }));
}
