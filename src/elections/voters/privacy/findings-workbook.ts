/** Findings as XLSX: a sheet that says what the file is and until when, and one line per finding and voter. Written as a stream. */
import ExcelJS from 'exceljs';
import { regionName } from '../../regions/index.ts';
import type { DecisionAction, FindingState } from '../findings/schema.ts';
import { exportedFindings, dayOf, markOf, purposeOf, type ExportedFinding, type ExportSheet } from './export-sheet.ts';
import { neutralCell } from '../list/neutral-cell.ts';

const severities = { error: 'kesalahan', warning: 'peringatan', info: 'catatan' } as const;
const states: Readonly<Record<FindingState, string>> = { terbuka: 'belum diputuskan', menunggu: 'menunggu coktas', diputuskan: 'diputuskan', ditutup: 'tidak ditemukan lagi' };
const actions: Readonly<Record<DecisionAction, string>> = { tetap: 'bukan masalah', ubah: 'ubah data', tms: 'TMS', ganda: 'ganda', pindah: 'pindah', coktas: 'perlu coktas' };

const heads: readonly (readonly [string, number])[] = [
  ['No.', 6], ['Kode', 7], ['Temuan', 30], ['Keterangan', 50], ['Tingkat', 12], ['Keadaan', 18], ['Baris', 9], ['NKK', 19], ['NIK', 19], ['Nama', 28], ['Tempat lahir', 16], ['Tanggal lahir', 13], ['L/P', 5], ['Kawin', 7],
  ['Alamat', 30], ['RT', 5], ['RW', 5], ['Kode desa', 13], ['Desa/kelurahan', 22], ['TPS', 6], ['Keputusan', 16], ['Alasan TMS', 16], ['Diputuskan oleh', 24], ['Pada', 13], ['Alasan', 40],
];

/** 9 is A4 in a workbook; the library names it in its types only. */
const a4 = 9 as unknown as ExcelJS.PaperSize.A4;

/** Returns the number of voters in it; null when the job was cancelled. */
export async function writeFindingsWorkbook(sheet: ExportSheet, file: string): Promise<number | null> {
  const mark = markOf(sheet.head);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: false });
  workbook.created = sheet.head.at;
  writeCover(workbook, sheet);
  // "&" begins a code in a header.
  const page = { paperSize: a4, orientation: 'landscape' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' };
  const table = workbook.addWorksheet('Temuan', { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: page, headerFooter: { oddHeader: `&C&8${mark.replaceAll('&', '&&')}`, oddFooter: '&CHalaman &P dari &N' } });
  table.columns = heads.map(([header, width]) => ({ header, width }));
  table.getRow(1).font = { bold: true };
  table.getRow(1).commit();
  let line = 0;
  let voters = 0;
  for await (const some of exportedFindings(sheet)) {
    if (some === 'stopped') return null;
    for (const one of some) {
      for (const cells of linesOf(one)) table.addRow([line += 1, ...cells]).commit();
      voters += one.voters.length;
    }
  }
  table.commit();
  await workbook.commit();
  return voters;
}

function writeCover(workbook: ExcelJS.stream.xlsx.WorkbookWriter, { head, filter, fullNumbers }: ExportSheet): void {
  const cover = workbook.addWorksheet('Keterangan', { pageSetup: { paperSize: a4 } });
  cover.columns = [{ width: 22 }, { width: 90 }];
  const lines: readonly (readonly [string, string])[] = [
    ['DATA PRIBADI', 'Hanya untuk tujuan di bawah ini (UU 27/2022). Jangan disebarkan; hapus setelah selesai dan paling lambat pada hari terakhir.'],
    ['Tujuan', purposeOf(head)], ['Berlaku sampai', dayOf(head.lastDay)], ['Dibuat oleh', head.by], ['Satuan kerja', head.unit], ['Dibuat pada', dayOf(head.day)], ['Daftar', head.list],
    ['Nomor ekspor', head.exportId], ['NIK dan NKK', fullNumbers ? 'lengkap' : 'tersamar'],
    ['Saringan', [filter.code, filter.severity && severities[filter.severity], filter.state && states[filter.state], filter.village && (regionName(filter.village) ?? filter.village)].filter((word) => word !== undefined).join(', ') || 'semua temuan'],
  ];
  for (const [name, value] of lines) {
    const row = cover.addRow([name, neutralCell(value)]);
    row.getCell(1).font = { bold: true };
    row.getCell(2).alignment = { wrapText: true };
    row.commit();
  }
  cover.commit();
}

function linesOf({ finding, words, voters, decision }: ExportedFinding): (string | number | null)[][] {
  const about = [finding.code, words.title, words.message, severities[finding.severity], states[finding.state]];
  const made = decision === null ? [null, null, null, null, null]
    : [actions[decision.action], decision.tmsReason, decision.decidedBy?.name ?? 'dari daftar sebelumnya', dayOf(decision.decidedAt.slice(0, 10)), decision.reason];
  const line = (cells: readonly (string | number | null)[]) => [...about, ...cells, ...made].map((cell) => (typeof cell === 'string' ? neutralCell(cell) : cell));
  if (voters.length === 0) return [line([null, null, null, null, null, null, null, null, null, null, null, finding.village, finding.village === null ? null : regionName(finding.village) ?? null, null])];
  return voters.map((voter) => line([
    voter.row, voter.nkk, voter.nik, voter.name, voter.birth_place, voter.birth_date === null ? null : dayOf(voter.birth_date), voter.sex, voter.marital, voter.address, voter.rt, voter.rw, voter.village,
    voter.village === null ? null : regionName(voter.village) ?? null, voter.tps,
  ]));
}
