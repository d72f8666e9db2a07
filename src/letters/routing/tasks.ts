/** What waits for people in letters: to check, to dispose, to read, to act on, to take a report. */
import { samePost } from '../../identity/index.ts';
import type { Post } from '../../identity/schema.ts';
import type { Actor, Task, TaskSource, Tx, UnitId } from '../../platform/index.ts';
import { listArrivals } from '../incoming/index.ts';
import { directingAs, mayRegister } from '../policy.ts';
import type { DispositionId, LetterId } from '../schema.ts';
import { atPosts, escalatedTo, postsOf } from './posts.ts';
import { inQueue } from './queries/queues.ts';
import { vacantPosts } from './queries/vacant-posts.ts';

/** More than this is a backlog, not a to-do list; the inbox shows the rest. */
const most = 50;

export const lettersTasks: TaskSource = {
  codes: [
    'register-letter',
    'check-letter',
    'direct-letter',
    'read-disposition',
    'do-disposition',
    'read-copy',
    'check-report',
    'late-disposition',
    'due-disposition',
    'escalated-disposition',
    'vacant-post',
  ],
  find: async (tx, actor, _rooms, now) => {
    if (actor.kind !== 'person' || actor.waits) return [];
    const units = [...new Set(actor.positions.map(({ unitId }) => unitId))];
    const found: Task[] = [];
    for (const unitId of units) {
      if (mayRegister(actor, unitId)) found.push(...(await toRegister(tx, unitId)), ...(await toCheck(tx, unitId)));
      if (directingAs(actor, unitId) !== undefined)
        found.push(...(await toDirect(tx, unitId)), ...(await ofVacantPosts(tx, unitId, now)));
      found.push(...(await atPostsOf(tx, actor, unitId)));
    }
    return found;
  },
};

/** One line for all that came in by itself, from when the first one did. */
async function toRegister(tx: Tx, unitId: UnitId): Promise<Task[]> {
  const { items, total } = await listArrivals(tx, { unitId, page: 1, size: 1 });
  return items.map(({ name, read, arrivedAt }) => ({
    task: 'register-letter',
    subject: { type: 'unit', id: unitId },
    unitId,
    title: read?.subject?.value ?? name,
    since: arrivedAt,
    values: { count: total },
  }));
}

const registered = (tx: Tx, unitId: UnitId) =>
  tx
    .selectFrom('letters')
    .select(['id', 'title', 'due', 'registered_at', 'checked_at'])
    .where('unit_id', '=', unitId)
    .where('state', '=', 'dicatat')
    .orderBy('registered_at')
    .limit(most);

/** Letters whose fields nobody has checked. */
async function toCheck(tx: Tx, unitId: UnitId): Promise<Task[]> {
  const rows = await registered(tx, unitId).where('checked_at', 'is', null).execute();
  return rows.map(({ id, title, due, registered_at: at }) => ofLetter('check-letter', { id, unitId, title, due, at }));
}

async function toDirect(tx: Tx, unitId: UnitId): Promise<Task[]> {
  const rows = await registered(tx, unitId).where('checked_at', 'is not', null).execute();
  return rows.map(({ id, title, due, registered_at, checked_at }) =>
    ofLetter('direct-letter', { id, unitId, title, due, at: checked_at ?? registered_at }),
  );
}

/** Each post that nobody holds and at which work is open; one act moves it. */
async function ofVacantPosts(tx: Tx, unitId: UnitId, now: Date): Promise<Task[]> {
  return (await vacantPosts(tx, unitId, now)).map(({ position, section, label, open, decide, due, since }) => ({
    task: 'vacant-post',
    subject: { type: 'unit', id: unitId },
    unitId,
    title: label.id,
    since,
    values: { position, section: section ?? '', count: open + decide, ...(due === null ? {} : { due }) },
  }));
}

type OfLetter = {
  readonly id: LetterId;
  readonly unitId: UnitId;
  readonly title: string;
  readonly due: string | null;
  readonly at: Date;
};
const ofLetter = (task: string, { id, unitId, title, due, at }: OfLetter): Task => ({
  task,
  subject: { type: 'letter', id },
  unitId,
  title,
  since: at.toISOString(),
  values: due === null ? {} : { due },
});

const queued = [
  ['belum-dibaca', 'read-disposition'],
  ['belum-ditindaklanjuti', 'do-disposition'],
  ['tembusan', 'read-copy'],
  ['laporan', 'check-report'],
] as const;

/** Branches at the posts of a person, and those that they sent and that were told of as late. */
async function atPostsOf(tx: Tx, actor: Actor, unitId: UnitId): Promise<Task[]> {
  const posts = postsOf(actor, unitId);
  if (posts.length === 0) return [];
  const found: Waiting[] = [];
  for (const [queue, task] of queued) {
    const rows = await inQueue(branches(tx, unitId), queue, { posts, today: '' }).execute();
    found.push(...rows.map((row) => ({ ...row, task })));
  }
  const late = await lateFrom(tx, unitId, posts);
  const above = await escalatedAt(tx, unitId, posts);
  return named(tx, unitId, [
    ...(await withReminders(tx, posts, found)),
    ...late.map((row) => ({ ...row, task: 'late-disposition' })),
    ...above.map((row) => ({ ...row, task: 'escalated-disposition' })),
  ]);
}

/** What is to be read or done stands there as a reminder from when its holder was last reminded. */
async function withReminders(tx: Tx, posts: readonly Post[], found: readonly Waiting[]): Promise<Waiting[]> {
  const open = found.filter(({ task }) => task === 'read-disposition' || task === 'do-disposition');
  if (open.length === 0) return [...found];
  const reminders = await tx
    .selectFrom('disposition_reminders')
    .select(['disposition_id', 'position', 'section', 'kind', 'at'])
    .where(
      'disposition_id',
      'in',
      open.map(({ id }) => id),
    )
    .orderBy('at')
    .execute();
  return found.map((one) => {
    const last = reminders.findLast(
      (row) =>
        open.includes(one) &&
        row.disposition_id === one.id &&
        posts.some((post) => samePost(post, { position: row.position, section: row.section })),
    );
    return last === undefined ? one : { ...one, task: 'due-disposition', reminded: last.kind, sent_at: last.at };
  });
}

const branches = (tx: Tx, unitId: UnitId) =>
  tx
    .selectFrom('dispositions')
    .select(['id', 'letter_id', 'due', 'sent_at'])
    .where('unit_id', '=', unitId)
    .orderBy('sent_at')
    .limit(most);

const lateFrom = (tx: Tx, unitId: UnitId, posts: readonly Post[]) =>
  branches(tx, unitId)
    .where((build) => atPosts(build, posts, 'from'))
    .where('escalated_at', 'is not', null)
    .where('state', 'in', ['terkirim', 'dibaca'])
    .execute();

/** What nobody answered and the daily work brought to these posts. */
const escalatedAt = (tx: Tx, unitId: UnitId, posts: readonly Post[]) =>
  branches(tx, unitId)
    .where((build) => escalatedTo(build, posts))
    .where('state', 'in', ['terkirim', 'dibaca'])
    .execute();

type Waiting = {
  readonly id: DispositionId;
  readonly letter_id: LetterId;
  readonly due: string | null;
  readonly sent_at: Date;
  readonly task: string;
  /** Which reminder its holder got last. */
  readonly reminded?: string;
};

async function named(tx: Tx, unitId: UnitId, waiting: readonly Waiting[]): Promise<Task[]> {
  if (waiting.length === 0) return [];
  const letters = await tx
    .selectFrom('letters')
    .select(['id', 'title'])
    .where('id', 'in', [...new Set(waiting.map(({ letter_id: id }) => id))])
    .execute();
  const titles = new Map(letters.map(({ id, title }) => [id, title]));
  return waiting.map(({ id, letter_id: letterId, due, sent_at: at, task, reminded }) => ({
    task,
    subject: { type: 'disposition', id },
    unitId,
    title: titles.get(letterId) ?? '',
    since: at.toISOString(),
    values: { letterId, ...(due === null ? {} : { due }), ...(reminded === undefined ? {} : { reminded }) },
  }));
}
