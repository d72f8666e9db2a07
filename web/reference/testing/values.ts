/** Made-up dated values, for component tests. */
import type { ListedValue } from '../../../src/reference/schema.ts';

/** A value as it holds from `since` on. */
export const dated = (version: number, since: string, value: number): ListedValue['values'][number] => ({
  version,
  value,
  since,
  source: `PKPU contoh ${version}`,
  verified: false,
  savedAt: '2026-01-01T00:00:00Z',
  savedByName: version === 1 ? null : 'Ani Contoh',
});

export const cap: ListedValue = {
  code: 'tps-cap/contoh',
  label: { id: 'Batas contoh', en: 'Example cap' },
  least: 100,
  most: 1_000,
  values: [dated(2, '2026-02-01', 600), dated(1, '2023-01-01', 300)],
};
