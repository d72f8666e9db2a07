/** How many regions there were at an election: lists of that time use codes of that time. */
export type RegionCount = {
  readonly at: string;
  readonly provinces: number;
  readonly regencies: number;
  readonly districts: number;
  readonly villages: number;
  readonly source: string;
  readonly verified: boolean;
};

export const regionsAtElections: readonly RegionCount[] = [
  {
    at: '2024-02-14',
    provinces: 38,
    regencies: 514,
    districts: 7_277,
    villages: 83_731,
    source: 'KPU, DPT Pemilu 2024',
    verified: false,
  },
  {
    at: '2025-12-17',
    provinces: 38,
    regencies: 514,
    districts: 7_285,
    villages: 83_737,
    source: 'PDPB semester II 2025 (kota-semarang.kpu.go.id/blog/read/9487)',
    verified: true,
  },
  {
    at: '2026-05-01',
    provinces: 38,
    regencies: 514,
    districts: 7_285,
    villages: 83_762,
    source: 'idn-area-data 4.0.1 (Kemendagri, Mei 2026)',
    verified: true,
  },
];
