/**
 * A text in a day: the one kind of text of the room `notes` goes the whole way of the loop over HTTP, and nothing that
 * rooms share was changed for it: the house is the shipped list and one room more.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSources } from '../../../scripts/check-boundaries.ts';
import type { DraftView } from '../../drafts/index.ts';
import { verifyApprovalChain, type ApprovalRecord } from '../../evidence/index.ts';
import { grant } from '../../identity/testing/grants.ts';
import { verifyChains, type Room } from '../../platform/index.ts';
import { rooms as shipped } from '../../rooms.ts';
import { testHouse, type TestHouse } from '../index.ts';
import { edited, handsOf, must, ntt, refusal, viewOf, type Hands } from '../steps.ts';
import { notesRoom } from './room.ts';
import { unitCalled } from '../../platform/testing/ids.ts';

const rooms: readonly Room[] = [...shipped, notesRoom];
grant('notes.edit', ['staf', 'kasubbag']);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const words = 'Rapat koordinasi dimulai pukul 09.00 di aula kantor. Setiap bagian membawa laporan bulanan.';
const reworded = 'Di aula kantor, rapat koordinasi dimulai pukul 09.00.';

describe('a memo made from a note', () => {
  let house: TestHouse;
  let hands: Hands;
  let noteId: string;
  let draftId: string;
  const view = (): Promise<DraftView> => viewOf(hands.writer, draftId);
  const statuses = async () => (await view()).checks.map(({ status }) => status);

  beforeAll(async () => {
    house = await testHouse(rooms);
    hands = await handsOf(house, ntt);
    ({ id: noteId } = await must<{ id: string }>(hands.writer, 'POST', '/api/notes', {
      unitId: ntt.unitId,
      text: words,
    }));
  });

  /** What the desks ask of writer, checker and decider about this text, and its last line in the trail. */
  async function stands(): Promise<{ asked: readonly string[]; moved: string | undefined }> {
    const asked: string[] = [];
    for (const [who, caller] of Object.entries(hands)) {
      const { items } = await must<{ items: { task: string; subject: { type: string; id: string }; title: string }[] }>(
        caller,
        'GET',
        '/api/desk/waiting?size=100',
      );
      for (const { task, subject, title } of items)
        if (subject.id === draftId) asked.push(`${who}: ${task} ${subject.type} ${title}`);
    }
    const moves: (string | undefined)[] = [];
    for (const address of ['/api/audit?unit=53&size=100', '/api/desk/moves?size=100']) {
      const { items } = await must<{ items: { action: string; subject: { id: string } }[] }>(
        hands.checker,
        'GET',
        address,
      );
      moves.push(items.find(({ subject }) => subject.id === draftId)?.action);
    }
    expect(moves[0]).toBe(moves[1]);
    return { asked, moved: moves[0] };
  }

  async function printed(): Promise<{ name: string; text: string }> {
    const { headers } = await house.signIn('staf.ntt');
    const answer = await house.api.request(`/api/drafts/${draftId}/export.pdf`, { headers });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())), {
      mergePages: true,
    });
    return { name: answer.headers.get('content-disposition') ?? '', text: text.replace(/\s+/g, ' ') };
  }

  async function edit(claimId: string, text: string): Promise<void> {
    const before = await view();
    const content = edited(before, claimId, () => text);
    await must(hands.writer, 'PUT', `/api/drafts/${draftId}/content`, { baseVersion: before.version, content });
  }

  test('is composed, and every sentence rests on the note', async () => {
    const input = { subject: { type: 'note', id: noteId }, unitId: ntt.unitId, kinds: ['note-memo'] };
    const { drafts } = await must<{ drafts: { id: string; kind: string }[] }>(
      hands.writer,
      'POST',
      '/api/drafts',
      input,
    );
    draftId = drafts[0]?.id ?? '';
    expect(await view()).toMatchObject({ kind: 'note-memo', label: { id: 'Memo', en: 'Memo' }, state: 'konsep' });
    expect(await statuses()).toEqual(['from-facts', 'verbatim', 'verbatim']);
    expect(await stands()).toEqual({ asked: [], moved: 'draft.created' });
  });

  test('shows a sentence that the note does not carry, and one that a person has to read', async () => {
    await edit('body-1', reworded.replace('09.00', '10.00'));
    expect(await statuses()).toEqual(['from-facts', 'unsupported', 'verbatim']);
    expect((await view()).blockers).toContainEqual({ code: 'unsupported-claim', claimId: 'body-1' });
    await edit('body-1', reworded);
    expect(await statuses()).toEqual(['from-facts', 'needs-reading', 'verbatim']);
    expect(await stands()).toEqual({ asked: [], moved: 'draft.edited' });
  });

  test('is sent, read by a second person sentence for sentence, and reviewed', async () => {
    const { version, content } = await view();
    const title = content.blocks[0]?.claims[0]?.text ?? '';
    expect(title).toMatch(/^(Memo|Nota) KPU NTT$/);
    await must(hands.writer, 'POST', `/api/drafts/${draftId}/send`, { version });
    expect(await stands()).toEqual({
      asked: [`checker: review draft ${title}`, `decider: review draft ${title}`],
      moved: 'draft.sent',
    });
    expect(await refusal(hands.writer, 'POST', `/api/drafts/${draftId}/review`, { version })).toBe(
      '403 drafts/own-text',
    );
    await must(hands.checker, 'POST', `/api/drafts/${draftId}/confirm`, {
      version,
      claimId: 'body-1',
      passageOpened: true,
      seconds: 5,
    });
    expect(await stands()).toMatchObject({ moved: 'draft.claim-confirmed' });
    await must(hands.checker, 'POST', `/api/drafts/${draftId}/review`, { version });
    expect(await stands()).toEqual({
      asked: [`checker: approve draft ${title}`, `decider: approve draft ${title}`],
      moved: 'draft.reviewed',
    });
  });

  test('is approved by a third person, and its record stands in the chain of the unit', async () => {
    expect((await printed()).text).toContain('KONSEP');
    const { version } = await view();
    const approval = { version, secondsOpen: 60, passagesOpened: 3 };
    expect(await refusal(hands.writer, 'POST', `/api/drafts/${draftId}/approve`, approval)).toBe(
      '403 http/not-allowed',
    );
    const { hash } = await must<{ hash: string }>(hands.decider, 'POST', `/api/drafts/${draftId}/approve`, approval);
    expect(await view()).toMatchObject({ state: 'disetujui', approval: { hash } });
    expect(await stands()).toEqual({ asked: [], moved: 'draft.approved' });
    const { records } = await must<{ records: ApprovalRecord[] }>(
      hands.writer,
      'GET',
      `/api/drafts/${draftId}/approvals`,
    );
    expect(records.at(-1)).toMatchObject({ subject: `draft:${draftId}/${version}` });
    expect(verifyApprovalChain(sha256, records)).toBeUndefined();
    const altered = records.map((record) => ({ ...record, approvedBy: 'orang lain' }));
    expect(verifyApprovalChain(sha256, altered)).toEqual({ index: 0, fault: 'hash-differs' });
  });

  test("is printed in its kind's layout, as approved", async () => {
    const { name, text } = await printed();
    expect(name).toMatch(/memo-[\w-]+\.pdf/);
    expect(name).not.toContain('konsep');
    expect(text).toContain(reworded);
    expect(text).toContain('disetujui oleh Sekretaris KPU NTT');
    expect(text).toMatch(/Kupang, \d+ \p{L}+ \d{4} Sekretaris KPU NTT, disetujui lewat .* Ratna Uji/u);
    expect(text).not.toContain('KONSEP');
  });

  test('falls when the note changes, comes back to its writer, and follows the note', async () => {
    await must(hands.writer, 'PUT', `/api/notes/${noteId}`, { text: words.replace('09.00', '10.30') });
    expect(await view()).toMatchObject({ state: 'konsep', approval: null, sourcesChangedAt: expect.any(String) });
    expect((await stands()).asked).toEqual([expect.stringMatching(/^writer: renew draft /)]);
    const { items } = await must<{ items: { action: string }[] }>(hands.checker, 'GET', '/api/audit?unit=53&size=100');
    expect(items.map(({ action }) => action)).toContain('note.revised');
    expect(await printed()).toMatchObject({
      name: expect.stringContaining('-konsep.pdf'),
      text: expect.stringContaining('KONSEP'),
    });
    const { version } = await view();
    await must(hands.writer, 'POST', `/api/drafts/${draftId}/regenerate`, { baseVersion: version });
    expect(await view()).toMatchObject({ version: version + 1, sourcesChangedAt: null });
    expect(JSON.stringify((await view()).content)).toContain('pukul 10.30');
    expect(await stands()).toEqual({ asked: [], moved: 'draft.regenerated' });
    for (const report of await verifyChains(house.platform.owner)) expect(report).toMatchObject({ intact: true });
  });

  test('is not made by another unit, nor about a note that is not there', async () => {
    const { writer } = await handsOf(house, { unitId: unitCalled('5305'), name: 'alor' });
    const ask = (unitId: string, id: string) => ({ subject: { type: 'note', id }, unitId, kinds: ['note-memo'] });
    expect(await refusal(writer, 'POST', '/api/drafts', ask('5305', noteId))).toMatch(/^40[49] drafts\//);
    const elsewhere = '00000000-0000-4000-8000-000000000000';
    expect(await refusal(hands.writer, 'POST', '/api/drafts', ask('53', elsewhere))).toMatch(/^40[49] drafts\//);
  });
});

test('nothing that rooms share knows of notes; only tests and benches put them into a house', async () => {
  expect(shipped).not.toContain(notesRoom);
  const sources = await readSources(path.resolve(import.meta.dirname, '../../..'));
  const own = /^(src|web)\/testing\/notes\/|^bench\/|\.test\.ts$/;
  expect([...sources.keys()].filter((file) => own.test(file)).length).toBeGreaterThan(10);
  const knows = [...sources].filter(
    ([file, text]) => !own.test(file) && /testing\/notes|notesRoom|note-memo|notes\.edit/.test(text),
  );
  expect(knows.map(([file]) => file)).toEqual([]);
});
