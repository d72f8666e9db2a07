import { expect, test } from 'vitest';
import { draftContentSchema, type Blocker, type DraftView } from '../../../src/drafts/schema.ts';
import { countersOf, withinLimits } from './counters.ts';
import { blockersWhileTyping, nextStep, wayOfDraft } from './next-step.ts';
import { mayConfirm, mayReturn } from './permissions.ts';
import { personCalled } from '../../../src/platform/testing/ids.ts';

const words = (count: number) => Array.from({ length: count }, () => 'kata').join(' ');
const textOf = (kind: string, blocks: [string, string][]) =>
  draftContentSchema.parse({
    kind,
    blocks: blocks.map(([blockKind, text], at) => ({
      id: `b${at}`,
      kind: blockKind,
      claims: [{ id: `c${at}`, text }],
    })),
  });

test('news is counted in words without title and credit line, against 200 to 350', () => {
  const news = (count: number) =>
    countersOf(
      textOf('news', [
        ['title', words(14)],
        ['paragraph', `${words(count)} — .`],
        ['credit', '(ab/ed. cd)'],
      ]),
    );
  expect(news(200).map(({ unit, count }) => [unit, count])).toEqual([
    ['title-words', 14],
    ['words', 200],
  ]);
  expect([199, 200, 350, 351].map((count) => withinLimits(news(count)[1]!))).toEqual([false, true, true, false]);
});

test('a post on X is counted in characters as they are posted, an emoji as one', () => {
  const [counter] = countersOf(
    textOf('x', [
      ['caption', 'a'.repeat(278)],
      ['caption', '📌'],
    ]),
  );
  expect(counter).toMatchObject({ unit: 'characters', count: 281, max: 280 });
});

const draft = (more: Partial<DraftView>): DraftView =>
  ({
    kind: 'news',
    leads: 'publish',
    chain: null,
    state: 'konsep',
    contributors: ['writer'],
    sent: null,
    blockers: [],
    may: { write: true, review: true, approve: true },
    ...more,
  }) as DraftView;
const sent = { by: 'writer', at: '2026-01-01T00:00:00Z', note: null };
const blockers: Blocker[] = [
  { code: 'own-text' },
  { code: 'unconfirmed-claim', claimId: 'a' },
  { code: 'unsupported-claim', claimId: 'b' },
];
const act = (person: string, more: Partial<DraftView>, mayPublish = true) =>
  nextStep(draft(more), { personId: personCalled(person), mayPublish }).act;

test('one next step by state and person; nobody is offered to check their own text', () => {
  expect(act('writer', {})).toBe('send');
  expect(act('writer', { sent })).toBe('wait-for-reviewer');
  expect(act('reader', { sent })).toBe('review');
  expect(act('writer', { state: 'diperiksa', sent })).toBe('wait-for-approver');
  expect(act('chair', { state: 'diperiksa', sent })).toBe('approve');
  expect(act('chair', { state: 'diperiksa', sent, may: { write: false, review: true, approve: false } })).toBe(
    'wait-for-approver',
  );
  expect(act('chair', { state: 'disetujui' })).toBe('publish');
  expect(act('chair', { state: 'disetujui' }, false)).toBe('wait-for-publisher');
  expect(act('chair', { state: 'disetujui', leads: 'file' })).toBe('archive');
  expect(act('chair', { state: 'arsip' })).toBe('unarchive');
});

const post = (position: string, by: string | null) => ({
  position,
  section: null,
  says: { id: position, en: position },
  as: by,
  by,
});
const chain = (...posts: NonNullable<DraftView['chain']>['posts']) => ({
  posts,
  signer: { position: 'ketua', section: null, says: { id: 'Ketua', en: 'Chair' } },
  vacant: [],
});

test('a letter waits for the post whose turn it is, begins anew when its round is over, and goes on from its page', () => {
  const letter = { leads: 'issue', chain: chain(post('kasubbag', null)) } as const;
  expect(act('writer', letter)).toBe('send');
  expect(act('reader', { ...letter, sent })).toBe('review');
  expect(act('reader', { ...letter, sent, chain: chain(post('kasubbag', 'reader')) })).toBe('send');
  expect(act('chair', { ...letter, state: 'disetujui' })).toBe('issue');
});

test('sentences to be read hold up the reviewer, not the sender', () => {
  expect(
    nextStep(draft({ blockers }), { personId: personCalled('writer'), mayPublish: false }).blockers.map(
      ({ code }) => code,
    ),
  ).toEqual(['unsupported-claim']);
  expect(
    nextStep(draft({ blockers, sent }), { personId: personCalled('reader'), mayPublish: false }).blockers.map(
      ({ code }) => code,
    ),
  ).toEqual(['unconfirmed-claim', 'unsupported-claim']);
});

test('a sentence typed without support holds up the sender at once, and one put right no longer does', () => {
  const content = textOf('news', [
    ['title', 'Judul'],
    ['paragraph', 'Kalimat.'],
  ]);
  const check = (claimId: string, status: 'from-facts' | 'unsupported') =>
    [claimId, { claimId, status, passages: [], problems: [] }] as const;
  expect(blockersWhileTyping([], content, new Map([check('c0', 'from-facts'), check('c1', 'unsupported')]))).toEqual([
    { code: 'unsupported-claim', claimId: 'c1' },
  ]);
  expect(
    blockersWhileTyping(
      [{ code: 'sources-changed' }, { code: 'unsupported-claim', claimId: 'c1' }],
      content,
      new Map([check('c0', 'from-facts'), check('c1', 'from-facts')]),
    ),
  ).toEqual([{ code: 'sources-changed' }]);
  expect(blockersWhileTyping([], textOf('news', []), new Map())).toEqual([{ code: 'empty-text' }]);
});

test('reading is confirmed by others than the writers; only what was sent can be sent back', () => {
  expect(mayConfirm(draft({}), personCalled('writer'))).toBe(false);
  expect(mayConfirm(draft({}), personCalled('reader'))).toBe(true);
  expect(mayReturn(draft({}))).toBe(false);
  expect(mayReturn(draft({ sent }))).toBe(true);
  expect(mayReturn(draft({ state: 'terbit', sent }))).toBe(false);
});

test('a draft that was sent is no concept any more; the first state it has not reached is under way', () => {
  const way = (more: Partial<DraftView>) => wayOfDraft(draft(more)).map(({ state, is }) => `${state} ${is}`);
  expect(way({})).toEqual(['konsep now', 'diperiksa later', 'disetujui later', 'terbit later']);
  expect(way({ sent })).toEqual(['konsep done', 'diperiksa now', 'disetujui later', 'terbit later']);
  expect(way({ sent, state: 'diperiksa' })).toEqual(['konsep done', 'diperiksa done', 'disetujui now', 'terbit later']);
  expect(way({ sent, state: 'terbit' }).every((step) => step.endsWith('done'))).toBe(true);
  expect(way({ leads: 'post', sent, state: 'disetujui' }).at(-1)).toBe('arsip now');
});
