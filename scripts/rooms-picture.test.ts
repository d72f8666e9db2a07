import { expect, test } from 'vitest';
import { directUses, drawRooms, stepsOf } from './rooms-picture.ts';

const house = [
  { name: 'platform', uses: [] },
  { name: 'identity', uses: ['platform'] },
  { name: 'evidence', uses: ['platform'] },
  { name: 'drafts', uses: ['platform', 'identity', 'evidence'] },
];

test('a room stands one step above the highest room that it uses', () => {
  expect(Object.fromEntries(stepsOf(house))).toEqual({ platform: 0, identity: 1, evidence: 1, drafts: 2 });
});

test('a line is drawn for what is used directly, not for what lies below it anyway', () => {
  expect(directUses(house)).toEqual([
    ['identity', 'platform'],
    ['evidence', 'platform'],
    ['drafts', 'identity'],
    ['drafts', 'evidence'],
  ]);
});

test('every room has its box, and the picture is the same each time', () => {
  const picture = drawRooms(house);
  for (const { name } of house) expect(picture).toContain(`>${name}</text>`);
  expect(picture.match(/<path /g)).toHaveLength(4);
  expect(drawRooms(house)).toBe(picture);
});
