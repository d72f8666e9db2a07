/** The queue: findings in their order, with the masked values of the voters they are about. */
import { sql } from 'kysely';
import type { Actor, Platform, Tx } from '../../../../platform/index.ts';
import { partsOf } from '../../list/index.ts';
import { readRows } from '../opened-lists.ts';
import type { Decision, Finding, FindingFilter } from '../schema.ts';
import type { FindingRow } from '../standing.ts';
import { countMatching } from './count-findings.ts';
import { matching } from './filter.ts';
import { present } from './present.ts';
import { presentDecisions } from './present-decisions.ts';
import type { ListId } from '../../list/schema.ts';
import { dayOf } from '../decision-kinds.ts';

type Page = FindingFilter & { readonly after?: string | undefined; readonly size: number };

/** Voters shown of a finding in a page. */
const shownRows = 6;

export async function listFindings(
  platform: Platform,
  actor: Actor,
  listId: ListId,
  { after, size, ...filter }: Page,
): Promise<{ items: Finding[]; next: string | null; total: number | null }> {
  const { findings, total, parts, decisions } = await platform.database.read(actor, async (tx) => {
    let query = matching(tx.selectFrom('voter_findings'), listId, filter, actor.personId);
    const total = after === undefined ? await countMatching(tx, listId, filter, actor.personId) : null;
    if (after !== undefined) {
      const [rank, risk, id] = after.split('.') as [string, string, string];
      // Bounds that the index can begin at, whose risk goes down while its id goes up; with a state chosen it begins
      // at the very place.
      query = query
        .where('rank', '>=', Number(rank))
        .$if(filter.state !== undefined, (same) => same.where('risk', '<=', Number(risk)))
        .where(
          sql<boolean>`(rank > ${Number(rank)} or risk < ${Number(risk)} or (risk = ${Number(risk)} and id > ${id}::uuid))`,
        );
    }
    const findings = await query
      .selectAll()
      .orderBy('rank')
      .orderBy('risk', 'desc')
      .orderBy('id')
      .limit(size + 1)
      .execute();
    return {
      findings,
      total,
      parts: await partsOf(tx, listId),
      decisions: await presentDecisions(
        platform,
        tx,
        findings
          .slice(0, size)
          .flatMap(({ decision_id, proposal_id }) => [decision_id ?? [], proposal_id ?? []].flat()),
      ),
    };
  });
  const page = findings.slice(0, size);
  const rows = await readRows(
    platform,
    { listId, parts },
    page.flatMap((finding) => finding.rows.slice(0, shownRows)),
  );
  const items = await platform.database.read(actor, (tx) =>
    present(tx, page, rows, decisions, { shown: shownRows, day: dayOf(platform.clock.now()) }),
  );
  const last = page.at(-1);
  return { items, next: findings.length > size && last ? `${last.rank}.${last.risk}.${last.id}` : null, total };
}

/**
 * One finding with all its rows and all decisions ever made on it, the newest first. Null when it is not in the list.
 */
export async function readFinding(
  platform: Platform,
  actor: Actor,
  listId: ListId,
  findingId: string,
): Promise<(Finding & { history: Decision[] }) | null> {
  const found = await platform.database.read(actor, async (tx) => {
    const finding: FindingRow | undefined = await tx
      .selectFrom('voter_findings')
      .selectAll()
      .where('id', '=', findingId)
      .where('list_id', '=', listId)
      .executeTakeFirst();
    if (!finding) return null;
    const ids = (
      await tx
        .selectFrom('voter_decisions')
        .select('id')
        .where('finding_id', '=', findingId)
        .orderBy('decided_at', 'desc')
        .orderBy('id')
        .execute()
    ).map(({ id }) => id);
    return {
      finding,
      ids,
      parts: await partsOf(tx, listId),
      decisions: await presentDecisions(platform, tx, [
        ...ids,
        ...(finding.proposal_id === null ? [] : [finding.proposal_id]),
      ]),
    };
  });
  if (!found) return null;
  const rows = await readRows(platform, { listId, parts: found.parts }, found.finding.rows);
  const [item] = await platform.database.read(actor, (tx: Tx) =>
    present(tx, [found.finding], rows, found.decisions, {
      shown: Number.POSITIVE_INFINITY,
      day: dayOf(platform.clock.now()),
    }),
  );
  return item ? { ...item, history: found.ids.flatMap((id) => found.decisions.get(id) ?? []) } : null;
}
