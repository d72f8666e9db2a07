/** Letters of both ways are destroyed with their matter: no word of them is left anywhere, and the records are. */
import { sql } from 'kysely';
import { beforeAll, expect, test, vi } from 'vitest';
import { ask } from '../answers/ask.ts';
import { certified, type Holder } from '../documents/signatures/testing/authorities.ts';
import { signedBy } from '../documents/signatures/testing/signed-files.ts';
import { exportDraft } from '../drafts/index.ts';
import { editDraft } from '../drafts/operations/edit-draft.ts';
import { takeText } from '../library/index.ts';
import { paperIdSchema } from '../library/schema.ts';
import { registerLetter } from '../letters/incoming/operations/register-letter.ts';
import { bindSigned, sendOutgoing, uploadSigned } from '../letters/outgoing/operations/issue-outgoing.ts';
import { startOutgoing } from '../letters/outgoing/operations/start-outgoing.ts';
import { listSigned } from '../letters/outgoing/signed/list-signed.ts';
import { fullFields, letterOffice } from '../letters/outgoing/testing/office.ts';
import { finishLetter } from '../letters/routing/operations/finish-letter.ts';
import { outgoingFieldsSchema, type LetterId, type OutgoingId } from '../letters/schema.ts';
import { jobsOf, ok, takeOver, type OperationContext } from '../platform/index.ts';
import { checkpointsIn } from '../platform/seals/index.ts';
import { readEntries } from '../platform/seals/checkpoints.ts';
import { verifyIn } from '../platform/seals/verify.ts';
import { rooms } from '../rooms.ts';
import { findPassages } from '../search/index.ts';
import { recordsOffice } from './testing/old-files.ts';

vi.setConfig({ testTimeout: 180_000 });
const office = await letterOffice();
const { unit, platform, writer, secretary, chair, done, attempt, begin, approve, letterOf, draftOf } = office;
let fajar: Holder;
const work = () => platform.workJobs(jobsOf(rooms));
const read = platform.database.read;

beforeAll(async () => {
  fajar = await certified({ name: 'FAJAR CONTOH' });
  await takeOver(platform, platform.owner, platform.checkpoints);
});

async function index(): Promise<void> {
  const follow = rooms
    .flatMap((room) => ('schedules' in room ? room.schedules : []))
    .find(({ name }) => name === 'search.follow');
  if (follow !== undefined) await platform.runSchedule(follow);
  await work();
}
const found = async (words: string) => {
  await index();
  return (await findPassages(platform, secretary, { query: words })).hits.map(({ type }) => type).toSorted();
};

/** A letter that came in: its text is a paper of the library, read to its end, and dealt with. */
async function came(text: string): Promise<LetterId> {
  const put = async (context: OperationContext) => {
    const events = await takeText(context, { unitId: unit, title: 'Surat masuk', text, security: 'biasa' });
    return ok({ value: {}, events });
  };
  await done(writer, put, {});
  await work();
  const { id } = await platform.owner
    .selectFrom('papers')
    .select('id')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  const letter = await done(writer, registerLetter, { unitId: unit, paperId: paperIdSchema.parse(id) });
  await work();
  await done(secretary, finishLetter, { letterId: letter.id });
  return letter.id;
}

/** Takes an approved letter to the end of its way. */
async function sent(id: OutgoingId): Promise<string> {
  const { draftId, date } = await letterOf(id);
  const pdf = await exportDraft(platform, (get) => read(writer, get), draftId!, 'pdf');
  if (!pdf.ok) throw new Error(pdf.failure.code);
  const kept = await platform.files.put(await signedBy(pdf.value.bytes, fajar, '2025-10-17T05:30:00Z'), 10_000_000);
  if (!kept.ok) throw new Error(kept.failure.code);
  const { sha256 } = kept.value;
  const version = async () => (await letterOf(id)).version;
  const file = { sha256, name: 'surat.pdf' };
  await done(writer, uploadSigned, { id, version: await version(), day: date!, file });
  await work();
  const [check] = (await read(writer, (tx) => listSigned(tx, id)))!.items;
  await done(writer, bindSigned, { id, version: await version(), fileId: check!.id, reason: 'Diperiksa manual.' });
  await done(writer, sendOutgoing, { id, version: await version(), day: date!, by: 'kurir' });
  return sha256;
}

const { oldFile, proposed, approved, reasons, stateOf, tablesWith, isThere } = recordsOffice(office);

test('a file with letters of both ways goes whole; what others quoted goes too, and the records stay', async () => {
  const letter = await came(`Nomor : 77/PR.01-SD/99/2025
Hal : Permintaan jadwal kapal suluh

Kapal suluh mercusuarbiru berangkat dari dermaga utara pada pukul sembilan pagi.
Jadwal kapal suluh mercusuarbiru ditempel di papan pengumuman dermaga.
`);
  const answer = await done(writer, startOutgoing, {
    unitId: unit,
    kind: 'surat-dinas',
    answers: letter,
    papers: [],
    fields: outgoingFieldsSchema.parse({
      ...fullFields,
      meeting: null,
      subject: 'Jawaban permintaan jadwal',
      points: [{ id: 'p1', text: 'Peti kesturiwangi dikirim ke gudang pusat pada hari Senin.' }],
    }),
  });
  await approve(answer.draftId);
  const signed = await sent(answer.id);
  const { number, fields } = await letterOf(answer.id);
  expect(fields.points).toHaveLength(1);
  expect(await found('kesturiwangi')).toContain('outgoing');
  const asked = await ask(platform, secretary, {
    unitId: unit,
    question: 'Ke mana peti kesturiwangi dikirim?',
    paperIds: [],
  });
  const other = await ask(platform, secretary, {
    unitId: unit,
    question: 'Dari mana kapal suluh mercusuarbiru berangkat?',
    paperIds: [],
  });
  expect([asked.ok && asked.value.state, other.ok && other.value.state]).toEqual(['dijawab', 'dijawab']);
  // Another letter that quotes it is still being written: it loses the sentence, and says so.
  const quoting = await done(writer, startOutgoing, {
    unitId: unit,
    kind: 'surat-dinas',
    answers: letter,
    papers: [],
    fields: outgoingFieldsSchema.parse({ ...fullFields, meeting: null, subject: 'Tanggapan lain' }),
  });
  const { version, content } = await draftOf(quoting.draftId);
  const quote = 'Jadwal kapal suluh mercusuarbiru ditempel di papan pengumuman dermaga.';
  const blocks = [
    ...content.blocks.map(({ id, kind, claims }) => ({
      id,
      kind,
      claims: claims.map((claim) => ({ id: claim.id, text: claim.text, passages: claim.passages })),
    })),
    { id: 'kutipan', kind: 'paragraph' as const, claims: [{ id: 'kutipan-1', text: quote, passages: [] }] },
  ];
  await done(writer, editDraft, { draftId: quoting.draftId, baseVersion: version, content: { blocks } });
  const statusOf = async () => {
    const { checks } = await draftOf(quoting.draftId);
    return checks.find(({ claimId }) => claimId === 'kutipan-1')?.status;
  };
  expect(await statusOf()).toBe('verbatim');
  const before = await platform.owner
    .selectFrom('outgoing_letters')
    .select(['hash', 'number', 'dated', 'subject'])
    .where('id', '=', answer.id)
    .executeTakeFirstOrThrow();
  const file = await oldFile([
    ['letter', letter],
    ['outgoing', answer.id],
  ]);
  const id = await proposed();
  expect((await reasons(id)).get(file)).toEqual([]);
  await approved(id);
  await work();
  expect(await stateOf(file)).toBe('dimusnahkan');
  expect(await statusOf()).toBe('unsupported');
  await index();
  for (const word of ['kesturiwangi', 'mercusuarbiru'])
    // What people asked is theirs: it is kept as they wrote it.
    expect([word, (await tablesWith(word)).filter((table) => table !== 'answers')]).toEqual([word, []]);
  const { rows: quoted } = await sql<{ left: number }>`select count(*) as left from answers
    where (passages::text || nearest::text || coalesce(answer::text, '')) ~ 'kesturiwangi|mercusuarbiru'`.execute(
    platform.owner,
  );
  expect(quoted[0]?.left).toBe(0);
  expect(await found('kesturiwangi')).toEqual([]);
  expect(await found('mercusuarbiru')).toEqual([]);
  expect(await isThere(signed)).toBe(false);
  expect(
    await platform.owner
      .selectFrom('outgoing_letters')
      .select(['hash', 'number', 'dated', 'subject'])
      .where('id', '=', answer.id)
      .executeTakeFirstOrThrow(),
  ).toEqual(before);
  const line = await platform.owner
    .selectFrom('numbers')
    .select(['text', 'state', 'title'])
    .where('subject_id', '=', answer.id)
    .executeTakeFirstOrThrow();
  expect(line).toEqual({ text: number, state: 'tetap', title: 'Jawaban permintaan jadwal' });
  const view = await letterOf(answer.id);
  expect(view.destroyedAt).not.toBeNull();
  expect((await draftOf(answer.draftId)).approval).toMatchObject({ fits: true });
  const paper = await exportDraft(platform, (get) => read(writer, get), answer.draftId, 'pdf');
  expect(paper).toMatchObject({ ok: false, failure: { code: 'drafts/destroyed' } });
  expect(
    await attempt(writer, sendOutgoing, { id: answer.id, version: view.version, day: '2025-10-17', by: 'kurir' }),
  ).toMatchObject({ failure: { code: 'letters/outgoing-destroyed' } });
  await platform.checkpoints.make();
  const by = { key: platform.sealKey, entries: await readEntries(checkpointsIn(platform.config.dataFolder)) };
  const { faults } = await platform.owner.transaction().execute((tx) => verifyIn(tx, rooms, by));
  expect(faults).toEqual([]);
});

test('a letter without a final number, and one that a kept letter names, stay, with the reason', async () => {
  const open = await begin('surat-dinas', { ...fullFields, meeting: null });
  await approve(open.draftId);
  const named = await begin('surat-dinas', { ...fullFields, meeting: null });
  await approve(named.draftId);
  await sent(named.id);
  const { number } = await letterOf(named.id);
  const names = await begin('surat-dinas', {
    ...fullFields,
    meeting: null,
    points: [{ id: 'p1', text: `Menyusul surat kami nomor ${number}, jadwalnya diubah.` }],
  });
  await approve(names.draftId);
  const [unsettled, cited] = [await oldFile([['outgoing', open.id]]), await oldFile([['outgoing', named.id]])];
  const id = await proposed();
  const why = await reasons(id);
  expect(why.get(unsettled)).toEqual(['nomornya belum tetap di buku nomor: tanda tangani atau batalkan suratnya']);
  expect(why.get(cited)).toEqual(['disebut surat keluar yang masih disimpan']);
  await approved(id);
  await work();
  expect([await stateOf(unsettled), await stateOf(cited)]).toEqual(['ditutup', 'ditutup']);
  expect((await letterOf(named.id)).fields.points).toHaveLength(1);
});

test('past the program no letter goes without an approval, and nobody else takes words away', async () => {
  const { id } = await begin('surat-dinas', { ...fullFields, meeting: null });
  const raw = (statement: string) => platform.database.write(chair, (tx) => sql.raw(statement).execute(tx));
  await expect(raw(`select kc.destroy_outgoings('{${id}}', now())`)).rejects.toThrow(/approved/);
  await expect(raw(`select kc.forget_texts('outgoing', '${id}', now())`)).rejects.toThrow(/permission denied/);
  await expect(raw(`select kc.forget_quotations('paper', 'x')`)).rejects.toThrow(/permission denied/);
  await expect(raw(`select kc.forget_answer_quotations('paper', 'x')`)).rejects.toThrow(/permission denied/);
  await expect(raw(`select kc.forget_draft_quotes('outgoing', '${id}', '{letter}')`)).rejects.toThrow(
    /permission denied/,
  );
});
