/** Matches of a list with other units', and the findings (D20) they are. */
import { createHash } from 'node:crypto';
import { personNames } from '../../../../identity/index.ts';
import { type Platform, type Tx, openText } from '../../../../platform/index.ts';
import { regionName } from '../../../regions/index.ts';
import type { NewFinding } from '../../findings/schema.ts';
import { revealKey } from './open-match.ts';
import type { CrossKind, CrossMatch, CrossReason, CrossState, CrossVoter } from './schema.ts';
import type { ListId } from '../../list/schema.ts';

/** When the list was last compared. */
export async function lastComparison(tx: Tx, listId: ListId): Promise<CrossState['compared']> {
  const published = await tx
    .selectFrom('voter_cross_publications')
    .select(['revision', 'published_at'])
    .where('list_id', '=', listId)
    .executeTakeFirst();
  return published === undefined ? null : { revision: published.revision, at: published.published_at.toISOString() };
}

/** A page of the list's matches, by row; or the one that is named. */
export async function crossMatches(
  tx: Tx,
  platform: Pick<Platform, 'keyFor'>,
  {
    listId,
    match: named,
    page,
    size,
  }: { readonly listId: ListId; readonly match?: string | undefined; readonly page: number; readonly size: number },
): Promise<{ items: CrossMatch[]; total: number; page: number; size: number }> {
  const all = tx
    .selectFrom('voter_cross_sides')
    .where('list_id', '=', listId)
    .$if(named !== undefined, (query) => query.where('match', '=', named ?? ''));
  const { total } = await all
    .select((expression) => expression.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const sides = await all
    .selectAll()
    .orderBy('row')
    .orderBy('match')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const names = await personNames(
    tx,
    sides.flatMap(({ opened_by }) => opened_by ?? []),
  );
  // The database gives these only where both sides are open.
  const matches = sides.map(({ match }) => match);
  const reveals =
    matches.length === 0
      ? []
      : await tx.selectFrom('voter_cross_reveals').selectAll().where('match', 'in', matches).execute();
  return {
    total,
    page,
    size,
    items: sides.map((side) => {
      const shown = reveals.find(({ match, unit_id }) => match === side.match && unit_id !== side.unit_id);
      return {
        match: side.match,
        row: side.row,
        kinds: side.kinds as CrossKind[],
        foundAt: side.found_at.toISOString(),
        openedAt: side.opened_at?.toISOString() ?? null,
        openedByName: side.opened_by === null ? null : (names.get(side.opened_by) ?? null),
        reason: side.reason as CrossReason | null,
        other: shown === undefined ? null : revealed(platform, shown.sealed),
      };
    }),
  };
}

function revealed(platform: Pick<Platform, 'keyFor'>, sealed: string): NonNullable<CrossMatch['other']> {
  const voter = JSON.parse(openText(revealKey(platform), sealed)) as CrossVoter;
  return { ...voter, villageName: voter.village === null ? null : (regionName(voter.village) ?? null) };
}

/** Findings read from the database at a time. */
const batch = 2_000;

/** A finding per match: which keys are equal, nothing of the other side. */
export async function* crossFindings(
  platform: Platform,
  actor: Parameters<Platform['database']['read']>[0],
  listId: ListId,
  key: string,
): AsyncGenerator<NewFinding[]> {
  for (let offset = 0; ; offset += batch) {
    const sides = await platform.database.read(actor, (tx) =>
      tx
        .selectFrom('voter_cross_sides')
        .select(['match', 'row', 'kinds'])
        .where('list_id', '=', listId)
        .orderBy('row')
        .orderBy('match')
        .limit(batch)
        .offset(offset)
        .execute(),
    );
    if (sides.length > 0) {
      yield sides.map(({ match, row, kinds }) => ({
        code: 'D20',
        ruleVersion: 1,
        severity: 'warning' as const,
        scope: 'cross-list' as const,
        rows: [row],
        size: 1,
        fields: kinds.includes('nik')
          ? ['nik' as const]
          : ['name' as const, 'sex' as const, 'birth_date' as const, 'birth_place' as const],
        parameters: { kinds: kinds.join(' '), match },
        risk: kinds.includes('nik') ? 900 : 500,
        score: null,
        subject: createHash('sha256').update(`${key}|D20|${match}`).digest('hex'),
      }));
    }
    if (sides.length < batch) return;
  }
}
