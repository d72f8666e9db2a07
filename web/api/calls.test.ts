/** Calls take the ids of their own things: the compiler refuses each line that is marked as an error. */
import { expect, test } from 'vitest';
import { draftIdSchema } from '../../src/drafts/schema.ts';
import { publicationIdSchema } from '../../src/newsroom/schema.ts';
import type { AnswerOf, OptionsOf } from './calls.ts';

const text = '7b7a7c54-58f1-4c8e-9d0e-0a4c3f6b2d11';
const read = (options: OptionsOf<'get', '/api/drafts/{id}'>) => options.params.path.id;
const ofUnit = (options: OptionsOf<'get', '/api/publications'>) => options.params?.query?.unitId;

test('a call takes the id of its own kind of thing and no other', () => {
  expect(read({ params: { path: { id: draftIdSchema.parse(text) } } })).toBe(text);
  // @ts-expect-error a publication is no draft
  read({ params: { path: { id: publicationIdSchema.parse(text) } } });
  // @ts-expect-error text is no draft until it has been read as one
  read({ params: { path: { id: text } } });
  // @ts-expect-error text is no unit either
  ofUnit({ params: { query: { unitId: '53' } } });
});

test('an answer carries the id of its kind', () => {
  const idOf = (draft: Pick<AnswerOf<'get', '/api/drafts/{id}'>, 'id'>) => draft.id;
  expect(read({ params: { path: { id: idOf({ id: draftIdSchema.parse(text) }) } } })).toBe(text);
  // @ts-expect-error text is no draft until it has been read as one
  idOf({ id: text });
});
