import { expect, test } from 'vitest';
import { changedFields } from './changed-fields.ts';

test('names what was changed, added and taken out', () => {
  expect(
    changedFields<object>(
      { title: 'Rapat', theme: 'Data', people: [{ id: 'p1' }] },
      { title: 'Rapat pleno', people: [{ id: 'p1' }], place: 'Aula' },
    ),
  ).toEqual(['title', 'theme', 'place']);
});

test('neither the order of fields nor an empty text is a change; the order of entries is', () => {
  expect(
    changedFields<object>(
      { when: { start: '2025-10-16', zone: 'WITA' }, theme: '' },
      { when: { zone: 'WITA', start: '2025-10-16' } },
    ),
  ).toEqual([]);
  expect(changedFields({ people: [{ id: 'p1' }, { id: 'p2' }] }, { people: [{ id: 'p2' }, { id: 'p1' }] })).toEqual([
    'people',
  ]);
});
