/** Days, hours, places and links of a meeting out of the words that tell them. */
import { readTimes, type DateMention, type TimeMention } from '../../../language/index.ts';
import { timeZones } from '../../../platform/clock/index.ts';
import type { Meeting } from '../../schema.ts';

export const address = /https?:\/\/[^\s,;)]+|\b(?:zoom\.us|meet\.google\.com|bit\.ly|s\.id|tinyurl\.com)\/[^\s,;)]+/iu;
export const linkIn = (words: string): string | undefined => address.exec(words)?.[0].replace(/[.]$/, '');
export const atDistance = new RegExp(
  String.raw`(?<!\p{L})(?:(?<medium>Zoom(?:[ ]+Meeting)?|Google[ ]+Meet|Microsoft[ ]+Teams|` +
    String.raw`Webex)|daring|virtual|online|video[ ]?conference|(?:konferensi|panggilan)[ ]+video|Zoom)(?!\p{L})`,
  'iu',
);

export const clean = (words: string): string =>
  words
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:,;-]+/, '')
    .replace(/[\s;,.]+$/, '')
    .trim();

/** "Waktu : 09.00 – selesai": the label says that these are hours. */
const clockMarked = (words: string): string =>
  words.replace(/^[^\d\n]{0,12}?(?=\d{1,2}[.:]\d{2})(?!.{0,12}(?:pukul|jam|pkl))/iu, 'pukul ');
/** "PKL 0900 WITA", as telegrams write hours. */
const closed =
  /(?<!\p{L})(?:PKL|PUKUL|JAM)\.?\s+(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?:\s+(?<zone>WIB|WITA|WIT))?\b/iu;

/** "antara jam 09.00 dan 16.00". */
const between = new RegExp(
  String.raw`(?<!\p{L})antara\s+(?<cue>(?:pukul|jam|` +
    String.raw`pkl\.?)\s+)(?<from>\d{1,2}[.:]\d{2})\s+(?:dan|sampai|` +
    String.raw`hingga)\s+(?<to>\d{1,2}[.:]\d{2})`,
  'iu',
);

/** The first hour in these words; `labelled`: a label says that there is one. */
export function hourIn(words: string, labelled = false): TimeMention | undefined {
  const spanned = words.replace(between, '$<cue>$<from> - $<to>');
  const [time] = readTimes(labelled ? clockMarked(spanned) : spanned);
  if (time !== undefined) return time;
  const match = closed.exec(words);
  const { hour, minute, zone } = match?.groups ?? {};
  if (match === null || hour === undefined || minute === undefined) return undefined;
  const named = timeZones.find((one) => one === zone?.toUpperCase());
  return {
    start: match.index,
    end: match.index + match[0].length,
    from: `${hour}:${minute}`,
    ...(named && { zone: named }),
  };
}

export const datesOf = ({ first, last }: DateMention): Pick<Meeting, 'date' | 'endDate'> => ({
  ...(first === undefined ? {} : { date: first }),
  ...(last === undefined || last === first ? {} : { endDate: last }),
});
export const timesOf = (time: TimeMention | undefined): Pick<Meeting, 'time' | 'endTime' | 'zone'> => ({
  ...(time === undefined ? {} : { time: time.from }),
  ...(time?.to === undefined ? {} : { endTime: time.to }),
  ...(time?.zone === undefined ? {} : { zone: time.zone }),
});
export const isCertain = ({ weekday, weekdayDiffers, inferredYear }: DateMention): boolean =>
  weekday !== undefined && !weekdayDiffers && !inferredYear;

type Told = {
  readonly mention: DateMention;
  readonly time: TimeMention | undefined;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly agenda?: string | undefined;
};

export function meetingFrom({ mention, time, place = '', link, agenda = '' }: Told): Meeting {
  const named = clean(place.replace(address, '').replace(/^di\s+/iu, ''));
  const about = clean(agenda);
  return {
    id: '',
    ...datesOf(mention),
    ...timesOf(time),
    ...(named.length < 3 ? {} : { place: named.slice(0, 1_000) }),
    ...(link === undefined ? {} : { link }),
    ...(about.length < 3 ? {} : { agenda: about.slice(0, 1_000) }),
  };
}
