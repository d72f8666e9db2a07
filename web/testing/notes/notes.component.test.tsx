/**
 * A room in a day, on the screens: with its one line in the list, notes stand on the home page and lead to their own.
 */
import { expect, test, vi } from 'vitest';
import { Moves } from '../../home/moves.tsx';
import { WaitingForMe } from '../../home/waiting.tsx';
import { rooms } from '../../rooms.ts';
import { RoomsProvider } from '../../shell/room.ts';
import { fakeServer } from '../fake-server.ts';
import { expectAccessible, show, unit } from '../show.tsx';
import { NotePage } from './note-page.tsx';
import { notesRoom } from './room.tsx';

const withNotes = [...rooms, notesRoom];
const at = '2025-10-17T05:00:00Z';
const subject = { type: 'note', id: 'note-1' };

test('a note that waits has words and leads to its page', async () => {
  fakeServer().answers('get', '/api/desk/waiting', () => ({
    items: [{ task: 'read-note', subject, unitId: unit.id, title: 'Rapat besok', since: at, values: {} }],
    total: 1,
    page: 1,
    size: 10,
  }));
  const screen = await show(
    <RoomsProvider value={withNotes}>
      <WaitingForMe />
    </RoomsProvider>,
  );
  const link = screen.getByRole('link', { name: /Baca catatan.*Rapat besok/ });
  await expect.element(link).toHaveAttribute('href', '/catatan/note-1');
  await expectAccessible();
});

test('a task of a room that the workspace does not know stays readable and leads nowhere', async () => {
  fakeServer().answers('get', '/api/desk/waiting', () => ({
    items: [{ task: 'read-note', subject, unitId: unit.id, title: 'Rapat besok', since: at, values: {} }],
    total: 1,
    page: 1,
    size: 10,
  }));
  const screen = await show(
    <RoomsProvider value={rooms}>
      <WaitingForMe />
    </RoomsProvider>,
  );
  await expect.element(screen.getByText('Rapat besok')).toBeVisible();
  expect(screen.getByRole('link').elements()).toEqual([]);
});

test('a note that moved is named, with who did it, and leads to its page', async () => {
  const name = { id: 'Rapat besok', en: 'Rapat besok' };
  fakeServer().answers('get', '/api/desk/moves', () => ({
    items: [
      {
        at,
        unitId: unit.id,
        actor: 'Maria Contoh',
        action: 'note.written',
        says: { id: 'menulis catatan', en: 'wrote a note' },
        subject: { ...subject, says: { id: 'catatan', en: 'note' }, name },
        gathered: false,
      },
    ],
    total: 1,
    page: 1,
    size: 25,
  }));
  const screen = await show(
    <RoomsProvider value={withNotes}>
      <Moves />
    </RoomsProvider>,
  );
  await expect.element(screen.getByText('menulis catatan')).toBeVisible();
  await expect.element(screen.getByText(/Maria Contoh/)).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Rapat besok' })).toHaveAttribute('href', '/catatan/note-1');
});

test('the screen of notes writes for the unit, and only for those who may', async () => {
  const write = vi.fn<(note: object) => void>();
  const page = (
    <RoomsProvider value={withNotes}>
      <NotePage write={write} />
    </RoomsProvider>
  );
  const reader = await show(page);
  await reader.getByRole('textbox', { name: 'Isi catatan' }).fill('Rapat besok');
  await expect.element(reader.getByRole('button', { name: 'Tulis catatan' })).toBeDisabled();
  await reader.unmount();
  const writer = await show(page, { capabilities: ['notes.edit'] });
  await writer.getByRole('textbox', { name: 'Isi catatan' }).fill('Rapat besok');
  await writer.getByRole('button', { name: 'Tulis catatan' }).click();
  expect(write).toHaveBeenCalledWith({ unitId: unit.id, text: 'Rapat besok' });
});
