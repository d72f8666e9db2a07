/** The minutes of a destruction on paper: what was approved by whom, and every file with what became of it. */
import { readFileSync } from 'node:fs';
import { knownUnit, personNames } from '../../identity/index.ts';
import { printDate } from '../../language/index.ts';
import { about, localTime, maskedIn, ok, type Operation, type Result, type Tx } from '../../platform/index.ts';
import { printPages } from '../../printing/index.ts';
import { event } from '../events.ts';
import { fail } from '../failures.ts';
import { destructionById, type DestructionRow } from '../operations/propose-destruction.ts';
import type { DestructionId } from '../schema.ts';

const layout = readFileSync(new URL('minutes.typ', import.meta.url), 'utf8');
const heads = ['No.', 'Nomor', 'Judul', 'Kode', 'Inaktif sampai', 'Isi', 'Keadaan'];

export type Minutes = {
  readonly title: string;
  readonly unit: string;
  readonly paragraphs: readonly string[];
  readonly signers: readonly { readonly role: string; readonly name: string }[];
  readonly note: string;
  readonly listTitle: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly printed: string;
  readonly at: Date;
};

const day = (date: string): string => printDate(date) ?? date;

const linesOf = (tx: Tx, destructionId: DestructionId) =>
  tx
    .selectFrom('record_destruction_lines as l')
    .innerJoin('record_files as f', 'f.id', 'l.file_id')
    .select(['l.n', 'l.taken_out', 'l.done_at', 'l.held', 'f.number', 'f.title', 'f.classification'])
    .select('f.inactive_until')
    .select((eb) =>
      eb
        .selectFrom('record_items as i')
        .whereRef('i.file_id', '=', 'f.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('things'),
    )
    .where('l.destruction_id', '=', destructionId)
    .orderBy('l.n')
    .execute();
type Line = Awaited<ReturnType<typeof linesOf>>[number];

const became = ({ taken_out: out, held, done_at: done }: Line): string => {
  if (out !== null) return `dikeluarkan: ${out}`;
  if (held !== null) return 'tertahan, tidak dimusnahkan';
  return done === null ? 'belum dimusnahkan' : 'dimusnahkan';
};

const rowOf = (line: Line): string[] => [
  String(line.n),
  line.number,
  line.title,
  line.classification,
  line.inactive_until === null ? '' : day(line.inactive_until),
  String(line.things ?? 0),
  became(line),
];

type Told = {
  readonly row: DestructionRow;
  readonly unit: string;
  readonly done: number;
  readonly name: (id: string | null) => string;
  readonly local: (at: Date) => string;
};

function paragraphsOf({ row, unit, done, name, local }: Told): string[] {
  const until = day(row.until);
  const what =
    row.approved_at === null
      ? `RANCANGAN: usul pemusnahan arsip ${unit} yang masa simpannya habis sebelum ${until} belum disetujui. ` +
        'Belum ada yang dimusnahkan.'
      : `Pada tanggal ${local(row.approved_at)} pemusnahan arsip ${unit} yang masa simpannya habis sebelum ${until} ` +
        `disetujui oleh ${name(row.approved_by)} (persetujuan nomor ${row.approval ?? ''} pada rantai persetujuan ` +
        'satuan kerja).';
  const sent = row.submitted_by === null ? '' : ` dan diajukan oleh ${name(row.submitted_by)}`;
  const came =
    row.done_at === null
      ? `Sampai saat ini ${done} berkas sudah dimusnahkan.`
      : `Pada tanggal ${local(row.done_at)} ${done} berkas selesai dimusnahkan: naskah asli dan teksnya dihapus; ` +
        'catatan, sidik, dan kodenya tetap disimpan.';
  return [what, `Daftar disusun oleh ${name(row.created_by)}${sent}.`, came];
}

/** What the minutes say, and that somebody printed them. Before the approval they are a draft and say so. */
export const minutesOf: Operation<{ readonly destructionId: DestructionId }, Minutes> = async (
  { tx, actor, clock },
  { destructionId },
) => {
  const row = await destructionById(tx, destructionId);
  if (row === undefined) return fail('records/no-destruction');
  const { zone, fullName: unit } = await knownUnit(tx, row.unit_id);
  const lines = await linesOf(tx, destructionId);
  const people = [row.created_by, row.submitted_by, row.approved_by, actor.personId];
  const names = await personNames(tx, [...new Set(people.filter((one) => one !== null))]);
  const name = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  const local = (at: Date): string => day(localTime(at, zone).date);
  const done = lines.filter((line) => line.done_at !== null && line.held === null).length;
  const { date, time } = localTime(clock.now(), zone);
  const today = date.split('-').toReversed().join('-');
  const title = 'BERITA ACARA PEMUSNAHAN ARSIP';
  const value: Minutes = {
    title: row.approved_at === null ? `RANCANGAN ${title}` : title,
    unit,
    paragraphs: paragraphsOf({ row, unit, done, name, local }),
    signers: [
      { role: 'Yang mengusulkan,', name: name(row.submitted_by ?? row.created_by) },
      { role: 'Yang menyetujui,', name: name(row.approved_by) },
    ],
    note:
      `Sidik daftar (SHA-256): ${row.text_hash ?? '-'}. Persetujuan di aplikasi bukan tanda tangan elektronik ` +
      'tersertifikasi.',
    listTitle: 'Daftar arsip',
    heads,
    rows: lines.map((line) => rowOf(line)),
    printed: `Dicetak ${name(actor.personId)}, ${today} ${time.replace(':', '.')} ${zone}`,
    at: clock.now(),
  };
  const subject = about('record-destruction', { unitId: row.unit_id, id: row.id });
  return ok({ value, events: [event('record-destruction.printed', subject, { lines: lines.length })] });
};

export const minutesPdf = ({ at, ...minutes }: Minutes): Promise<Result<Uint8Array>> =>
  printPages(layout, maskedIn(minutes), at);
