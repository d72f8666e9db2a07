/**
 * Findings as XLSX: a sheet that says what the file is and until when, and one line per finding and voter. Rows pass
 * through one by one.
 */
import { coverSheet, dayOf, exportStyles, markedPages } from '../../../exports/index.ts';
import { ok, type Result } from '../../../platform/index.ts';
import { writeWorkbook, type Cell } from '../../../printing/index.ts';
import { regionName } from '../../regions/index.ts';
import { nameOfRegion } from '../recap/index.ts';
import type { DecisionAction, FindingState } from '../findings/schema.ts';
import { exportedFindings, type ExportedFinding, type ExportSheet } from './export-sheet.ts';

const severities = { error: 'kesalahan', warning: 'peringatan', info: 'catatan' } as const;
const states: Readonly<Record<FindingState, string>> = {
  terbuka: 'belum diputuskan',
  menunggu: 'menunggu coktas',
  diputuskan: 'diputuskan',
  ditutup: 'tidak ditemukan lagi',
};
const actions: Readonly<Record<DecisionAction, string>> = {
  tetap: 'bukan masalah',
  ubah: 'ubah data',
  tms: 'TMS',
  ganda: 'ganda',
  pindah: 'pindah',
  coktas: 'perlu coktas',
};

const heads: readonly (readonly [string, number])[] = [
  ['No.', 6],
  ['Kode', 7],
  ['Temuan', 30],
  ['Keterangan', 50],
  ['Tingkat', 12],
  ['Keadaan', 18],
  ['Baris', 9],
  ['NKK', 19],
  ['NIK', 19],
  ['Nama', 28],
  ['Tempat lahir', 16],
  ['Tanggal lahir', 13],
  ['L/P', 5],
  ['Kawin', 7],
  ['Alamat', 30],
  ['RT', 5],
  ['RW', 5],
  ['Kode desa', 13],
  ['Desa/kelurahan', 22],
  ['TPS', 6],
  ['Keputusan', 16],
  ['Alasan TMS', 16],
  ['Diputuskan oleh', 24],
  ['Pada', 13],
  ['Alasan', 40],
];

/** Returns the number of voters in it; null when the job was cancelled, and then the file is not whole. */
export async function writeFindingsWorkbook(sheet: ExportSheet, file: string): Promise<Result<number | null>> {
  const { head, list, fullNumbers } = sheet;
  let voters: number | null = 0;
  async function* rows(): AsyncGenerator<readonly Cell<keyof typeof exportStyles>[]> {
    yield heads.map(([value]) => ({ value, style: 'head' }));
    let line = 0;
    for await (const some of exportedFindings(sheet)) {
      if (some === 'stopped') return void (voters = null);
      for (const one of some) {
        for (const cells of linesOf(one)) yield [(line += 1), ...cells];
        voters = (voters ?? 0) + one.voters.length;
      }
    }
  }
  const cover = coverSheet(
    head,
    ['Daftar', list],
    [
      ['NIK dan NKK', fullNumbers ? 'lengkap' : 'tersamar'],
      ['Saringan', filterInWords(sheet.filter)],
    ],
  );
  const table = { name: 'Temuan', columns: heads.map(([, width]) => ({ width })), rows: rows(), ...markedPages(head) };
  await writeWorkbook({ styles: exportStyles, sheets: [cover, table] }, file);
  return ok(voters);
}

const filterInWords = ({ code, severity, state, village }: ExportSheet['filter']): string =>
  [code, severity && severities[severity], state && states[state], village && nameOfRegion(village)]
    .filter((word) => word !== undefined)
    .join(', ') || 'semua temuan';

function linesOf({ finding, words, voters, decision }: ExportedFinding): (string | number | null)[][] {
  const about = [finding.code, words.title, words.message, severities[finding.severity], states[finding.state]];
  const made =
    decision === null
      ? [null, null, null, null, null]
      : [
          actions[decision.action],
          decision.tmsReason,
          decision.decidedBy?.name ?? 'dari daftar sebelumnya',
          dayOf(decision.decidedAt.slice(0, 10)),
          decision.reason,
        ];
  const line = (cells: readonly (string | number | null)[]) => [...about, ...cells, ...made];
  if (voters.length === 0)
    return [
      line([
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        finding.village,
        finding.village === null ? null : (regionName(finding.village) ?? null),
        null,
      ]),
    ];
  return voters.map((voter) =>
    line([
      voter.row,
      voter.nkk,
      voter.nik,
      voter.name,
      voter.birth_place,
      voter.birth_date === null ? null : dayOf(voter.birth_date),
      voter.sex,
      voter.marital,
      voter.address,
      voter.rt,
      voter.rw,
      voter.village,
      voter.village === null ? null : (regionName(voter.village) ?? null),
      voter.tps,
    ]),
  );
}
