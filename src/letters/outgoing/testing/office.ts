/** An office of invented people that writes letters, for tests: who does what, and the steps of the loop. */
import type { DraftId } from '../../../drafts/index.ts';
import { approveDraft } from '../../../drafts/operations/approve-draft.ts';
import { reviewDraft } from '../../../drafts/operations/review-draft.ts';
import { sendForReview } from '../../../drafts/operations/send-for-review.ts';
import { viewDraft } from '../../../drafts/queries/view-draft.ts';
import { personHolding, seatPeople } from '../../../identity/testing/people.ts';
import { runOperation, type Actor, type Operation } from '../../../platform/index.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { testPlatform } from '../../../platform/testing/index.ts';
import { run } from '../../../platform/testing/operations.ts';
import { registersRoom } from '../../../registers/index.ts';
import { rooms } from '../../../rooms.ts';
import { startOutgoing } from '../operations/start-outgoing.ts';
import { viewOutgoing } from '../queries/list-outgoing.ts';
import { outgoingFieldsSchema, type OutgoingId } from '../schema.ts';

export async function letterOffice(code = '53') {
  const unit = unitCalled(code);
  const person = (id: string, position: string, section?: string) => personHolding(unit, id, position, section);
  const people = {
    writer: person('ani', 'staf', 'kul'),
    head: person('budi', 'kasubbag', 'kul'),
    legal: person('citra', 'kasubbag', 'teknis-hukum'),
    secretary: person('dewi', 'sekretaris'),
    chair: person('fajar', 'ketua'),
  };
  const { writer, head, secretary, chair } = people;
  const platform = await testPlatform(rooms);
  await registersRoom.start(platform, platform.owner);
  await seatPeople(platform, Object.values(people));
  const attempt = <I, V>(actor: Actor, operation: Operation<I, V>, input: I) =>
    runOperation(platform, actor, operation, input);
  const done = <I, V>(actor: Actor, operation: Operation<I, V>, input: I) => run(platform, actor, operation, input);
  const draftOf = async (draftId: DraftId, actor = writer) =>
    (await platform.database.read(actor, (tx) => viewDraft(tx, platform, actor, draftId)))!;
  return {
    unit,
    platform,
    ...people,
    attempt,
    done,
    draftOf,
    begin: (kind: string, fields: object) =>
      done(writer, startOutgoing, { unitId: unit, kind, fields: outgoingFieldsSchema.parse(fields), papers: [] }),
    letterOf: async (id: OutgoingId) =>
      (await platform.database.read(writer, (tx) => viewOutgoing(tx, writer, id, platform.clock.now())))!,
    /** Sends it, has it initialled and approved by these people. */
    approve: async (draftId: DraftId, initials = [head, secretary], signer = chair): Promise<void> => {
      const { version } = await draftOf(draftId);
      await done(writer, sendForReview, { draftId, version });
      for (const one of initials) await done(one, reviewDraft, { draftId, version });
      await done(signer, approveDraft, { draftId, version, secondsOpen: 4, passagesOpened: 0 });
    },
  };
}
export type LetterOffice = Awaited<ReturnType<typeof letterOffice>>;

/** What every kind of letter can be written from. */
export const fullFields = {
  subject: 'Undangan Rapat Koordinasi Persiapan Logistik',
  classification: 'PR.01',
  recipients: [
    { name: 'Kepala Dinas Contoh Satu', place: 'Kupang' },
    { name: 'Ketua Lembaga Contoh Dua', place: 'Kupang' },
  ],
  attachments: ['Susunan acara', 'Daftar undangan'],
  copies: ['Arsip'],
  meeting: {
    date: '2026-12-08',
    from: '09:00',
    until: null,
    place: 'Aula Kantor',
    agenda: 'rapat koordinasi persiapan logistik',
  },
  points: [{ id: 'p1', text: 'Peserta diharapkan membawa surat tugas.' }],
  considering: [{ id: 'c1', text: 'bahwa perlu ditetapkan petugas gudang' }],
  basis: [{ id: 'b1', text: 'Undang-Undang Nomor 7 Tahun 2017' }],
  people: [{ id: 'o1', name: 'Sari Contoh', position: 'Staf' }],
};
