/** An approved, published item for tests: the drafts room's office, taken to the portal. */
import sharp from 'sharp';
import { addPhoto, cleanPhoto } from '../../activities/operations/add-photo.ts';
import type { ActivityFacts, LocalFacts, ActivityId } from '../../activities/schema.ts';
import { approveDraft } from '../../drafts/operations/approve-draft.ts';
import { confirmClaim } from '../../drafts/operations/confirm-claim.ts';
import { editDraft } from '../../drafts/operations/edit-draft.ts';
import { reviewDraft } from '../../drafts/operations/review-draft.ts';
import { sendForReview } from '../../drafts/operations/send-for-review.ts';
import { asEdited, office, people, province } from '../../activities/testing/office.ts';
import { nttLocal, webinar } from '../../activities/testing/samples.ts';
import type { TestPlatform } from '../../platform/testing/index.ts';
import { createPortal } from '../../portal/index.ts';
import { newsroomRoom } from '../room.ts';
import type { DraftId } from '../../drafts/schema.ts';

export type Newsroom = ReturnType<typeof newsroom>;

export function newsroom(platform: TestPlatform) {
  const kpu = office(platform);
  const portal = createPortal(platform, [newsroomRoom], { freshFor: 0 });
  async function approve(draftId: DraftId): Promise<void> {
    const { version } = await kpu.view(draftId);
    await kpu.done(people.writer, sendForReview, { draftId, version });
    const { checks } = await kpu.view(draftId);
    for (const { claimId, status } of checks)
      if (status === 'needs-reading')
        await kpu.done(people.checker, confirmClaim, { draftId, version, claimId, passageOpened: true, seconds: 9 });
    await kpu.done(people.checker, reviewDraft, { draftId, version });
    await kpu.done(people.secretary, approveDraft, { draftId, version, secondsOpen: 60, passagesOpened: 1 });
  }
  const approved = async (facts: ActivityFacts = webinar, local: LocalFacts = nttLocal): Promise<DraftId> => {
    const draftId = await kpu.draft('news', await kpu.activity(facts, local));
    await approve(draftId);
    return draftId;
  };
  /** Replaces words of one sentence by a person's hand. */
  async function edit(draftId: DraftId, claimId: string, change: (text: string) => string): Promise<void> {
    const view = await kpu.view(draftId);
    const content = asEdited(view);
    for (const claim of content.blocks.flatMap(({ claims }) => claims))
      if (claim.id === claimId) claim.text = change(claim.text);
    await kpu.done(people.writer, editDraft, { draftId, baseVersion: view.version, content });
  }
  /** A picture that carries a position, uploaded as a person would. */
  async function photoOf(activityId: ActivityId) {
    const bytes = await sharp({ create: { width: 1_200, height: 800, channels: 3, background: '#4f6f8f' } })
      .withExif({ IFD0: { Make: 'Kamera Uji' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '10/1 10/1 0/1' } })
      .jpeg()
      .toBuffer();
    const clean = await cleanPhoto(platform.files, bytes, 10_000_000);
    if (!clean.ok) throw new Error(clean.failure.code);
    return kpu.done(people.writer, addPhoto, { activityId, unitId: province, photo: clean.value });
  }
  const get = (path: string, headers: Record<string, string> = {}, address = '10.1.1.1') =>
    portal.request(path, { headers }, { incoming: { socket: { remoteAddress: address } } });
  const page = async (path: string, headers?: Record<string, string>): Promise<string> =>
    (await get(path, headers)).text();
  return { ...kpu, portal, approve, approved, edit, photoOf, get, page };
}
