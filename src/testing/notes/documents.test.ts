/**
 * A document in a day: the form of notes gets its fields from a text like any other, and what a hostile text does to
 * its reader stays in the reader's process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readInProcess } from '../../documents/read-in-process.ts';
import { documentIdSchema, type DocumentSummary } from '../../documents/schema.ts';
import { grant } from '../../identity/testing/grants.ts';
import { jobsOf, type Room } from '../../platform/index.ts';
import { rooms as shipped } from '../../rooms.ts';
import { testHouse, type Caller, type TestHouse } from '../index.ts';
import { must, refusal } from '../steps.ts';
import { noteForm } from './fact-form.ts';
import { notesRoom } from './room.ts';

const rooms: readonly Room[] = [...shipped, notesRoom];
grant('notes.edit', ['staf', 'kasubbag']);

let house: TestHouse;
let writer: Caller;
let noteId: string;
const work = (): Promise<void> => house.platform.workJobs(jobsOf(rooms));

beforeAll(async () => {
  house = await testHouse(rooms);
  writer = await house.as('staf.ntt');
  ({ id: noteId } = await must<{ id: string }>(writer, 'POST', '/api/notes', { unitId: '53', text: 'Rapat besok.' }));
});

const documents = (): string => `/api/documents/note/${noteId}`;
async function paste(text: string, name: string): Promise<string> {
  const { id } = await must<{ id: string }>(writer, 'POST', `${documents()}/paste`, { text, name });
  return id;
}
async function stateOf(id: string): Promise<DocumentSummary> {
  const all = await must<DocumentSummary[]>(writer, 'GET', documents());
  const found = all.find((document) => document.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
}

/** The processes that read documents for this one. */
const readers = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return command.includes('documents/reader.ts') && Number(parent) === process.pid;
      } catch {
        return false;
      }
    });
async function killReaders(): Promise<void> {
  await expect.poll(() => readers().length).toBeGreaterThan(0);
  // A process that is still loading has not begun to read.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  for (const pid of readers()) process.kill(pid, 'SIGKILL');
}

test('a document fills the form of any room', async () => {
  const id = await paste('Catatan panitia.\nTambahan: Bawa laporan bulanan.', 'catatan.txt');
  await work();
  expect(await stateOf(id)).toMatchObject({ status: 'terbaca', proposals: { total: 1, undecided: 1 } });
  await must(writer, 'POST', `${documents()}/${id}/decisions`, { acceptConfident: true });
  expect(await must(writer, 'GET', `/api/notes/${noteId}`)).toEqual({ text: 'Rapat besok. Bawa laporan bulanan.' });
});

describe('a hostile document', () => {
  test('that hangs its reader leaves the house answering; a reader that is killed fails, and may try again', async () => {
    const hung = await paste('Ulah: hang', 'macet.txt');
    const working = work();
    await expect.poll(() => readers().length).toBeGreaterThan(0);
    expect(await stateOf(hung)).toMatchObject({ status: 'menunggu' });
    // The house answered while its reader still hung.
    expect(readers().length).toBeGreaterThan(0);
    await killReaders();
    await working;
    const { status, failure } = await stateOf(hung);
    expect(status).toBe('gagal');
    expect(failure).toMatchObject({ code: 'documents/broke-off' });
    expect(failure?.message.id).toMatch(/macet\.txt.*aslinya tetap tersimpan.*Baca ulang/s);
  });

  test('that was stopped once is read at the next attempt', async () => {
    const slow = await paste('Ulah: dawdle\nTambahan: Rapat di aula.', 'lambat.txt');
    const working = work();
    await killReaders();
    await working;
    expect(await stateOf(slow)).toMatchObject({ status: 'gagal' });
    await must(writer, 'POST', `${documents()}/${slow}/retry`, {});
    await work();
    expect(await stateOf(slow)).toMatchObject({ status: 'terbaca', failure: null, proposals: { total: 1 } });
    expect(await refusal(writer, 'POST', `${documents()}/${slow}/retry`, {})).toBe('409 documents/read-already');
  });

  test('that eats memory fails alone, and its original is kept', async () => {
    const greedy = await paste('Ulah: eat', 'rakus.txt');
    await work();
    const { status, failure, sha256 } = await stateOf(greedy);
    expect({ status, code: failure?.code }).toEqual({ status: 'gagal', code: 'documents/too-much-memory' });
    expect(Buffer.from(await house.platform.files.read(sha256)).toString()).toBe('Ulah: eat');
  });

  test('never unsays what another attempt has read', async () => {
    const id = await paste('Ulah: dawdle\nLagi.', 'berebut.txt');
    const working = work();
    await expect.poll(() => readers().length).toBeGreaterThan(0);
    const { owner } = house.platform;
    const read = { status: 'terbaca' as const, text: 'Terbaca.', pages: '[]', warnings: '[]' };
    await owner.updateTable('documents').set(read).where('id', '=', documentIdSchema.parse(id)).execute();
    await killReaders();
    await working;
    expect(await stateOf(id)).toMatchObject({ status: 'terbaca', failure: null });
  });

  test('that takes too long is stopped with a sentence', async () => {
    const task = {
      bytes: new TextEncoder().encode('Ulah: hang'),
      file: { name: 'lama.txt', mime: 'text/plain' },
      propose: noteForm.propose.href,
      reading: { dateHint: '2025-10-17', ordinal: 1 },
      known: { text: '' },
    };
    const read = await readInProcess(task, 2);
    expect(read).toMatchObject({ ok: false, failure: { code: 'documents/too-slow' } });
  });
});
