/** Lists and files of invented voters for the tests of imports. */
import { workbookBytes } from '../../../../printing/index.ts';
import type { Caller, TestHouse } from '../../../../testing/index.ts';
import { runJob } from '../../../../platform/workers/run-job.ts';
import { votersRoom } from '../../index.ts';
import { lookJob } from '../look-into.ts';
import type { Import, ImportSum, Mapping, Preview, Reject } from '../schema.ts';
import type { ListId } from '../../list/schema.ts';

export const headers = [
  'NKK',
  'NIK',
  'NAMA',
  'TEMPAT LAHIR',
  'TANGGAL LAHIR',
  'JK',
  'STATUS KAWIN',
  'ALAMAT',
  'RT',
  'RW',
  'KODE DESA',
  'TPS',
];

/** Voter `n` (from 0), in the order of `headers`. Regency 5301, district digits 99: nobody's. */
export const voter = (n: number): string[] => {
  const day = String(1 + (n % 28)).padStart(2, '0');
  const month = String(1 + (n % 12)).padStart(2, '0');
  const year = 1960 + (n % 40);
  return [
    `5399010101${String(100_000 + Math.floor(n / 3))}`,
    `539901${day}${month}${String(year).slice(2)}${String(1 + (n % 9_000)).padStart(4, '0')}`,
    `${['MARIA', 'YOSEF', 'ANASTASIA', 'PETRUS'][n % 4]} ${['TAEK', 'SERAN', 'NAHAK'][n % 3]}`,
    'KUPANG',
    `${day}/${month}/${year}`,
    n % 2 === 0 ? 'P' : 'L',
    ['B', 'S', 'P'][n % 3] ?? 'B',
    `JL. EL TARI NO. ${n}`,
    '001',
    '002',
    '5301012001',
    String(1 + (n % 5)),
  ];
};

export const csv = (rows: readonly (readonly string[])[], delimiter = ';'): Buffer =>
  Buffer.from(rows.map((row) => row.join(delimiter)).join('\n') + '\n');

export async function xlsx(
  sheets: Readonly<Record<string, readonly (readonly (string | number | Date)[])[]>>,
): Promise<Buffer> {
  const cell = (value: string | number | Date) => (value instanceof Date ? { value, style: 'day' as const } : value);
  return Buffer.from(
    await workbookBytes({
      styles: { day: { format: 'mm-dd-yy' } },
      sheets: Object.entries(sheets).map(([name, rows]) => ({
        name,
        columns: [],
        rows: rows.map((row) => row.map(cell)),
      })),
      verbatim: true,
    }),
  );
}

let lists = 0;
export async function newList(staff: Caller, unitId = '5301'): Promise<ListId> {
  lists += 1;
  const made = await staff('POST', '/api/voters/lists', {
    unitId,
    name: `Daftar ${lists}`,
    kind: 'pdpb',
    period: '2026-TW4',
    votingDay: '2026-12-31',
    tpsCap: 500,
  });
  return (made.body as { id: ListId }).id;
}

export const at = (listId: ListId) => `/api/voters/lists/${listId}/imports`;
export const upload = (staff: Caller, listId: ListId, content: Uint8Array, query = '') =>
  staff('POST', `${at(listId)}?name=berkas${query}`, content, 'application/octet-stream');
export const importsOf = async (staff: Caller, listId: ListId) =>
  (await staff('GET', at(listId))).body as { items: Import[]; sum: ImportSum };
export const rejectsOf = async (staff: Caller, listId: ListId, importId: string) =>
  ((await staff('GET', `${at(listId)}/${importId}/rejects?size=100`)).body as { items: Reject[] }).items;

/** Looks into what was sent, as a worker does; other jobs stay where they are. */
export async function lookInto(house: TestHouse): Promise<void> {
  const waiting = await house.platform.owner
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', lookJob.kind)
    .where('state', '=', 'queued')
    .execute();
  for (const { id } of waiting) await runJob(house.platform.owner, house.platform, [lookJob], id);
}

/** Sends a file and looks into it. */
export async function uploaded(
  house: TestHouse,
  staff: Caller,
  listId: ListId,
  content: Uint8Array,
  query = '',
): Promise<{ id: string; preview: Preview }> {
  const { status, body } = await upload(staff, listId, content, query);
  if (status !== 201) throw new Error(JSON.stringify(body));
  const { id } = body as { id: string };
  await lookInto(house);
  return { id, preview: (await staff('GET', `${at(listId)}/${id}/preview`)).body as Preview };
}

export async function started(
  house: TestHouse,
  staff: Caller,
  listId: ListId,
  content: Uint8Array,
  { query = '', change = (mapping: Mapping) => mapping } = {},
): Promise<string> {
  const { id, preview } = await uploaded(house, staff, listId, content, query);
  const answer = await staff('POST', `${at(listId)}/${id}/start`, { mapping: change(preview.mapping) });
  if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
  return id;
}

/** Uploads, takes the proposed mapping, and works the job. */
export async function imported(
  house: TestHouse,
  staff: Caller,
  listId: ListId,
  content: Uint8Array,
  options: Parameters<typeof started>[4] = {},
): Promise<Import> {
  const id = await started(house, staff, listId, content, options);
  await house.platform.workJobs(votersRoom.jobs);
  const found = (await importsOf(staff, listId)).items.find((each) => each.id === id);
  if (!found) throw new Error('the import is gone');
  return found;
}
