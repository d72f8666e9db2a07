/** Words of KETERANGAN as the page of rules shows them, and as they would read notes before they are saved. */
import type { Selectable } from 'kysely';
import { ok, type Actor, type Platform, type Result, type Tables, type Tx } from '../../../../platform/index.ts';
import { listFail, partsOf, readList } from '../../list/index.ts';
import type { ListId } from '../../list/schema.ts';
import { dayOf } from '../decision-kinds.ts';
import { besideWords, knownOf, noteReader, noteWordsOn, type NoteWords } from '../note-hints.ts';
import { readNotes } from '../opened-lists.ts';
import type { ListedNoteWords, NoteHint, NoteWordKind, TriedNotes } from '../schema.ts';

/** Different notes that are read at a trial, and those that it tells. */
const mostNotes = 5_000;
const mostTold = 50;

export type TriedWords = {
  readonly kind: NoteWordKind;
  readonly meaning: string;
  readonly label: { readonly id: string; readonly en: string };
  readonly words: readonly string[];
  readonly since: string;
  readonly source: string;
  readonly verified: boolean;
} | null;

/** Every dated row, by kind, meaning and source, the newest first. */
export async function listNoteWords(tx: Tx, today: string): Promise<ListedNoteWords[]> {
  const rows = await tx
    .selectFrom('voter_note_words')
    .selectAll()
    .orderBy('kind')
    .orderBy('meaning')
    .orderBy('source')
    .orderBy('since', 'desc')
    .execute();
  const on = new Set((await noteWordsOn(tx, today)).map(keyOf));
  return rows.map(({ label_id: id, label_en: en, ...row }) => ({
    ...row,
    label: { id, en },
    state: row.since > today ? 'later' : on.has(keyOf(row)) ? 'on' : 'over',
  }));
}

type Named = Pick<Selectable<Tables['voter_note_words']>, 'kind' | 'meaning' | 'source' | 'since'>;
const keyOf = ({ kind, meaning, source, since }: Named): string => JSON.stringify([kind, meaning, source, since]);

type Reader = (note: string) => NoteHint | null;
type Readers = { readonly before: Reader; readonly after: Reader; readonly known: (note: string) => string };

/** Reads notes as on the tried words' first day (today for null), without them and with them. */
async function readers(tx: Tx, tried: TriedWords, at: Date): Promise<Readers> {
  const words: readonly NoteWords[] = await noteWordsOn(tx, tried?.since ?? dayOf(at));
  const after =
    tried === null
      ? words
      : besideWords(words, { ...tried, words: [...tried.words], label_id: tried.label.id, label_en: tried.label.en });
  return { before: noteReader(words), after: noteReader(after), known: knownOf([...words, ...after]) };
}

export async function readExamples(tx: Tx, tried: TriedWords, examples: readonly string[], at: Date) {
  const { before, after } = await readers(tx, tried, at);
  return examples.map((note) => ({ before: before(note), after: after(note) }));
}

/** Fails where the list is not in the actor's sight. */
export async function tryNotes(
  platform: Platform,
  actor: Actor,
  { listId, tried }: { readonly listId: ListId; readonly tried: TriedWords },
): Promise<Result<TriedNotes>> {
  const found = await platform.database.read(actor, async (tx) => {
    const list = await readList(tx, listId);
    if (list === null) return null;
    return { parts: await partsOf(tx, listId), read: await readers(tx, tried, platform.clock.now()) };
  });
  if (found === null) return listFail('voters/list-not-found');
  const { parts, read } = found;
  const { voters, notes } = await readNotes(platform, { listId, parts }, mostNotes);
  return ok({ voters, ...tell(notes, read) });
}

/** What changed first, then what most voters have. */
function tell(
  notes: readonly { readonly note: string; readonly voters: number }[],
  { before, after, known }: Readers,
): Omit<TriedNotes, 'voters'> {
  const told = new Map<string, TriedNotes['items'][number] & { readonly changes: boolean }>();
  const sums = { looked: 0, before: 0, after: 0, changed: 0 };
  for (const { note, voters } of notes) {
    const one = { said: known(note), before: before(note), after: after(note) };
    const [was, is] = [sayingOf(one.before), sayingOf(one.after)];
    const changes = was !== is;
    sums.looked += voters;
    if (one.before) sums.before += voters;
    if (one.after) sums.after += voters;
    if (changes) sums.changed += voters;
    const key = [one.said, was, is].join('|');
    told.set(key, { ...one, changes, voters: voters + (told.get(key)?.voters ?? 0) });
  }
  const items = [...told.values()]
    .toSorted((one, other) => Number(other.changes) - Number(one.changes) || other.voters - one.voters)
    .slice(0, mostTold)
    .map(({ changes: _, ...item }) => item);
  return { ...sums, items };
}

const sayingOf = (hint: NoteHint | null): string =>
  hint === null ? '' : [hint.stance, ...hint.meanings.map(({ meaning }) => meaning)].join(' ');
