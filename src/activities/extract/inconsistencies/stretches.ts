/** Beginnings and ends that belong together: "3–5 Juli", "dibuka 1 Juli … ditutup 9 Juli", "09.00–11.30". */
import type { Span } from '../reading.ts';
import type { Seen, SeenSentence } from './seen.ts';

/** From one place of the text to another; values are ISO dates or minutes of the day. */
export type Stretch<T> = {
  readonly from: Span;
  readonly to: Span;
  readonly first: T;
  readonly last: T;
  /** Of the sentence that the end stands in. */
  readonly sentence: SeenSentence;
};

type Edge = 'begin' | 'end';
const begins = new RegExp(
  [
    String.raw`(?<!\p{L})(?:dimulai|mulai|memulai|bermula|dibuka|pembukaan|berangkat|keberangkatan|sejak|`,
    String.raw`terhitung|tanggal mulai|awal)(?!\p{L})`,
  ].join(''),
  'giu',
);
const ends = new RegExp(
  [
    String.raw`(?<!\p{L})(?:berakhir|diakhiri|selesai|ditutup|penutupan|tiba kembali|kembali|kepulangan|pulang|`,
    String.raw`paling lambat|paling akhir|batas akhir|batas waktu|tenggat|deadline|hingga|sampai|s\.d\.|s\/d|`,
    String.raw`rampung|usai|kelar|tuntas|bubar|berakhirnya|selesainya)(?!\p{L})`,
  ].join(''),
  'giu',
);

type Marked<T> = Span & {
  readonly edge: Edge;
  /** The word before the cue: "pendaftaran" in "pendaftaran ditutup". */
  readonly subject: string;
  /** "paling lambat": the last day for what began before. */
  readonly last: boolean;
  /** "setelah dibuka": it was before what the sentence told first. */
  readonly behind: boolean;
  readonly value: T;
  readonly sentence: SeenSentence;
};

/** Whether a place of a sentence is told as a beginning or an end, by the nearest cue before it. */
function edgeAt(
  sentence: SeenSentence,
  at: number,
  behind: number,
): { edge: Edge; subject: string; last: boolean; behind: boolean } | undefined {
  const lead = sentence.lower.slice(
    Math.max(0, behind - sentence.start, at - sentence.start - 60),
    at - sentence.start,
  );
  const begin = [...lead.matchAll(begins)].at(-1);
  const end = [...lead.matchAll(ends)].at(-1);
  const cue = (end?.index ?? -1) > (begin?.index ?? -1) ? end : begin;
  if (!cue) return undefined;
  const subject = /(\p{L}+)\s*$/u.exec(lead.slice(0, cue.index))?.[1] ?? '';
  return {
    edge: cue === end ? 'end' : 'begin',
    subject,
    last: /^(?:paling|batas|tenggat|deadline)/.test(cue[0]),
    behind: /^(?:setelah|sesudah|sejak|usai)$/.test(subject) || cue[0] === 'sejak',
  };
}

/** Ranges of dates: written as one, or told by beginning and end in one sentence or two that follow each other. */
export function dateStretches(seen: Seen): Stretch<string>[] {
  const written = seen.sentences.flatMap((sentence) =>
    sentence.dates.flatMap((date): Stretch<string>[] =>
      date.first && date.last && !/(?<!\p{L})dan(?!\p{L})|,|&/u.test(seen.text.slice(date.start, date.end))
        ? [{ from: date, to: date, first: date.first, last: date.last, sentence }]
        : [],
    ),
  );
  const marked = seen.sentences.flatMap((sentence) =>
    sentence.dates.flatMap((date, index): Marked<string>[] => {
      const cue = edgeAt(sentence, date.start, sentence.dates[index - 1]?.end ?? 0);
      return cue && date.first && !date.last
        ? [{ start: date.start, end: date.end, ...cue, value: date.first, sentence }]
        : [];
    }),
  );
  return [...written, ...paired(marked)];
}

/** Ranges of times, as those of dates. */
export function clockStretches(seen: Seen): Stretch<number>[] {
  const written = seen.sentences.flatMap((sentence) =>
    sentence.clocks.flatMap((clock): Stretch<number>[] =>
      clock.to === undefined ? [] : [{ from: clock, to: clock, first: clock.from, last: clock.to, sentence }],
    ),
  );
  const marked = seen.sentences.flatMap((sentence) =>
    sentence.clocks.flatMap((clock, index): Marked<number>[] => {
      const cue = edgeAt(sentence, clock.start, sentence.clocks[index - 1]?.end ?? 0);
      return cue && clock.to === undefined
        ? [{ start: clock.start, end: clock.end, ...cue, value: clock.from, sentence }]
        : [];
    }),
  );
  return [...written, ...paired(marked)];
}

/** What begins and what ends is named by no word, by the same, or by one that means any activity. */
function areGeneral<T>(one: Marked<T>, other: Marked<T>): boolean {
  const general = /^(?:acara|kegiatan|rapat|pertemuan|baru|pun|itu|akhirnya|tersebut|)$/;
  return one.subject === other.subject || general.test(one.subject) || general.test(other.subject);
}

/** An end with the beginning before it, of the same thing. */
function paired<T>(marked: readonly Marked<T>[]): Stretch<T>[] {
  const [sole, end, third] = marked;
  // Nothing else begins or ends in the text: they belong together, however far apart.
  if (sole?.edge === 'begin' && end?.edge === 'end' && !third && !sole.last && !end.last && areGeneral(sole, end))
    return [{ from: sole, to: end, first: sole.value, last: end.value, sentence: end.sentence }];
  return marked.flatMap((to, index) => {
    const from = marked[index - 1];
    // "berakhir 9 Mei setelah dibuka 5 Mei": told the other way round.
    if (to.edge === 'begin' && from?.edge === 'end' && to.sentence === from.sentence && to.behind)
      return [{ from: to, to: from, first: to.value, last: from.value, sentence: to.sentence }];
    if (to.edge !== 'end' || from?.edge !== 'begin') return [];
    const apart = to.sentence.at - from.sentence.at;
    const deadline = apart === 1 && to.last;
    const same =
      apart === 0 || deadline || from.subject === to.subject || (apart === 1 && (!from.subject || !to.subject));
    return same ? [{ from, to, first: from.value, last: to.value, sentence: to.sentence }] : [];
  });
}
