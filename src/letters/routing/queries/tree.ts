import type { Selectable } from 'kysely';
import { holdingOf, officePosts, personNames, postLabel, unitDay, type OfficePost } from '../../../identity/index.ts';
import type { Post } from '../../../identity/schema.ts';
import type { Actor, Tables, Tx, UnitId } from '../../../platform/index.ts';
import { directingAs } from '../../policy.ts';
import type { Disposition, DispositionId, DispositionKind, LetterId } from '../../schema.ts';
import { findPost } from '../posts.ts';

/**
 * The branches of a letter (disposing it keeps them at `mostBranches`), each above those below it, and with what the
 * reader may do to it.
 */
export async function dispositionsOf(tx: Tx, actor: Actor, now: Date, letterId: LetterId): Promise<Disposition[]> {
  const rows = await tx
    .selectFrom('dispositions')
    .selectAll()
    .where('letter_id', '=', letterId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  const [first] = rows;
  if (first === undefined) return [];
  const unitId = first.unit_id;
  const today = await unitDay(tx, unitId, now);
  const posts = await officePosts(tx, unitId, now);
  const told = await toldOf(
    tx,
    rows.map(({ id }) => id),
  );
  const names = await personNames(tx, [
    ...rows.flatMap((row) => [row.sent_by, row.read_by ?? '', row.reported_by ?? '']),
    ...told.reminders.flatMap((row) => row.people),
    ...told.moves.map((row) => row.moved_by),
  ]);
  const named = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  const asked = { actor, unitId, posts, today };
  const isMine = ({ position, section }: { readonly position: string | null; readonly section: string | null }) =>
    position !== null && holdingOf(actor, unitId, { position, section }) !== undefined;
  return belowOneAnother(rows).map((row) => {
    const { from_position: position, from_section: section } = row;
    const to = { position: row.to_position, section: row.to_section };
    const post = findPost(posts, to);
    return {
      id: row.id,
      letterId,
      parentId: row.parent_id,
      kind: row.kind,
      from: { position, section, label: row.from_label },
      to: {
        ...to,
        label: post?.label ?? { id: row.to_position, en: row.to_position },
        holders: [...(post?.holders ?? [])],
      },
      instructions: row.instructions,
      note: row.note,
      due: row.due,
      state: row.state,
      late: row.closed_at === null && row.kind === 'disposisi' && row.due !== null && row.due < today,
      sentByName: names.get(row.sent_by) ?? '',
      sentAt: row.sent_at.toISOString(),
      readByName: named(row.read_by),
      readAt: row.read_at?.toISOString() ?? null,
      result: row.result,
      resultPaperId: row.result_paper,
      reportedByName: named(row.reported_by),
      reportedAt: row.reported_at?.toISOString() ?? null,
      reason: row.reason,
      escalatedAt: row.escalated_at?.toISOString() ?? null,
      ...toldOfOne(row.id, told, { names, unitId }),
      may: mayDo(
        row,
        asked,
        told.escalations.some((one) => one.disposition_id === row.id && isMine(one)),
      ),
    };
  });
}

/** Whom the daily work told of these branches, the first in front. */
async function toldOf(tx: Tx, ids: readonly DispositionId[]) {
  const reminders = await tx
    .selectFrom('disposition_reminders')
    .select(['disposition_id', 'kind', 'people', 'at'])
    .where('disposition_id', 'in', ids)
    .orderBy('at')
    .execute();
  const escalations = await tx
    .selectFrom('disposition_escalations')
    .select(['disposition_id', 'position', 'section', 'at'])
    .where('disposition_id', 'in', ids)
    .orderBy('level')
    .execute();
  const moves = await tx
    .selectFrom('disposition_moves')
    .select(['disposition_id', 'old_position', 'old_section', 'reason', 'moved_by', 'at'])
    .where('disposition_id', 'in', ids)
    .where('side', '=', 'kepada')
    .orderBy('at')
    .execute();
  return { reminders, escalations, moves };
}

type Told = Awaited<ReturnType<typeof toldOf>>;
type Naming = { readonly names: ReadonlyMap<string, string>; readonly unitId: UnitId };

function toldOfOne(
  id: DispositionId,
  { reminders, moves, escalations }: Told,
  { names, unitId }: Naming,
): Pick<Disposition, 'reminders' | 'moves' | 'escalations'> {
  const isOfOne = (row: { readonly disposition_id: DispositionId }) => row.disposition_id === id;
  const named = (person: string) => names.get(person) ?? '';
  return {
    reminders: reminders
      .filter(isOfOne)
      .map(({ kind, at, people }) => ({ kind, at: at.toISOString(), names: people.map(named) })),
    moves: moves
      .filter(isOfOne)
      .map(({ old_position: position, old_section: section, reason, moved_by, at }) => ({
        from: postLabel({ position, section }, unitId),
        reason,
        name: named(moved_by),
        at: at.toISOString(),
      })),
    escalations: escalations
      .filter(isOfOne)
      .map(({ position, section, at }) => ({
        to: position === null ? null : postLabel({ position, section }, unitId),
        at: at.toISOString(),
      })),
  };
}

type Asked = {
  readonly actor: Actor;
  readonly unitId: UnitId;
  readonly posts: readonly OfficePost[];
  readonly today: string;
};
type Row = Pick<
  Selectable<Tables['dispositions']>,
  'kind' | 'state' | 'due' | 'from_position' | 'from_section' | 'to_position' | 'to_section'
>;

/** What the reader may do to a branch, `isTold` where it was escalated to them; its operations decide again. */
function mayDo(row: Row, { actor, unitId, posts, today }: Asked, isTold: boolean): Disposition['may'] {
  const to = { position: row.to_position, section: row.to_section };
  const from = { position: row.from_position, section: row.from_section };
  const isVacant = (post: Post): boolean => (findPost(posts, post)?.holders.length ?? 0) === 0;
  const holds = holdingOf(actor, unitId, to) !== undefined;
  const standsIn = isVacant(from) && directingAs(actor, unitId) !== undefined;
  const sent = holdingOf(actor, unitId, from) !== undefined || standsIn;
  const isTask = row.kind === 'disposisi';
  const isInHand = isTask && (row.state === 'terkirim' || row.state === 'dibaca');
  return {
    read: holds && row.state === 'terkirim',
    handOn: holds && isTask && (isInHand || row.state === 'diteruskan'),
    report: isInHand && (isVacant(to) ? sent : holds),
    withdraw: sent && row.state === 'terkirim',
    decide: sent && row.state === 'dilaporkan',
    move: (sent || isTold) && isInHand && (isVacant(to) || (row.due !== null && row.due < today)),
  };
}

type Sent = {
  readonly id: DispositionId;
  readonly parent_id: DispositionId | null;
  readonly kind: DispositionKind;
  readonly sent_at: Date;
  readonly to_position: string;
  readonly to_section: string | null;
};

/** What was sent first stands above; copies below what is to be done. */
function belowOneAnother<R extends Sent>(rows: readonly R[], parent: DispositionId | null = null): R[] {
  const rank = ({ kind, to_position: position, to_section: section }: R) => `${kind} ${position} ${section ?? ''}`;
  return rows
    .filter((row) => row.parent_id === parent)
    .toSorted((one, other) => one.sent_at.getTime() - other.sent_at.getTime() || (rank(one) < rank(other) ? -1 : 1))
    .flatMap((row) => [row, ...belowOneAnother(rows, row.id)]);
}
