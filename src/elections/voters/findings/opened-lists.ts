/**
 * Rows of a list for the page on the screen. Opening a sealed list takes seconds for a big one, so the last lists stay
 * open for a while: at most two in a process, each in its own private folder, closed after five idle minutes; `work/`
 * is emptied when the program starts.
 */
import { type Engine, type ListPart, withList, type WorkOn } from '../list/index.ts';
import { columns, type VoterRow, type ListId } from '../list/schema.ts';

type Open = {
  readonly key: string;
  readonly engine: Promise<Engine>;
  readonly close: () => void;
  idle: NodeJS.Timeout | undefined;
  /** Work in progress; the engine answers one question at a time. */
  queue: Promise<unknown>;
  waiting: number;
};

const mostOpen = 2;
const idleTime = 5 * 60_000;
/** MiB each: a page is a few rows. */
const memory = 256;
const open: Open[] = [];

/** The named rows, in no order; rows that are not in the list are left out. */
export async function readRows(
  platform: WorkOn,
  list: { readonly listId: ListId; readonly parts: readonly ListPart[] },
  rows: readonly number[],
): Promise<VoterRow[]> {
  if (rows.length === 0 || list.parts.length === 0) return [];
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  return withOpened(platform, list, (engine) =>
    engine.rows<VoterRow>(`select ${names} from voters where "row" in (${[...new Set(rows)].map(Number).join(', ')})`),
  );
}

/** The most frequent notes of a list, up to `most`, and how many voters have one. */
export async function readNotes(
  platform: WorkOn,
  list: { readonly listId: ListId; readonly parts: readonly ListPart[] },
  most: number,
): Promise<{ voters: number; notes: { note: string; voters: number }[] }> {
  if (list.parts.length === 0) return { voters: 0, notes: [] };
  return withOpened(platform, list, async (engine) => {
    const [all] = await engine.rows<{ voters: number }>('select count(note) as voters from voters');
    const notes = await engine.rows<{ note: string; voters: number }>(
      `select note, count(*) as voters from voters where note is not null group by note
        order by count(*) desc, note limit ${most}`,
    );
    return { voters: all?.voters ?? 0, notes };
  });
}

async function withOpened<T>(
  platform: WorkOn,
  list: { readonly listId: ListId; readonly parts: readonly ListPart[] },
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  // The parts' addresses are their content: a list that grew is another key.
  const key = [platform.config.dataFolder, list.listId, ...list.parts.map(({ sha256 }) => sha256)].join('|');
  const one = open.find((each) => each.key === key) ?? opening(platform, key, list.parts);
  clearTimeout(one.idle);
  one.waiting += 1;
  const turn = one.queue.then(async () => work(await one.engine));
  one.queue = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    one.waiting -= 1;
    if (one.waiting === 0) one.idle = setTimeout(() => forget(one), idleTime).unref();
    while (open.length > mostOpen) {
      const unused = open.find((each) => each.waiting === 0);
      if (!unused) break;
      forget(unused);
    }
  }
}

function opening(platform: WorkOn, key: string, parts: readonly ListPart[]): Open {
  const ready = Promise.withResolvers<Engine>();
  const released = Promise.withResolvers<void>();
  const one: Open = {
    key,
    engine: ready.promise,
    close: released.resolve,
    idle: undefined,
    queue: Promise.resolve(),
    waiting: 0,
  };
  void withList({ ...platform, config: { ...platform.config, listMemory: memory } }, parts, async ({ engine }) => {
    ready.resolve(engine);
    await released.promise;
  }).catch((error: unknown) => {
    ready.reject(error);
    forget(one);
  });
  open.push(one);
  return one;
}

function forget(one: Open): void {
  clearTimeout(one.idle);
  const place = open.indexOf(one);
  if (place >= 0) open.splice(place, 1);
  one.close();
}

/** Closes all: for tests that look at what is left behind, and for the end of the program. */
export function closeOpenedLists(): void {
  for (const one of open.splice(0)) forget(one);
}
