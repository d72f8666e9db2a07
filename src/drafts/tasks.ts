/**
 * Drafts' part of "menunggu saya": what the loop asks for, and approved posts, which people use outside the house and
 * file away. Where other texts go once they are approved is another room's matter.
 */
import type { Actor, Task, Room, TaskSource, Tx } from '../platform/index.ts';
import { mayDraft } from './policy.ts';
import { approvedTexts } from './queries/approved-texts.ts';
import { waitingForMe } from './queries/list-drafts.ts';
import { kindOf, textKinds } from './text-kind.ts';

type Text = {
  readonly task: string;
  readonly id: string;
  readonly unitId: Task['unitId'];
  readonly subject: { readonly type: string; readonly id: string };
  readonly kind: string;
  readonly title: string;
  readonly since: string;
};

/** Tasks that one cause brings for all texts about a thing: its facts changed, its posts were approved. */
const ofOneCause: readonly string[] = ['renew', 'use'];

export const draftsTasks: TaskSource = {
  codes: ['review', 'approve', 'revise', 'renew', 'use'],
  find: async (tx, actor, rooms) =>
    gathered([...(await waitingForMe(tx, rooms, actor)), ...(await approvedPosts(tx, rooms, actor))]),
};

/** Approved posts that this person may file away once they are used. */
async function approvedPosts(tx: Tx, rooms: readonly Room[], actor: Actor): Promise<Text[]> {
  if (actor.kind !== 'person' || actor.unitIds.length === 0) return [];
  const kinds = textKinds(rooms).flatMap(({ code, leads }) => (leads === 'post' ? [code] : []));
  const texts = await approvedTexts(tx, { unitIds: [...actor.unitIds], kinds });
  return texts
    .filter(({ kind, unitId }) => mayDraft(actor, kindOf(rooms, kind), 'review', unitId))
    .map(({ approvedAt, ...text }) => ({ ...text, task: 'use', since: approvedAt.toISOString() }));
}

/** One task for each text; of one cause about one thing, one for all of them, with their count. */
function gathered(texts: readonly Text[]): Task[] {
  const groups = Map.groupBy(texts, ({ task, id, unitId, subject }) =>
    JSON.stringify(ofOneCause.includes(task) ? [task, unitId, subject.type, subject.id] : [task, id]),
  );
  return [...groups.values()].flatMap(([first, ...others]): Task[] => {
    if (first === undefined) return [];
    const { task, id, unitId, subject, kind, title, since } = first;
    return others.length === 0
      ? [{ task, subject: { type: 'draft', id }, unitId, title, since, values: { kind } }]
      : [
          {
            task,
            subject: subject as Task['subject'],
            unitId,
            title,
            since,
            values: { count: others.length + 1, draft: id },
          },
        ];
  });
}
