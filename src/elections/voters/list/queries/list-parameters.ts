import { personNames } from '../../../../identity/index.ts';
import type { Tx } from '../../../../platform/index.ts';
import type { ListedParameter } from '../schema.ts';

/** Every parameter with all its values, the newest first, and who gave them. */
export async function listParameters(tx: Tx): Promise<ListedParameter[]> {
  const rows = await tx.selectFrom('voter_parameters').selectAll().orderBy('code').orderBy('version', 'desc').execute();
  const names = await personNames(
    tx,
    rows.flatMap(({ saved_by }) => saved_by ?? []),
  );
  return [...Map.groupBy(rows, ({ code }) => code)].flatMap(([code, values]) => {
    const [newest] = values;
    return newest === undefined
      ? []
      : {
          code,
          label: { id: newest.label_id, en: newest.label_en },
          least: newest.least,
          most: newest.most,
          values: values.map(({ version, value, since, source, verified, saved_at, saved_by }) => ({
            version,
            value,
            since,
            source,
            verified,
            savedAt: saved_at.toISOString(),
            savedByName: saved_by === null ? null : (names.get(saved_by) ?? null),
          })),
        };
  });
}
