import { expect, test } from 'vitest';
import { gather } from './gather.ts';

const move = (action: string, actor: string, subjectId = 'a1') => ({
  action,
  actor,
  subject: { id: subjectId },
  gathered: false,
});

test('five decisions in a row are one line, and another hand between them starts a new one', () => {
  const lines = gather([
    move('decided', 'Maria'),
    move('decided', 'Maria'),
    move('edited', 'Maria'),
    move('decided', 'Maria'),
    move('decided', 'Yosef'),
    move('decided', 'Yosef', 'a2'),
  ]);
  expect(lines.map((line) => [line.move.action, line.times])).toEqual([
    ['decided', 2],
    ['edited', 1],
    ['decided', 1],
    ['decided', 1],
    ['decided', 1],
  ]);
});

test('what the server put together by day stays a line a day', () => {
  const day = { ...move('decided', 'Maria'), gathered: true };
  expect(gather([day, day])).toHaveLength(2);
});
