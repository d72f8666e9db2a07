/** A list of files as a workbook: who took it, and which, stands on it and in the trail. */
import { knownUnit, personNames, unitDay } from '../../identity/index.ts';
import { about, localTime, maskedIn, ok, type Operation } from '../../platform/index.ts';
import { pageOfPages, workbookBytes } from '../../printing/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { filesIn, presentFiles } from '../queries/files.ts';
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
const heads = [
  ['No.', 6],
  ['Nomor berkas', 22],
  ['Kode', 12],
  ['Klasifikasi', 28],
  ['Judul', 48],
  ['Isi', 7],
  ['Dibuka', 13],
  ['Ditutup', 13],
  ['Aktif sampai', 13],
  ['Inaktif sampai', 13],
  ['Nasib akhir', 16],
  ['Keamanan', 12],
  ['Keadaan', 22],
] as const;

export type PrintedList = {
  readonly title: string;
  readonly unit: string;
  readonly printed: string;
  readonly files: readonly RecordFile[];
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
  return ok({
    value: { title: titles[list], unit, printed, files: await presentFiles(tx, rows, today) },
    events: [event('record-list.printed', about('unit', { unitId, id: unitId }), { list, files: rows.length })],
  });
};

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
          [`${files.length} berkas. ${printed}`],
          heads.map(([value]) => ({ value, style: 'head' as const })),
          ...maskedIn(files).map((file, at) => [
            textCell(at + 1),
            textCell(file.number),
            textCell(file.classification),
            textCell(file.classLabel?.id ?? ''),
            textCell(file.title),
            textCell(file.items),
            dayCell(file.openedOn),
            dayCell(file.closedOn),
            dayCell(file.activeUntil),
            dayCell(file.inactiveUntil),
            textCell(file.fate ?? ''),
            textCell(file.security),
            textCell(stages[file.stage]),
          ]),
        ],
      },
    ],
  });
