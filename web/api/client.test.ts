import { expect, test } from 'vitest';
import { addressOf } from './client.ts';

test('an address has its parameters encoded in place and the query behind it', () => {
  expect(addressOf('/api/drafts/{id}/versions/{n}', { id: 'a/b ä', n: 2 })).toBe(
    '/api/drafts/a%2Fb%20%C3%A4/versions/2',
  );
  expect(addressOf('/api/drafts', {}, { q: 'KPU & KIP', page: 2, state: undefined })).toBe(
    '/api/drafts?q=KPU+%26+KIP&page=2',
  );
  expect(addressOf('/api/voters/lists', {}, { code: ['V01', 'V02'] })).toBe('/api/voters/lists?code=V01&code=V02');
  expect(addressOf('/api/drafts', {}, {})).toBe('/api/drafts');
});
