/** What submissions are called in the trail, on the desk and in links. */
import { unitNames } from '../identity/index.ts';
import type { SubjectKind, Tx } from '../platform/index.ts';
import { seriesOf } from './series.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    submission: true;
  }
}

export const submissionsSubjects = {
  submission: { says: { id: 'kiriman', en: 'submission' }, names: submissionNames },
} satisfies Record<string, SubjectKind>;

/** The thing, its period and its sender: "PDPB akhir · 2026-TW4 · KPU Contoh". */
export async function submissionNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('submissions')
    .select(['id', 'series', 'thing_id', 'period', 'unit_id'])
    .where('id', 'in', [...ids])
    .execute();
  const units = await unitNames(
    tx,
    rows.map(({ unit_id: unit }) => unit),
  );
  const things = new Map<string, string>();
  for (const [series, sent] of Map.groupBy(rows, (row) => row.series)) {
    const named = await seriesOf(series).names(
      tx,
      sent.map(({ thing_id: thing }) => thing),
    );
    for (const [thing, name] of named) things.set(thing, name);
  }
  return new Map(
    rows.map(({ id, thing_id: thing, period, unit_id: unit }) => {
      const name = things.get(thing);
      const rest = [period, units.get(unit) ?? unit].filter((part) => name === undefined || !name.includes(part));
      return [id, [...(name === undefined ? [] : [name]), ...rest].join(' · ')];
    }),
  );
}
