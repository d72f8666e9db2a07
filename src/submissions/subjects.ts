/** What submissions are called in the trail, on the desk and in links. */
import { unitNames } from '../identity/index.ts';
import type { SubjectKind, Tx } from '../platform/index.ts';

declare module '../platform/subjects.ts' {
  interface SubjectTypes {
    submission: true;
  }
}

export const submissionsSubjects = {
  submission: { says: { id: 'kiriman', en: 'submission' }, names: submissionNames },
} satisfies Record<string, SubjectKind>;

/** Period and sender: whoever receives it need not see the thing itself. */
export async function submissionNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('submissions')
    .select(['id', 'period', 'unit_id'])
    .where('id', 'in', [...ids])
    .execute();
  const units = await unitNames(
    tx,
    rows.map(({ unit_id: unit }) => unit),
  );
  return new Map(rows.map(({ id, period, unit_id: unit }) => [id, `${period} · ${units.get(unit) ?? unit}`]));
}
