/**
 * A letter to 5,000: its list written, every row looked at, one approval with its numbers, and a PDF for each row in
 * one ZIP, beside the same pages set by hand in the same run: as many documents given to the same printing processes, and
 * nothing kept. The bare pages are set before and after, so that neither has the warmer machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { approveDraft } from '../../src/drafts/operations/approve-draft.ts';
import { reviewDraft } from '../../src/drafts/operations/review-draft.ts';
import { sendForReview } from '../../src/drafts/operations/send-for-review.ts';
import { openText, readDraft, type DraftId } from '../../src/drafts/index.ts';
import { askForExport, makeExportJob } from '../../src/exports/index.ts';
import { personHolding, seatPeople } from '../../src/identity/testing/people.ts';
import { mergeExportKind } from '../../src/letters/outgoing/merge/export-kinds.ts';
import { beginMerge, setMerge } from '../../src/letters/outgoing/merge/operations/begin-merge.ts';
import { checkMerge, checkMergeJob } from '../../src/letters/outgoing/merge/operations/check-merge.ts';
import { addRows } from '../../src/letters/outgoing/merge/operations/edit-rows.ts';
import { variantWith } from '../../src/letters/outgoing/merge/queries/variant.ts';
import { startOutgoing } from '../../src/letters/outgoing/operations/start-outgoing.ts';
import { outgoingFieldsSchema, type OutgoingId } from '../../src/letters/schema.ts';
import { systemActor } from '../../src/platform/index.ts';
import { unitIdSchema } from '../../src/platform/schema.ts';
import { printDocument, type PrintedDocument } from '../../src/printing/index.ts';
import { registersRoom } from '../../src/registers/index.ts';
import { referenceRoom } from '../../src/reference/index.ts';
import { printGoals, printInfo } from './goals.ts';
import { done, timed, work } from './hands.ts';
import { openHouse, type House } from './search-house.ts';

const unitId = unitIdSchema.parse('53');
const system = { unitId, actor: systemActor(unitId) };
const person = (id: string, position: string, section?: string) => personHolding(unitId, id, position, section);
const people = {
  writer: person('ani', 'staf', 'kul'),
  head: person('budi', 'kasubbag', 'kul'),
  secretary: person('dewi', 'sekretaris'),
  chair: person('fajar', 'ketua'),
};
/** Pages set by hand, each time. */
const sample = 150;

export async function measureMerge(rows: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kerja-cerdas-merge-'));
  const house = await openHouse(folder, true, { durable: true });
  try {
    for (const { start } of [registersRoom, referenceRoom]) await start(house.platform, house.owner);
    await seatPeople({ ...house.platform, owner: house.owner } as never, Object.values(people));
    await measured(house, rows);
  } finally {
    await house.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(house: House, rows: number): Promise<void> {
  const seconds = { write: 0, check: 0, approve: 0, zip: 0, byHand: 0 };
  const { id, draftId } = await written(house, rows, seconds);
  const { version } = (await house.platform.database.read(people.writer, (tx) => readDraft(tx, draftId)))!.draft;
  await done(house, people.writer, sendForReview, { draftId, version });
  for (const one of [people.head, people.secretary]) await done(house, one, reviewDraft, { draftId, version });
  const approval = { draftId, version, secondsOpen: 9, passagesOpened: 0 };
  seconds.approve = await timed(() => done(house, people.chair, approveDraft, approval));
  const pages = await someDocuments(house, id, draftId);
  const before = await byHand(pages);
  const asked = await askForExport(house.platform, people.writer, {
    kind: mergeExportKind('pdf', false),
    unitId,
    subjectId: id,
    sourceId: null,
    scope: {},
    purpose: 'kirim',
    note: '',
    fullNumbers: false,
  });
  if (!asked.ok) throw new Error(asked.failure.code);
  const calm = process.memoryUsage().rss;
  let most = calm;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 200);
  const cpu = process.cpuUsage();
  seconds.zip = await timed(() => work(house, system, makeExportJob, { exportId: asked.value.id }));
  clearInterval(watch);
  const own = process.cpuUsage(cpu);
  seconds.byHand = (before + (await byHand(pages))) / 2;
  const { rows: counted } = await sql<{ letters: number; doubles: number; gaps: number }>`select count(*) as letters,
      count(*) - count(distinct seq) as doubles, max(seq) - min(seq) + 1 - count(*) as gaps
    from numbers where series = 'sd' and unit_id = ${unitId}`.execute(house.owner);
  printInfo('merge-seconds-writing-the-list', seconds.write);
  printInfo('merge-seconds-looking-at-every-row', seconds.check);
  printInfo('merge-seconds-approval-with-numbers', seconds.approve);
  printInfo('merge-seconds-zip', seconds.zip);
  // Of this process: what setting pages takes besides the processes that set them and the database.
  printInfo('merge-cpu-milliseconds-a-row-here', (own.user + own.system) / 1_000 / rows);
  printInfo('merge-rows-a-second-approval-to-zip', rows / (seconds.approve + seconds.zip));
  printInfo('merge-pages-a-second-by-hand', pages.length / seconds.byHand);
  printGoals([
    { name: 'merge-letters', value: Number(counted[0]?.letters), target: { equal: rows } },
    { name: 'merge-doubles', value: Number(counted[0]?.doubles), target: { equal: 0 } },
    { name: 'merge-gaps', value: Number(counted[0]?.gaps), target: { equal: 0 } },
    {
      name: 'merge-beside-pages-by-hand',
      value: (seconds.approve + seconds.zip) / rows / (seconds.byHand / pages.length),
      target: { atMost: 1.5 },
    },
    { name: 'merge-more-memory-mib', value: (most - calm) / 2 ** 20, target: { atMost: 300 } },
  ]);
}

type Seconds = { write: number; check: number };

async function written(house: House, rows: number, seconds: Seconds): Promise<{ id: OutgoingId; draftId: DraftId }> {
  const fields = outgoingFieldsSchema.parse({
    subject: 'Pembekalan PPK {kecamatan}',
    classification: 'PR.01',
    points: [
      { id: 'p1', text: 'Di {kecamatan} tercatat {tps} TPS dengan {pemilih} pemilih.' },
      { id: 'p2', text: 'Saudara diminta meneliti data itu dan melaporkan hasilnya secara tertulis.' },
    ],
  });
  const { writer } = people;
  const { id, draftId } = await done(house, writer, startOutgoing, { unitId, kind: 'surat-dinas', fields, papers: [] });
  let { version } = await done(house, writer, beginMerge, { id, version: 1, numbering: 'sendiri' });
  const columns = ['kepada', 'kecamatan', 'tps', 'pemilih'].map((slot, at) => ({
    slot,
    head: slot,
    written: at < 2 ? ('teks' as const) : ('angka' as const),
  }));
  const settings = { numbering: 'sendiri', columns, recipientSlot: 'kepada', placeSlot: 'kecamatan' } as const;
  ({ version } = await done(house, writer, setMerge, { id, version, ...settings }));
  const list = Array.from({ length: rows }, (_, at) => ({
    kepada: `Ketua PPK Contoh ${at + 1}`,
    kecamatan: `Contoh ${at + 1}`,
    tps: String(10 + (at % 90)),
    pemilih: String(1_000 + at * 7),
  }));
  seconds.write = await timed(async () => {
    for (let at = 0; at < list.length; at += 200)
      ({ version } = await done(house, writer, addRows, { id, version, rows: list.slice(at, at + 200) }));
  });
  await done(house, writer, checkMerge, { id, version });
  const { check_key: key } = await house.owner
    .selectFrom('letter_merges')
    .select('check_key')
    .where('outgoing_id', '=', id)
    .executeTakeFirstOrThrow();
  seconds.check = await timed(() => work(house, system, checkMergeJob, { outgoingId: id, key: key ?? '' }));
  return { id, draftId };
}

/** The first rows as documents, read beforehand. */
async function someDocuments(
  { platform }: House,
  id: OutgoingId,
  draftId: DraftId,
): Promise<readonly PrintedDocument[]> {
  return platform.database.read(systemActor(unitId), async (tx) => {
    const text = (await openText(tx, platform, draftId))!;
    const rows = await tx
      .selectFrom('letter_merge_rows')
      .select(['id', 'cells'])
      .where('merge_id', '=', id)
      .orderBy('n')
      .limit(sample)
      .execute();
    const documents: PrintedDocument[] = [];
    for (const { id: rowId, cells } of rows)
      documents.push((await text.documentOf(tx, variantWith(rowId, cells))).document);
    return documents;
  });
}

/** Seconds; two at once, as the job sets them. */
const byHand = (pages: readonly PrintedDocument[]): Promise<number> =>
  timed(async () => {
    const waiting = pages.values();
    const set = async () => {
      for (const page of waiting) if (!(await printDocument(page, 'pdf')).ok) throw new Error('a page was not set');
    };
    await Promise.all([set(), set()]);
  });
