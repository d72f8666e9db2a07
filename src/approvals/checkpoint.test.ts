/** The answer that approves carries the signed note over the approval. */
import { expect, test } from 'vitest';
import { demoFacts } from '../activities/index.ts';
import { readNote } from '../platform/seals/note.ts';
import { testHouse } from '../testing/index.ts';
import { approvedActivity, draftsOf, handsOf, must, ntt, toReviewed } from '../testing/steps.ts';

test('the checkpoint that names an approval comes with the answer, where checkpoints are kept', async () => {
  const house = await testHouse();
  const { checkpoints, sealKey } = house.platform;
  const hands = await handsOf(house, ntt);
  const drafts = await draftsOf(hands.writer, ntt, await approvedActivity(house, demoFacts('00')), ['news', 'x']);
  type Approved = { approval: number; checkpoint: { coversTo: number; note: string; line: string } | null };
  const approve = async (kind: 'news' | 'x'): Promise<Approved> => {
    const draftId = drafts.get(kind) ?? '';
    const version = await toReviewed(hands, draftId);
    const body = { version, secondsOpen: 60, passagesOpened: 3 };
    return (await must(hands.decider, 'POST', `/api/drafts/${draftId}/approve`, body)) as Approved;
  };
  expect((await approve('x')).checkpoint).toBeNull();
  // As the process of the work in the background does when it hears of an approval.
  Object.assign(house.platform, { checkpointWait: 10_000 });
  const keeping = setInterval(() => void checkpoints.make(), 100);
  const { approval, checkpoint } = await approve('news');
  clearInterval(keeping);
  expect(checkpoint?.coversTo).toBe(approval);
  expect(readNote(sealKey, checkpoint?.note ?? '')).not.toBeNull();
  expect(checkpoint?.line).toMatch(new RegExp(`^approvals ${ntt.unitId}\\t${approval} `));
});
