/** What an opened table is called: what it counts, of which period. Pure. */
import { listKinds, type ListKind } from '../list/schema.ts';
import { periodName } from './period-name.ts';
import type { Words } from '../../../platform/schema.ts';

const kinds: Readonly<Record<ListKind, Words>> = {
  pdpb: {
    id: 'Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan (PDPB)',
    en: 'Recapitulation of the continuous update of voter data (PDPB)',
  },
  dps: { id: 'Rekapitulasi Daftar Pemilih Sementara (DPS)', en: 'Recapitulation of the provisional voter list (DPS)' },
  dpt: { id: 'Rekapitulasi Daftar Pemilih Tetap (DPT)', en: 'Recapitulation of the final voter list (DPT)' },
  other: { id: 'Rekapitulasi Daftar Pemilih', en: 'Recapitulation of a voter list' },
};

export function openTitle({ kind, period }: { readonly kind: string; readonly period: string }): Words {
  const { id, en } = kinds[listKinds.find((one) => one === kind) ?? 'other'];
  return { id: `${id} ${periodName(period)}`, en: `${en}, ${period}` };
}
