import { personNames } from '../../identity/index.ts';
import type { Tx } from '../../platform/index.ts';
import type { ListedValue } from '../schema.ts';

/** Every kind with all its values, the newest first, and who gave them. */
export async function listValues(tx: Tx): Promise<ListedValue[]> {
  const kinds = await tx.selectFrom('reference_kinds').selectAll().orderBy('code').execute();
  const rows = await tx.selectFrom('reference_values').selectAll().orderBy('code').orderBy('version', 'desc').execute();
  const names = await personNames(
    tx,
    rows.flatMap(({ saved_by }) => saved_by ?? []),
  );
  const byCode = Map.groupBy(rows, ({ code }) => code);
  return kinds.map(({ code, label_id, label_en, least, most }) => ({
    code,
    label: { id: label_id, en: label_en },
    least,
    most,
    values: (byCode.get(code) ?? []).map(({ version, value, since, source, verified, saved_at, saved_by }) => ({
      version,
      value,
      since,
      source,
      verified,
      savedAt: saved_at.toISOString(),
      savedByName: saved_by === null ? null : (names.get(saved_by) ?? null),
    })),
  }));
}
