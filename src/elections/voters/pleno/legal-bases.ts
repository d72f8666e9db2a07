/**
 * What plenary meetings about voter lists rest on, as dated reference data. Proposed in the fact sheet; a person
 * compares it with the original.
 */
import type { ListKind } from '../list/schema.ts';

export type LegalBasis = {
  readonly kinds: readonly ListKind[];
  readonly citation: string;
  /** First and last day on which it holds; open where null. */
  readonly since: string;
  readonly until: string | null;
  readonly source: string;
  readonly verified: boolean;
};

const legalBases: readonly LegalBasis[] = [
  {
    kinds: ['pdpb', 'dps', 'dpt'],
    citation: 'Undang-Undang Nomor 7 Tahun 2017',
    since: '2017-08-16',
    until: null,
    source: 'Berita kegiatan KPU; naskah aslinya belum dicocokkan',
    verified: false,
  },
  {
    kinds: ['pdpb', 'dps', 'dpt', 'other'],
    citation: 'Peraturan KPU Nomor 8 Tahun 2019',
    since: '2019-01-01',
    until: null,
    source: 'kab-bolaangmongondow.kpu.go.id (rapat pleno rutin); naskah aslinya belum dicocokkan',
    verified: false,
  },
  {
    kinds: ['pdpb'],
    citation: 'Peraturan KPU Nomor 1 Tahun 2025',
    since: '2025-01-01',
    until: null,
    source: 'kab-purwakarta.kpu.go.id (PDPB); naskah aslinya belum dicocokkan',
    verified: false,
  },
];

/** Those that hold on a day. */
export const legalBasesOf = (kind: ListKind, day: string): readonly LegalBasis[] =>
  legalBases.filter(
    ({ kinds, since, until }) => kinds.includes(kind) && since <= day && (until === null || day <= until),
  );
