import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { draftIdSchema, type DraftProposal, type DraftView } from '../../../src/drafts/schema.ts';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { Proposal, Rewriting } from './proposal-card.tsx';
import { RewriteMenu } from './rewrite-menu.tsx';
import { useRewrite } from './use-rewrite.ts';

const id = draftIdSchema.parse('6f9619ff-8b86-4d01-b42d-00c04fc964ff');
const draft = { id, version: 4, may: { write: true } } as unknown as DraftView;
const nameOf = () => 'Maria';
const change = (at: string, claimId: string, before: string, after: string) =>
  ({ id: at, claimId, before, after, status: 'needs-reading' }) as const;

const proposal = (part: Partial<DraftProposal>): DraftProposal => ({
  id: '6f9619ff-8b86-4d01-b42d-00c04fc96401',
  base: 4,
  instruction: { kind: 'shorter' },
  model: 'kecil-1',
  by: 'person-1',
  at: '2026-11-30T01:00:00Z',
  state: 'open',
  changes: [],
  kept: [],
  accepted: null,
  version: null,
  ...part,
});
const path = '/api/drafts/{id}/proposals/{proposalId}' as const;

test('each sentence is accepted by itself; the number that a model altered is told and stays out', async () => {
  const server = fakeServer();
  server.answers('post', path, ({ body }) => ({ version: 5, accepted: body.accept.length }));
  const made = proposal({
    changes: [
      change('u1', 'c1', 'Kegiatan itu diikuti oleh 30 orang peserta.', 'Kegiatan diikuti 30 peserta.'),
      change('u2', 'c2', 'Acara dibuka oleh Ketua.', 'Ketua membuka acara.'),
    ],
    kept: [
      {
        claimId: 'c3',
        attempt: 'Sebanyak 15 kelurahan hadir.',
        problems: [{ code: 'contradicted-atom', text: '15 kelurahan' }],
      },
    ],
  });
  await show(<Proposal draft={draft} nameOf={nameOf} proposal={made} />);
  await expect.element(page.getByText('“15 kelurahan” berbeda dengan sumber')).toBeVisible();
  const save = page.getByRole('button', { name: /^Simpan/ });
  await expect.element(save).toBeDisabled();
  await expectAccessible();
  await page.getByRole('button', { name: 'Terima', exact: true }).nth(1).click();
  await save.click();
  await expect.element(page.getByText('Versi 5 memuat 1 kalimat dari model')).toBeVisible();
  expect(server.asked('post', path)[0]!.body).toEqual({ baseVersion: 4, accept: ['u2'] });
});

test('of several titles one is taken at most', async () => {
  const server = fakeServer();
  server.answers('post', path, ({ body }) => ({ version: 5, accepted: body.accept.length }));
  const titles = ['Satu', 'Dua', 'Tiga'].map((words, at) => change(`t${at}`, 'c0', 'Judul', words));
  await show(<Proposal draft={draft} nameOf={nameOf} proposal={proposal({ changes: titles })} />);
  const accept = page.getByRole('button', { name: 'Terima', exact: true });
  await accept.nth(0).click();
  await accept.nth(2).click();
  await page.getByRole('button', { name: 'Simpan 1 kalimat baru' }).click();
  await expect.poll(() => server.asked('post', path).map(({ body }) => body.accept)).toEqual([['t2']]);
});

test('a proposal for a text that has changed since cannot be taken', async () => {
  const old = proposal({ base: 3, changes: [change('u1', 'c1', 'Satu.', 'Dua.')] });
  await show(<Proposal draft={draft} nameOf={nameOf} proposal={old} />);
  await expect.element(page.getByText(/sudah berubah sejak diminta/)).toBeVisible();
  await page.getByRole('button', { name: 'Terima', exact: true }).click();
  await expect.element(page.getByRole('button', { name: /^Simpan/ })).toBeDisabled();
});

function Asking() {
  const rewrite = useRewrite(id, { save: async () => 4 });
  const claims = [{ id: 'c1', text: 'Satu.', facts: [], passages: [] }];
  const content = { kind: 'news', blocks: [{ id: 'b1', kind: 'paragraph', claims }] } as never;
  return (
    <>
      <RewriteMenu content={content} selected="c1" rewrite={rewrite} english={{ ask: () => undefined, busy: false }} />
      <Rewriting draft={draft} nameOf={nameOf} rewrite={rewrite} />
    </>
  );
}

test('a paragraph is sent over the saved version; the proposal shows once the model is done', async () => {
  const server = fakeServer();
  const jobId = '6f9619ff-8b86-4d01-b42d-00c04fc964aa';
  const job = (state: 'running' | 'done') => () =>
    ({ id: jobId, kind: 'rewriting.rewrite', state, done: 0, total: 0, failure: null }) as const;
  server.answers('get', '/api/drafts/{id}/proposals', () => ({ items: [] }));
  server.answers('post', '/api/drafts/{id}/rewrite', () => ({ jobId }));
  server.answers('get', '/api/jobs/{id}', job('running'));
  await show(<Asking />);
  await page.getByRole('button', { name: 'Tulis ulang' }).click();
  await page.getByRole('menuitem', { name: 'Lebih pendek' }).click();
  await expect.element(page.getByText('Model sedang menulis ulang (Lebih pendek)').first()).toBeVisible();
  expect(server.asked('post', '/api/drafts/{id}/rewrite')[0]!.body).toEqual({
    version: 4,
    instruction: { kind: 'shorter' },
    claimIds: ['c1'],
  });
  server.answers('get', '/api/drafts/{id}/proposals', () => ({
    items: [proposal({ changes: [change('u1', 'c1', 'Satu.', 'Satu saja.')] })],
  }));
  server.answers('get', '/api/jobs/{id}', job('done'));
  await expect.element(page.getByRole('heading', { name: 'Usulan model: Lebih pendek' })).toBeVisible();
});
