/** A list of files as a workbook: who took it, and which, stands on it and in the trail. */
import { knownUnit, personNames, unitDay } from '../../identity/index.ts';
import { about, localTime, maskedIn, ok, type Operation } from '../../platform/index.ts';
import { pageOfPages, workbookBytes } from '../../printing/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { filesIn, presentFiles } from '../queries/files.ts';
import type { FileRow } from './file.ts';
import type { printRecordsQuery, RecordFile, RecordList, RecordStage } from '../schema.ts';
import type { z } from 'zod';

/** Files of one workbook. */
export const mostPrinted = 10_000;

const titles: Readonly<Record<RecordList, string>> = {
  semua: 'Daftar Berkas',
  terbuka: 'Daftar Berkas Terbuka',
  aktif: 'Daftar Arsip Aktif',
  inaktif: 'Daftar Arsip Inaktif',
  lewat: 'Daftar Arsip yang Masa Simpannya Habis',
  'tanpa-retensi': 'Daftar Berkas Tanpa Retensi',
  dimusnahkan: 'Daftar Arsip yang Dimusnahkan',
};
const stages: Readonly<Record<RecordStage, string>> = {
  terbuka: 'terbuka',
  aktif: 'aktif',
  inaktif: 'inaktif',
  lewat: 'masa simpan habis',
  'tanpa-retensi': 'retensi belum diketahui',
  dimusnahkan: 'dimusnahkan',
};
/**
 * The columns that offices know from lists of archives. Nobody held them against ANRI's rules: the list says so. What
 * nobody said (how far a paper is a copy, where its box stands) is left to be written by hand.
 */
const heads = [
  ['No.', 6],
  ['Kode klasifikasi', 13],
  ['Klasifikasi', 28],
  ['Nomor berkas', 20],
  ['Uraian informasi berkas', 46],
  ['Kurun waktu', 13],
  ['Jumlah', 10],
  ['Tingkat perkembangan', 14],
  ['Lokasi simpan', 14],
  ['Dibuka', 12],
  ['Ditutup', 12],
  ['Aktif sampai', 12],
  ['Inaktif sampai', 12],
  ['Jangka simpan', 24],
  ['Nasib akhir', 16],
  ['Klasifikasi keamanan', 13],
  ['Keterangan', 22],
] as const;

/** A file with the years that it is kept, active and inactive; null where no rule holds. */
type ListedFile = RecordFile & { readonly years: readonly [number, number] | null };

export type PrintedList = {
  readonly title: string;
  readonly unit: string;
  readonly printed: string;
  readonly files: readonly ListedFile[];
};

export const printList: Operation<z.output<typeof printRecordsQuery>, PrintedList> = async (
  { tx, actor, clock },
  ask,
) => {
  const { unitId, list } = ask;
  const at = clock.now();
  const today = await unitDay(tx, unitId, at);
  const { zone, fullName: unit } = await knownUnit(tx, unitId);
  const rows = await filesIn(tx, ask, today)
    .selectAll()
    .orderBy('classification')
    .orderBy('opened_at')
    .orderBy('id')
    .limit(mostPrinted + 1)
    .execute();
  if (rows.length > mostPrinted) return fail('records/too-many-files', { most: mostPrinted });
  const by = (await personNames(tx, [actor.personId ?? ''])).get(actor.personId ?? '') ?? '';
  const { date, time } = localTime(at, zone);
  const printed = `Dicetak ${by}, ${date.split('-').toReversed().join('-')} ${time.replace(':', '.')} ${zone}`;
  const years = new Map(rows.map((row) => [row.id, yearsOf(row)]));
  const files = (await presentFiles(tx, rows, today)).map((file) => ({ ...file, years: years.get(file.id) ?? null }));
  return ok({
    value: { title: titles[list], unit, printed, files },
    events: [event('record-list.printed', about('unit', { unitId, id: unitId }), { list, files: rows.length })],
  });
};

const yearsOf = ({ active_years: active, inactive_years: inactive }: FileRow): ListedFile['years'] =>
  active === null || inactive === null ? null : [active, inactive];

/** The years in which a file grew: "2023–2025". */
function span({ openedOn, closedOn }: RecordFile): string {
  const [from, to] = [openedOn.slice(0, 4), closedOn?.slice(0, 4)];
  return to === undefined ? `${from}–` : from === to ? from : `${from}–${to}`;
}

const kept = ({ years }: ListedFile): string =>
  years === null ? '' : `aktif ${years[0]} tahun, inaktif ${years[1]} tahun`;

const styles = {
  title: { bold: true, size: 14 },
  strong: { bold: true },
  head: { bold: true, bordered: true, wrap: true, centred: true },
  text: { bordered: true, wrap: true },
  day: { bordered: true, format: 'dd/mm/yyyy' },
};

const dayCell = (date: string | null) => ({
  value: date === null ? null : new Date(`${date}T00:00:00Z`),
  style: 'day' as const,
});
const textCell = (value: string | number) => ({ value, style: 'text' as const });

export const listWorkbook = ({ title, unit, printed, files }: PrintedList): Promise<Uint8Array> =>
  workbookBytes({
    styles,
    sheets: [
      {
        name: 'Arsip',
        columns: heads.map(([, width]) => ({ width })),
        frozen: { rows: 4 },
        page: { landscape: true, titleRows: 4, footer: { left: printed, right: pageOfPages } },
        rows: [
          [{ value: title, style: 'title' as const }],
          [{ value: unit, style: 'strong' as const }],
          [`${files.length} berkas. ${printed}. Susunan kolom belum diverifikasi.`],
          heads.map(([value]) => ({ value, style: 'head' as const })),
          ...maskedIn(files).map((file, at) => [
            textCell(at + 1),
            textCell(file.classification),
            textCell(file.classLabel?.id ?? ''),
            textCell(file.number),
            textCell(file.title),
            textCell(span(file)),
            textCell(`${file.items} item`),
            textCell(file.development?.label.id ?? ''),
            textCell(file.location ?? ''),
            dayCell(file.openedOn),
            dayCell(file.closedOn),
            dayCell(file.activeUntil),
            dayCell(file.inactiveUntil),
            textCell(kept(file)),
            textCell(file.fate ?? ''),
            textCell(file.security),
            textCell(stages[file.stage]),
          ]),
        ],
      },
    ],
  });
