/** Findings as XLSX: a sheet that says what the file is and until when, and one line per finding and voter. Written as a stream. */
import ExcelJS from 'exceljs';
import { ok, type Result } from '../../../platform/index.ts';
import { regionName } from '../../regions/index.ts';
import type { DecisionAction, FindingState } from '../findings/schema.ts';
import { neutralCell } from '../list/index.ts';
import { markedPages, writeCover } from './cover.ts';
import { dayOf, exportedFindings, type ExportedFinding, type ExportSheet } from './export-sheet.ts';

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

/** Returns the number of voters in it; null when the job was cancelled. */
export async function writeFindingsWorkbook(sheet: ExportSheet, file: string): Promise<Result<number | null>> {
  const { head, filter, fullNumbers } = sheet;
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false });
  workbook.created = head.at;
  writeCover(workbook, head, [
    ['NIK dan NKK', fullNumbers ? 'lengkap' : 'tersamar'],
    [
      'Saringan',
      [
        filter.code,
        filter.severity && severities[filter.severity],
        filter.state && states[filter.state],
        filter.village && (regionName(filter.village) ?? filter.village),
      ]
        .filter((word) => word !== undefined)
        .join(', ') || 'semua temuan',
    ],
  ]);
  const table = workbook.addWorksheet('Temuan', markedPages(head));
  table.columns = heads.map(([header, width]) => ({ header, width }));
  table.getRow(1).font = { bold: true };
  table.getRow(1).commit();
  let line = 0;
  let voters = 0;
  for await (const some of exportedFindings(sheet)) {
    if (some === 'stopped') return ok(null);
    for (const one of some) {
      for (const cells of linesOf(one)) table.addRow([(line += 1), ...cells]).commit();
      voters += one.voters.length;
    }
  }
  table.commit();
  await workbook.commit();
  return ok(voters);
}

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
  const line = (cells: readonly (string | number | null)[]) =>
    [...about, ...cells, ...made].map((cell) => (typeof cell === 'string' ? neutralCell(cell) : cell));
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
