/**
 * A room in a day: with one line in the list of rooms and its grants, the room `notes` stands everywhere where rooms
 * stand. (Its line in the workspace's list: web/testing/notes.)
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../../../scripts/check-boundaries.ts';
import { grant } from '../../identity/testing/grants.ts';
import { routesOf, type Room } from '../../platform/index.ts';
import { apiPage } from '../../platform/start/api-page.ts';
import { rooms as shipped } from '../../rooms.ts';
import { testHouse, type TestHouse } from '../index.ts';
import { describeMatrix } from '../matrix.ts';
import { must } from '../steps.ts';
import { notesRoom } from './room.ts';

/** The one line in the list, and the grants. */
const rooms: readonly Room[] = [...shipped, notesRoom];
grant('notes.edit', ['staf', 'kasubbag']);

describeMatrix({ rooms, of: [notesRoom], refusals: 10 });

describe('a note', () => {
  let house: TestHouse;
  let noteId: string;
  const text = 'Rapat besok pukul 09.00.';
  beforeAll(async () => {
    house = await testHouse(rooms);
    ({ id: noteId } = await must<{ id: string }>(await house.as('staf.ntt'), 'POST', '/api/notes', {
      unitId: '53',
      text,
    }));
  });

  it('waits on the desk of those who are asked to read it, and of nobody else', async () => {
    const waiting = async (name: string) =>
      (
        await must<{ items: { task: string; subject: object; title: string }[] }>(
          await house.as(name),
          'GET',
          '/api/desk/waiting?size=100',
        )
      ).items.filter(({ task }) => task === 'read-note');
    expect(await waiting('kasubbag.ntt')).toMatchObject([{ subject: { type: 'note', id: noteId }, title: text }]);
    expect(await waiting('staf.ntt')).toEqual([]);
    expect(await waiting('sekretaris.ntt')).toEqual([]);
    expect(await waiting('kasubbag.alor')).toEqual([]);
  });

  it("stands in the trail and in what moves, by its name and its writer's", async () => {
    const about = { type: 'note', says: { id: 'catatan', en: 'note' }, name: { id: text, en: text } };
    const event = { action: 'note.written', actor: 'Marselina Contoh', subject: about };
    for (const path of ['/api/audit?unit=53&size=100', '/api/desk/moves?size=100']) {
      const { items } = await must<{ items: { action: string }[] }>(await house.as('kasubbag.ntt'), 'GET', path);
      expect(
        items.filter(({ action }) => action.startsWith('note.')),
        path,
      ).toMatchObject([event]);
    }
  });

  it('stands on the page of the API, with the words of its capability', async () => {
    const page = String(await apiPage(routesOf(rooms), rooms));
    expect(page).toContain('/api/notes/{id}');
    expect(page).toContain('boleh menulis catatan / may write notes');
    const { paths } = (await (await house.api.request('/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(paths)).toContain('/api/notes');
  });

  it('has its capability among the positions that people read, in words', async () => {
    const { positions } = await must<{ positions: { code: string; allows: { code: string; label: object }[] }[] }>(
      await house.as('admin.ntt'),
      'GET',
      '/api/positions',
    );
    const staff = positions.find(({ code }) => code === 'staf')?.allows;
    expect(staff).toContainEqual({ code: 'notes.edit', label: { id: 'menulis catatan', en: 'write notes' } });
  });

  it('is kept to the rooms that it names', () => {
    const sources = new Map([
      ['src/notes/index.ts', `import { can } from '../identity/index.ts';`],
      ['src/notes/more.ts', `import { publish } from '../newsroom/index.ts';`],
    ]);
    expect(findViolations(sources, [...rooms, { ...notesRoom, name: 'notes' }])).toEqual([
      { file: 'src/notes/more.ts', says: expect.stringContaining('notes may not use newsroom') },
    ]);
  });
});
