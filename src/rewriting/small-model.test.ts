/** A real small model at a draft, where `npm run fetch:small-model` has laid one: what it alters is caught. */
import { beforeAll, expect, test } from 'vitest';
import { demoFacts } from '../activities/demo.ts';
import type { DraftProposal } from '../drafts/schema.ts';
import { modelFiles } from '../models/engines/file.ts';
import { layModelValues } from '../models/testing/with-model.ts';
import { testHouse, type TestHouse } from '../testing/index.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, viewOf } from '../testing/steps.ts';
import { rewriteJob } from './rewrite-job.ts';

const [model] = (await modelFiles()).toSorted((one, other) => one.bytes - other.bytes);
if (!model) console.log('skipped: no model in .addons/models: npm run fetch:small-model');
let house: TestHouse;

beforeAll(async () => {
  if (!model) return;
  house = await testHouse();
  await layModelValues(house);
  const admin = await house.as('admin.ntt');
  const file = { unitId: '53', name: 'Model kecil', kind: 'file', model: model.name };
  const { id: engineId } = await must<{ id: string }>(admin, 'POST', '/api/models', file);
  await must(admin, 'POST', '/api/models/choose', { unitId: '53', engineId });
});

test.skipIf(!model)(
  'told to alter a date, it is caught: the sentence of the template stands',
  { timeout: 600_000 },
  async () => {
    const { writer } = await handsOf(house, ntt);
    const activity = await approvedActivity(house, demoFacts('00'));
    const draftId = (await draftsOf(writer, ntt, activity, ['news'])).get('news') ?? '';
    const before = await viewOf(writer, draftId);
    const lead = before.content.blocks.find(({ kind }) => kind === 'paragraph')?.claims[0];
    // The wording of a template is drawn: the day stands there as 17/10 or in words.
    const day = /\d+(?:\/\d+)?/.exec(lead?.text ?? '')?.[0] ?? '';
    const other = day.includes('/') ? '28/12' : '28';
    const { jobId } = await must<{ jobId: string }>(writer, 'POST', `/api/drafts/${draftId}/rewrite`, {
      version: before.version,
      instruction: { kind: 'own', words: `Ganti ${day} menjadi ${other}` },
      claimIds: [lead?.id],
    });
    await house.platform.workJobs([rewriteJob]);
    const job = await must<{ state: string; failure: { code: string } | null }>(writer, 'GET', `/api/jobs/${jobId}`);
    const { items } = await must<{ items: DraftProposal[] }>(writer, 'GET', `/api/drafts/${draftId}/proposals`);
    console.log(
      model?.name,
      job.state,
      job.failure?.code,
      JSON.stringify(items[0]?.changes),
      JSON.stringify(items[0]?.kept),
    );
    expect(job.state === 'done' || job.failure?.code === 'rewriting/nothing-new').toBe(true);
    for (const { after } of items[0]?.changes ?? []) expect(after).not.toContain(other);
    expect((await viewOf(writer, draftId)).content).toEqual(before.content);
  },
);
