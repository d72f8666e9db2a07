/** What the finders of the day and of the hours know of a text. */
import type { DateMention, TimeMention } from '../../language/index.ts';
import type { PaperForm } from './paper.ts';
import type { Reading, Sentence, Span } from './reading.ts';
import type { TopLine } from './top.ts';

/** A line that tells the day. */
export const dayLabels = new RegExp(
  String.raw`^\s*(?:[-•*–—]|\(?[\da-z]{1,2}[.)]|[A-Z]\.)?\s*` +
    String.raw`(?:hari(?!\s+(?:[IVX]+|ke-?\s?\d+|\d|pertama|kedua|ketiga)(?!\p{L}))(?:\s*[/,&]\s*(?:tanggal|tgl))?|` +
    String.raw`tanggal|tgl|waktu(?:\s+(?:dan|&)\s+tempat)?|hari\s+dan\s+tanggal|pelaksanaan|` +
    String.raw`📅|🗓️?|📆)\s*(?::|\s(?=\p{L}|` +
    String.raw`\d))`,
  'iu',
);

/** A day that a text tells, and how much tells that it is that of the activity. */
export type Candidate = {
  readonly date: DateMention;
  readonly score: number;
  readonly line: Sentence;
  /** Words of beginning or ending lead to it. */
  readonly opens: boolean;
  readonly closes: boolean;
};

export type Whens = {
  readonly reading: Reading;
  readonly dates: readonly DateMention[];
  readonly times: readonly TimeMention[];
  readonly rules: readonly Span[];
  readonly headingEnd: number;
  readonly tables: readonly Span[];
  readonly form: PaperForm;
  readonly top: readonly TopLine[];
  readonly closing: readonly Sentence[];
  /** The line that calls the activity by its name, where it is not the heading. */
  readonly titleLine: Span | undefined;
};
