import { expect, test } from 'vitest';
import type { DraftView } from '../../../src/drafts/schema.ts';
import { confirmations, confirming, mayArchive, mayRegenerate, mayType } from './permissions.ts';
import { personCalled } from '../../../src/platform/testing/ids.ts';

const sent = { by: 'writer', at: '2025-10-17T03:00:00Z', note: null };
const draft = (more: Partial<DraftView> = {}) =>
  ({
    state: 'konsep',
    version: 4,
    sent: null,
    contributors: ['writer'],
    sourcesChangedAt: null,
    confirmed: [],
    may: { write: true, review: true, approve: true },
    ...more,
  }) as DraftView;
const closed = { dirty: false, unlocked: undefined };
const readOnly = { write: false, review: false, approve: false };

test('a text is typed in while it is with its writers; later only what was begun or unlocked at this version', () => {
  expect(mayType(draft(), closed)).toBe(true);
  expect(mayType(draft({ may: readOnly }), closed)).toBe(false);
  expect(mayType(draft({ sent }), closed)).toBe(false);
  expect(mayType(draft({ sent }), { dirty: true, unlocked: undefined })).toBe(true);
  expect(mayType(draft({ state: 'disetujui' }), { dirty: false, unlocked: 4 })).toBe(true);
  expect(mayType(draft({ state: 'disetujui' }), { dirty: false, unlocked: 3 })).toBe(false);
  expect(mayType(draft({ state: 'arsip' }), { dirty: true, unlocked: 4 })).toBe(false);
});

test('a text is written anew while it is with its writers, and later once its sources changed', () => {
  const changed = { sourcesChangedAt: '2025-10-17T03:00:00Z' };
  expect(mayRegenerate(draft())).toBe(true);
  expect(mayRegenerate(draft({ state: 'terbit' }))).toBe(false);
  expect(mayRegenerate(draft({ state: 'terbit', ...changed }))).toBe(true);
  expect(mayRegenerate(draft({ state: 'arsip', ...changed }))).toBe(false);
  expect(mayRegenerate(draft({ ...changed, may: readOnly }))).toBe(false);
});

test('the menu files a text where filing is not the next step anyway', () => {
  expect(mayArchive(draft(), 'send')).toBe(true);
  expect(mayArchive(draft({ state: 'disetujui' }), 'publish')).toBe(true);
  expect(mayArchive(draft({ state: 'disetujui' }), 'archive')).toBe(false);
  expect(mayArchive(draft({ state: 'terbit' }), 'published')).toBe(false);
  expect(mayArchive(draft({ may: readOnly }), 'wait-for-writer')).toBe(false);
});

test('the word of somebody who had a hand in the text does not confirm it', () => {
  const confirmed = [
    { claimId: 'c1', person: 'reader' },
    { claimId: 'c2', person: 'writer' },
  ];
  expect([...confirmations(draft({ confirmed }))]).toEqual([['c1', 'reader']]);
  expect(confirming(draft(), personCalled('writer'))).toBe('own-text');
  expect(confirming(draft(), personCalled('reader'))).toBe('allowed');
  expect(confirming(draft({ state: 'disetujui' }), personCalled('reader'))).toBe('not-now');
});
