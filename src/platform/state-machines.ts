/**
 * The states that a thing may go through. A room says its machines in its value; they are laid into the database at
 * every start, where the guards of tables read them, and drawn into docs/states.md (scripts/draw-states.ts).
 */
import { sql } from 'kysely';
import type { Database } from './database/index.ts';
import type { Words } from './result/index.ts';

/** `by`: the act that takes a thing from one state to another. Staying in a state is no step. */
export type StateStep<S extends string = string> = { readonly old: S; readonly new: S; readonly by: string };

export type StateMachine<S extends string = string> = {
  /** Code by which the guards of its table know it: 'draft'. */
  readonly name: string;
  readonly says: Words;
  readonly first: S;
  readonly steps: readonly StateStep<S>[];
};

/** Whether `act` takes a thing from this state to that one. */
export const mayStep = <S extends string>(machine: StateMachine<S>, old: S, act: string, next: S): boolean =>
  machine.steps.some((step) => step.old === old && step.new === next && step.by === act);

/** Makes the database's rows those of these machines. Several servers may start at once. */
export async function layStateMachines(owner: Database, machines: readonly StateMachine[]): Promise<void> {
  const rows = machines.flatMap(({ name, steps }) =>
    steps.map((step) => ({ machine: name, old: step.old, new: step.new, by: step.by })),
  );
  await owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('state_steps', 0))`.execute(tx);
    await sql`delete from state_steps`.execute(tx);
    if (rows.length > 0) await tx.insertInto('state_steps').values(rows).execute();
  });
}
