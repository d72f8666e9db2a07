/** Labelled lines that stand together and call to a meeting: day, hours, place, agenda and link, each in its role. */
import { readDateMentions, type DateMention } from '../../../language/index.ts';
import type { Meeting } from '../../schema.ts';
import { daysIn as namedDays } from './day-words.ts';
import { isLabelled } from './labels.ts';
import type { Line, Read } from './lines.ts';
import { placeNoun } from './meeting-places.ts';
import { atDistance, hourIn, isCertain, linkIn, meetingFrom } from './meeting-values.ts';
import { saidOn, type Said } from './roles.ts';

type Block = { readonly said: Said[]; last: number };
/** Lines between two labels of one meeting. */
const nearby = 4;

/** Labels with the words that go on below them, block by block; a second day begins another. */
function blocksOf(lines: readonly Line[], hint: string): Block[] {
  const blocks: Block[] = [];
  const all = lines.map(saidOn);
  for (const [at, line] of lines.entries()) {
    const told = (all[at] ?? []).map((said) => byValue(said, all, hint));
    const block = blocks.at(-1);
    const isNear = block !== undefined && at - block.last <= nearby;
    if (told.length === 0 && isNear) goOn(block, line, at);
    for (const said of told) {
      const current = blocks.at(-1);
      const stillNear = current !== undefined && at - current.last <= nearby;
      if (said.role === null) {
        if (stillNear) current.last = at;
        continue;
      }
      if (current === undefined || !stillNear || begins(current, said)) blocks.push({ said: [said], last: at });
      else {
        current.said.push(said);
        current.last = at;
      }
    }
  }
  return blocks;
}

/** Labels of days of which no meeting is. */
const ofNoMeeting = new RegExp(
  String.raw`batas|tenggat|tempo|surat|lahir|daftar|konfirmasi|r\.?s\.?v\.?p|berlaku|terima|` +
    String.raw`kirim|tagih|bayar|kumpul|lapor|nomor`,
  'iu',
);

/** "Siaran : Kamis, 11 Februari": a label that says nothing is known by what stands behind it and by its neighbours. */
function byValue(said: Said, all: readonly (readonly Said[])[], hint: string): Said {
  if (said.role !== null || ofNoMeeting.test(said.label)) return said;
  const near = all.slice(Math.max(0, said.line - 2), said.line + 3).flat();
  const has = (role: Said['role']): boolean => near.some((one) => one.role === role);
  const [mention] = readDateMentions(said.words, hint);
  const isDay =
    mention?.first !== undefined && mention.start < 24 && said.words.length < 60 && !/surat|nomor/iu.test(said.words);
  if (isDay && !has('day') && (has('time') || has('place'))) return { ...said, role: 'day' };
  return !has('place') && has('day') && placeNoun.test(said.words) ? { ...said, role: 'place' } : said;
}

/** A day where one stands already: "Hari" and "Tanggal" on two lines are one. */
function begins({ said }: Block, { role, words }: Said): boolean {
  if (role !== 'day') return false;
  const days = said.filter((one) => one.role === 'day');
  const isWhole = (text: string): boolean => /\d/.test(text);
  return days.some((day) => isWhole(day.words)) && (isWhole(words) || days.length > 1);
}

const sentence =
  /^(?:Demikian|Mengingat|Sehubungan|Atas|Dimohon|Mohon|Untuk|Adapun|Peserta|Apabila|Dalam|Kami|Bersama)\b/u;

/** A place or an agenda on two lines, words below their label, an address on a line of its own. */
function goOn(block: Block, line: Line, at: number): void {
  const last = block.said.at(-1);
  if (last === undefined) return;
  const link = linkIn(line.text);
  const isEmpty = last.words === '';
  if (link !== undefined && at - block.last <= 2) {
    block.said.push({ ...last, role: 'link', words: link, start: line.start, end: line.end, line: at });
    return;
  }
  if (
    at - block.last > 1 ||
    isLabelled(line.text) ||
    sentence.test(line.text) ||
    /^(?:[-–•*▪]|\(?(?:\d{1,2}|[a-z])[.)])\s/u.test(line.text)
  )
    return;
  const isOpen =
    isEmpty || ((last.role === 'place' || last.role === 'agenda') && !line.apart && !/[.;]$/.test(last.words));
  if (!isOpen || line.text.length > 200) return;
  const words = isEmpty ? line.text : `${last.words} ${line.text}`;
  block.said[block.said.length - 1] = { ...last, words, start: isEmpty ? line.start : last.start, end: line.end };
  if (isEmpty) block.last = at;
}

const past = /(?<!\p{L})(?:telah|sudah)\s+(?:dilaksanakan|diselenggarakan|diadakan|dilakukan|berlangsung)/iu;

/** `dated`: days that were told before a line, for blocks that name none. */
export function labelledMeetings(lines: readonly Line[], hint: string): Read<Meeting>[] {
  let before: DateMention | undefined;
  let [lastAt, lastPlace] = [-99, ''];
  return blocksOf(lines, hint).flatMap(({ said }) => {
    const [head] = said;
    const at = head?.line ?? 0;
    const lead = lines.slice(Math.max(0, at - 3), at).map(({ text }) => text);
    const dayWords = said.filter(({ role }) => role === 'day').map(({ words }) => words);
    const hours = said.filter(({ role }) => role === 'time' || role === 'session');
    const own = daysIn(dayWords.join(', '), hint) ?? daysIn(hours.map(({ words }) => words).join(', '), hint);
    const isSequel = at - lastAt <= nearby * 2 && said.some(({ role }) => role === 'time');
    const mentions = own ?? (isSequel && before !== undefined ? [before] : []);
    if (mentions.length === 0 || said.length < 2 || past.test(lead.join(' '))) return [];
    before = mentions.at(-1);
    lastAt = said.at(-1)?.line ?? at;
    const place = textOf(said, 'place') || (own === null ? lastPlace : '');
    lastPlace = place;
    return mentions.flatMap((mention) => sessionsOf(said, mention, { place, day: dayWords.join(', ') }));
  });
}

/** Days that follow one another are one stretch of time; others are a meeting each. */
function daysIn(words: string, hint: string): DateMention[] | null {
  const found = namedDays(words, hint).filter(({ first }) => first !== undefined);
  const [one, two] = found;
  if (one === undefined) return null;
  const isNext = (from: string, to: string): boolean => Date.parse(to) - Date.parse(from) === 86_400_000;
  if (two?.first !== undefined && found.length === 2 && one.last === undefined && isNext(one.first ?? '', two.first))
    return [{ ...one, last: two.first }];
  return found;
}

const textOf = (said: readonly Said[], role: Said['role']): string =>
  said.find((one) => one.role === role && one.words !== '')?.words ?? '';

/** One meeting, or one for every session or hour that is told. */
function sessionsOf(
  said: readonly Said[],
  mention: DateMention,
  { place, day }: { readonly place: string; readonly day: string },
): Read<Meeting>[] {
  const sessions = said.filter(({ role, words }) => role === 'session' && hourIn(words, true) !== undefined);
  const times = said.filter(({ role, words }) => role === 'time' && hourIn(words, true) !== undefined);
  const several = sessions.length > 0 ? sessions : times.length > 1 ? times : [];
  const medium = said.map(({ words }) => atDistance.exec(words)?.groups?.medium).find((one) => one !== undefined);
  const link = said.map(({ words }) => linkIn(words)).find((one) => one !== undefined);
  const [start, end] = [Math.min(...said.map((one) => one.start)), Math.max(...said.map((one) => one.end))];
  const named = place === '' ? (medium ?? '') : place;
  const read = (
    words: string,
    span: { readonly start: number; readonly end: number },
    about: string,
  ): Read<Meeting> => {
    const time = hourIn(words, true);
    const value = meetingFrom({ mention, time, place: named, link, agenda: about });
    // An hour that stands there and was not read would be missed silently.
    return { value, ...span, sure: isCertain(mention) && time !== undefined && (named !== '' || link !== undefined) };
  };
  if (several.length > 1)
    return several.map(({ words, label, start: from, end: to }) => read(words, { start: from, end: to }, label));
  const words = several[0]?.words ?? times[0]?.words ?? textOf(said, 'time');
  return [read(words === '' ? day.slice(mention.end) : words, { start, end }, textOf(said, 'agenda'))];
}
