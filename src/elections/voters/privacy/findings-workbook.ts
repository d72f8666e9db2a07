/**
 * Findings as XLSX: a sheet that says what the file is and until when, and one line per finding and voter. Rows pass
 * through one by one.
 */
import { coverSheet, dayOf, exportStyles, markedPages } from '../../../exports/index.ts';
import { ok, type Result } from '../../../platform/index.ts';
import { writeWorkbook, type Cell } from '../../../printing/index.ts';
import { regionName } from '../../regions/index.ts';
import { columns } from '../list/schema.ts';
import { nameOfRegion } from '../recap/index.ts';
import type { Decision, DecisionAction, FindingState } from '../findings/schema.ts';
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
  ['Keputusan', 30],
  ['Alasan TMS', 20],
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

function linesOf({ finding, words, voters, decision, reason }: ExportedFinding): (string | number | null)[][] {
  const about = [finding.code, words.title, words.message, severities[finding.severity], states[finding.state]];
  const line = (row: number | null, cells: readonly (string | number | null)[]) => [
    ...about,
    row,
    ...cells,
    ...(decision === null ? [null, null, null, null, null] : decidedOf(decision, reason, row)),
  ];
  if (voters.length === 0)
    return [
      line(null, [
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
    line(voter.row, [
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

/** What was decided about a row of a finding: of two that are one person, one stays. */
const decidedOf = (decision: Decision, reason: string | null, row: number | null) => [
  ...outcomeOf(decision, reason, row),
  decision.decidedBy?.name ?? 'dari daftar sebelumnya',
  dayOf(decision.decidedAt.slice(0, 10)),
  decision.reason,
];

function outcomeOf({ action, rows, keepRow, changes }: Decision, reason: string | null, row: number | null) {
  if (row !== null && row === keepRow) return ['ganda: dipertahankan', null];
  if (row !== null && !rows.includes(row)) return ['tidak diubah', null];
  const values = Object.entries(changes ?? {}).map(([name, value]) => `${labelOf(name)} ${inWords(name, value)}`);
  const done = action === 'ganda' ? 'ganda: dicoret' : actions[action];
  return [values.length === 0 ? done : `${done}: ${values.join(', ')}`, reason];
}

const labelOf = (name: string): string => columns.find((column) => column.name === name)?.label.id ?? name;

function inWords(name: string, value: string | number | null): string {
  if (value === null) return 'kosong';
  if (name === 'village') return regionName(String(value)) ?? String(value);
  return name === 'birth_date' ? dayOf(String(value)) : String(value);
}
