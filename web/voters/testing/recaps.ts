/** A made-up recap of the test's unit, and what was sent of it, for component tests. */
import type { IdentityView, RecapView, Submission } from '../../../src/elections/voters/schema.ts';
import { unitIdSchema } from '../../../src/platform/schema.ts';
import { unit } from '../../testing/show.tsx';

export const above = { id: unitIdSchema.parse('unit-0'), name: 'KPU Provinsi Contoh' };

export const identity = (code: string, holds = true): IdentityView => ({
  code,
  level: 'regency',
  label: { id: 'Awal + baru − TMS = jumlah', en: 'Opening + new − removed = total' },
  holds,
  checked: 1,
  broken: holds ? 0 : 1,
  left: 1_000,
  right: holds ? 1_000 : 999,
  breaks: [],
  rows: [],
});

export const recap: RecapView = {
  id: 'recap-1',
  unitId: unit.id,
  unitName: unit.name,
  own: true,
  kind: 'pdpb',
  period: '2026-TW4',
  source: 'version',
  name: 'Versi 1',
  contentHash: 'h',
  createdAt: '2026-11-20T00:00:00Z',
  top: {
    level: 'regency',
    code: '9971',
    name: 'Kota Contoh',
    measures: { total: 1_000 },
    stray: null,
    children: 'district',
  },
  levels: ['regency', 'district'],
  identities: [identity('R1'), identity('R2')],
  forms: [],
  submissions: [],
  mending: null,
  due: '2026-12-05',
  toUnitName: above.name,
  release: null,
  opening: null,
  caveats: [],
  remarks: [],
};

export const sent: Submission = {
  id: 'kiriman-1',
  kind: 'pdpb',
  recapId: recap.id,
  unitId: unit.id,
  unitName: unit.name,
  toUnitId: above.id,
  toUnitName: above.name,
  period: recap.period,
  attempt: 1,
  state: 'dikirim',
  sentBy: 'Kepala Contoh',
  sentAt: '2026-11-21T02:00:00Z',
  receivedBy: null,
  receivedAt: null,
  returnedBy: null,
  returnedAt: null,
  returnReason: null,
  answer: null,
};
