/** Passwords that were set by a link which somebody else made. */
import { sql } from 'kysely';
import type { PersonId, Tx, UnitId } from '../../platform/index.ts';
import { personNames } from './people.ts';

/** A use of a link that waits for the actor of the transaction to confirm who used it. */
export type WaitingLink = {
  readonly id: string;
  readonly person_id: PersonId;
  readonly unit_id: UnitId;
  readonly made_by: PersonId;
  readonly made_at: Date;
  readonly used_at: Date;
  /** Its owner says that they did not ask for it. */
  readonly denied: boolean;
  /** The actor made it, and the house has no third person. */
  readonly alone: boolean;
};

/** The oldest first; at most a hundred. */
export async function waitingLinks(tx: Tx): Promise<readonly WaitingLink[]> {
  const { rows } = await sql<WaitingLink>`select * from kc.links_to_confirm() limit 100`.execute(tx);
  return rows;
}

/** Those in words. */
export async function linksToConfirm(tx: Tx) {
  const rows = await waitingLinks(tx);
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.person_id, row.made_by]),
  );
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    personId: row.person_id,
    person: names.get(row.person_id) ?? '',
    madeBy: names.get(row.made_by) ?? '',
    madeAt: row.made_at.toISOString(),
    usedAt: row.used_at.toISOString(),
    denied: row.denied,
    alone: row.alone,
  }));
}

export type OwnLink = {
  readonly id: string;
  readonly made_by: PersonId;
  readonly made_at: Date;
  readonly used_at: Date;
  readonly answer: 'mine' | 'not-mine' | null;
  readonly confirmed_by: PersonId | null;
  readonly confirmed_at: Date | null;
  readonly waits: boolean;
};

/** The actor's own, the newest first; at most ten. */
export async function ownLinks(tx: Tx): Promise<readonly OwnLink[]> {
  return (await sql<OwnLink>`select * from kc.links_of_actor()`.execute(tx)).rows;
}

/** Those in words. */
export async function linksOfActor(tx: Tx) {
  const rows = await ownLinks(tx);
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.made_by, ...(row.confirmed_by === null ? [] : [row.confirmed_by])]),
  );
  return rows.map((row) => ({
    id: row.id,
    madeBy: names.get(row.made_by) ?? '',
    madeAt: row.made_at.toISOString(),
    usedAt: row.used_at.toISOString(),
    answer: row.answer,
    confirmedBy: row.confirmed_by === null ? null : (names.get(row.confirmed_by) ?? ''),
    waits: row.waits,
  }));
}
