/**
 * The things that audit events, tasks, jobs and links are about. A room declares the types of its own things (the
 * interface, by declaration merging) and how they are called (`subjects` of its value).
 */
import { z } from 'zod';
import type { Tx } from './database/index.ts';
import type { Words } from './result/index.ts';

// eslint-disable-next-line typescript/no-empty-interface
export interface SubjectTypes {}
export type SubjectType = keyof SubjectTypes & string;
export type Subject = { readonly type: SubjectType; readonly id: string };

export type SubjectKind = {
  /** What one of them is called: 'draf', 'draft'. */
  readonly says: Words;
  /** What their ids are, a UUID unless it says 'word'; other ids (events of long ago have them) are not asked for. */
  readonly ids?: 'uuid' | 'word';
  /**
   * Their names by id, as far as the reader may see them: titles, names of people and files; never a voter's data.
   * `ids` is not empty; those of nothing are left out of the answer.
   */
  readonly names?: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, Words | string>>;
};
export type Subjects = Readonly<Partial<Record<SubjectType, SubjectKind>>>;

/** What a screen shows of a thing: what it is, and its own name where the reader may see one. */
export type NamedSubject = { readonly says: Words; readonly name: Words | null };

const uuid = z.uuid();

/**
 * The names of things of all kinds, each kind asked once. Returns a function of (type, id); types that no room
 * declares (old events may have them) are called by their code.
 */
export async function nameSubjects(
  tx: Tx,
  rooms: readonly { readonly subjects?: Subjects }[],
  things: readonly { readonly type: string; readonly id: string }[],
): Promise<(type: string, id: string) => NamedSubject> {
  const kinds = new Map<string, SubjectKind>(rooms.flatMap(({ subjects = {} }) => Object.entries(subjects)));
  const named = new Map<string, ReadonlyMap<string, Words | string>>();
  for (const type of new Set(things.map((thing) => thing.type))) {
    const ids = [...new Set(things.filter((thing) => thing.type === type).map(({ id }) => id))];
    const kind = kinds.get(type);
    const known = kind?.ids === 'word' ? ids : ids.filter((id) => uuid.safeParse(id).success);
    if (kind?.names && known.length > 0) named.set(type, await kind.names(tx, known));
  }
  return (type, id) => {
    const name = named.get(type)?.get(id);
    return {
      says: kinds.get(type)?.says ?? { id: type, en: type },
      name: name === undefined || name === '' ? null : typeof name === 'string' ? { id: name, en: name } : name,
    };
  };
}
