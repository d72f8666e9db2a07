/** What the rooms of the server speak of, the rooms of the workspace can show. */
import type { AnyRoute } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import type { Waiting } from '../src/desk/schema.ts';
import { rooms as serverRooms } from '../src/rooms.ts';
import type { Room } from '../src/platform/index.ts';
import { rooms } from './rooms.ts';
import { subjectGoal, taskView, type WorkspaceRoom } from './shell/room.ts';
import { unitIdSchema } from '../src/platform/schema.ts';

const house: readonly Room[] = serverRooms;
const workspace: readonly WorkspaceRoom[] = rooms;
const pages = workspace
  .flatMap((room) => [...(room.routes ?? []), ...(room.doorRoutes ?? [])])
  .map((page) => pathOf(page));
const codes = house.flatMap((room) => room.tasks ?? []).flatMap((source) => source.codes);
const waiting = (task: string): Waiting => ({
  task,
  subject: { type: 'thing', id: 'x' },
  unitId: unitIdSchema.parse('53'),
  title: '',
  since: '2025-10-17T05:00:00Z',
  values: {},
});

function pathOf(page: AnyRoute): string {
  return String((page.options as { path?: string }).path);
}

test('every task that a room of the server finds has words and leads to a page', () => {
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    const view = taskView(workspace, code);
    expect(view?.says.id, code).toMatch(/\w/);
    expect(pages, code).toContain(view?.goal(waiting(code)).to);
  }
});

test('a task code belongs to one room', () => {
  expect(codes).toEqual([...new Set(codes)]);
});

test('a thing that has a page is one that events speak of', () => {
  const types = house.flatMap((room) => Object.keys(room.subjects ?? {}));
  for (const type of workspace.flatMap((room) => Object.keys(room.subjects ?? {}))) {
    expect(types).toContain(type);
    expect(pages, type).toContain(subjectGoal(workspace, { type, id: 'x' })?.to);
  }
});

test('the ways in the frame lead to pages, from left to right without two at one place', () => {
  const ways = workspace.flatMap((room) => room.nav ?? []);
  for (const { to } of ways) expect(pages).toContain(to);
  expect(new Set(ways.map(({ rank }) => rank)).size).toBe(ways.length);
});
