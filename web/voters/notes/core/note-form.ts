/** Words of notes as they are typed, and as the server takes them. */
import { z } from 'zod';
import { type ListedNoteWords, noteWordKinds } from '../../../../src/elections/voters/schema.ts';
import { noteMessages } from '../messages.ts';
import { say } from '../../../i18n/messages.ts';

const phrase = /^[\p{L}\d ]{1,60}$/u;
const linesOf = (typed: string): string[] => typed.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));

/** One word or phrase a line; each once, in capitals as they are kept. */
export const wordsOfLines = (typed: string): string[] => [
  ...new Set(
    linesOf(typed)
      .filter(Boolean)
      .map((line) => line.toUpperCase()),
  ),
];

/** The first line (from 1) that is no word or phrase, or null. */
export function wrongLine(typed: string): number | null {
  const at = linesOf(typed).findIndex((line) => line !== '' && !phrase.test(line));
  return at < 0 ? null : at + 1;
}

/** What is enough to try the words. */
const tried = z.object({
  kind: z.enum(noteWordKinds),
  meaning: z
    .string()
    .trim()
    .regex(/^[a-z-]{1,40}$/),
  labelId: z.string().trim().min(2).max(100),
  labelEn: z.string().trim().min(2).max(100),
  lines: z.string().superRefine((typed, context) => {
    const line = wrongLine(typed);
    if (line !== null) context.addIssue({ code: 'custom', message: say(noteMessages.wordsWrong, { line }) });
    const count = wordsOfLines(typed).length;
    if (line === null && (count < 1 || count > 200)) context.addIssue({ code: 'custom' });
  }),
  since: z.string().min(1),
  until: z.string(),
  source: z.string().trim().min(3).max(500),
  verified: z.boolean(),
  examples: z.string(),
});
export const noteForm = tried.superRefine(({ since, until }, context) => {
  if (until !== '' && until < since)
    context.addIssue({ code: 'custom', path: ['until'], message: say(noteMessages.untilEarly) });
});
export type NoteValues = z.infer<typeof noteForm>;

/** An empty form, or one that begins with words that are there. `since`: YYYY-MM-DD. */
export const noteValues = (words: ListedNoteWords | undefined, since: string): NoteValues => ({
  kind: words?.kind ?? 'meaning',
  meaning: words?.meaning ?? '',
  labelId: words?.label.id ?? '',
  labelEn: words?.label.en ?? '',
  lines: words?.words.join('\n') ?? '',
  since,
  until: '',
  source: words?.source ?? '',
  verified: false,
  examples: '',
});

/** As the server takes them; null where they are not complete. */
export function noteWordsOf(values: NoteValues) {
  const read = noteForm.safeParse(values);
  if (!read.success) return null;
  const { kind, meaning, labelId, labelEn, lines, since, until, source, verified } = read.data;
  return {
    kind,
    meaning,
    label: { id: labelId, en: labelEn },
    words: wordsOfLines(lines),
    since,
    until: until || null,
    source,
    verified,
  };
}

/** Examples that are typed, one a line, as many as are read. */
export const examplesOf = (typed: string): string[] =>
  linesOf(typed)
    .filter(Boolean)
    .map((line) => line.slice(0, 300))
    .slice(0, 20);

/** Rows that hold every word typed, in their meaning, words or source. */
export function matchesNote(
  { label, words, source, meaning }: ListedNoteWords,
  typed: string,
  language: 'id' | 'en',
): boolean {
  const text = `${label[language]} ${meaning} ${words.join(' ')} ${source}`.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
