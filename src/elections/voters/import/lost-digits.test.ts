import { expect, test } from 'vitest';
import { lostStretches, type Block } from './lost-digits.ts';

/**
 * Blocks of 500 records out of a line of marks, fifty records each: `0` every number ends in zero, `.` none does, ` `
 * no numbers.
 */
function blocks(marks: string): Block[] {
  const made: Block[] = [];
  for (let at = 0; at < marks.length; at += 10) {
    const runs = Array.from(marks.slice(at, at + 10), (mark, n) => ({
      mark,
      first: (at + n) * 50 + 1,
      last: (at + n + 1) * 50,
    })).filter(({ mark }) => mark !== ' ');
    const sound = runs.filter(({ mark }) => mark === '.');
    const [first, last] = [runs[0], runs.at(-1)];
    if (first && last)
      made.push({
        numbers: runs.length * 50,
        zeros: (runs.length - sound.length) * 50,
        first: first.first,
        last: last.last,
        firstSound: sound[0]?.first ?? null,
        lastSound: sound.at(-1)?.last ?? null,
      });
  }
  return made;
}
const sound = '..........';
const lost = '0000000000';

test.each<[string, string, { from: number; to: number }[]]>([
  ['nothing in a sound file', sound + sound, []],
  ['nothing without numbers', '', []],
  ['the whole of a spoilt file, but for a few numbers', `${lost}0000000000.000`, [{ from: 1, to: 1_200 }]],
  ['a short file that is spoilt', '00', [{ from: 1, to: 100 }]],
  ['no page of serials ending in zero', `00000000..${sound}`, []],
  [
    'a stretch that begins in the middle of one block and ends in that of another',
    `${sound}......0000${lost}000.......${sound}`,
    [{ from: 801, to: 1_650 }],
  ],
  [
    'a stretch up to the end of the file, whose last block has few numbers',
    `${sound}.........0${lost}0`,
    [{ from: 951, to: 1_550 }],
  ],
  [
    'two stretches',
    `${lost}${sound}${sound}${lost}0.........`,
    [
      { from: 1, to: 500 },
      { from: 1_501, to: 2_050 },
    ],
  ],
  [
    'one stretch over blocks with single sound numbers',
    `${sound}${lost}0000.00000${lost}${sound}`,
    [{ from: 501, to: 2_000 }],
  ],
  ['a stretch over a block without numbers beside it', `${sound}${lost}          ${sound}`, [{ from: 501, to: 1_500 }]],
])('finds %s', (_, marks, found) => {
  expect(lostStretches(blocks(marks))).toEqual(found);
});
