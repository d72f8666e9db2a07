import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { approvalChain } from '../approvals/index.ts';
import { verifyApprovalChain } from '../evidence/index.ts';
import { unitCalled } from '../platform/testing/ids.ts';
import { testPlatform } from '../platform/testing/index.ts';
import { sha256 } from '../drafts/loop/hashes.ts';
import { factsHash } from './facts-hash.ts';
import { approveSheet } from './operations/approve-sheet.ts';
import { createActivity } from './operations/create-activity.ts';
import { submitSheet } from './operations/submit-sheet.ts';
import { office, people, type Office } from './testing/office.ts';
import { webinar } from './testing/samples.ts';
import type { ActivityId } from './views.ts';

let kpu: Office;
beforeAll(async () => {
  kpu = office(await testPlatform());
});
const { centreStaff, centreHead } = people;
const facts = { ...webinar, title: 'Rapat Arsip' };

async function submitted(): Promise<ActivityId> {
  const { id } = await kpu.done(centreStaff, createActivity, { unitId: unitCalled('00'), facts });
  await kpu.done(centreStaff, submitSheet, { activityId: id, version: 1 });
  return id;
}

test('the approval of a sheet joins its unit’s chain, of exactly its facts', async () => {
  const first = await submitted();
  const second = await submitted();
  for (const activityId of [first, second])
    await kpu.done(centreHead, approveSheet, { activityId, factsHash: factsHash(facts) });
  const records = await kpu.platform.database.read(centreHead, (tx) => approvalChain(tx, unitCalled('00')));
  expect(records.map(({ subject }) => subject)).toEqual([`activity:${first}/1`, `activity:${second}/1`]);
  expect(records[1]).toMatchObject({ textHash: factsHash(facts), approvedBy: 'hadi', prevHash: records[0]?.hash });
  expect(records[1]?.position).toBe('Ketua KPU RI');
  expect(verifyApprovalChain(sha256, records)).toBeUndefined();
});

test('raw SQL cannot approve a sheet beside the chain, nor enter what was not submitted into it', async () => {
  const id = await submitted();
  const hash = factsHash(facts);
  const beside = kpu.raw(centreHead, (tx) =>
    sql`update activities set state = 'disetujui', approved_by = 'hadi', approved_position = 'Ketua',
      approved_hash = ${hash}, approved_at = now() where id = ${id}::uuid`.execute(tx),
  );
  await expect(beside).rejects.toThrow('does not stand in the chain');
  const enter = (change: object) =>
    kpu.raw(centreHead, (tx) => {
      const record = {
        subject: `activity:${id}/1`,
        textHash: hash,
        sourcesHash: hash,
        approvedBy: 'hadi',
        position: 'Ketua',
        at: '2025-10-17T05:00:00.000Z',
        claims: [],
        confirmedBy: [],
        secondsOpen: 1,
        passagesOpened: 0,
        ...change,
      };
      const version = Number(record.subject.split('/')[1]);
      return sql`insert into approvals (unit_id, seq, subject_type, subject_id, version, record, hash, at,
          signature)
        select '00', last.seq + 1, 'activity', ${id}, ${version}, r,
          encode(sha256(convert_to(r, 'UTF8')), 'hex'), ${record.at}, 'given by nobody'
        from (select seq, hash from approvals where unit_id = '00' order by seq desc limit 1) last,
          lateral (select
            (jsonb_build_object('prevHash', last.hash) || ${JSON.stringify(record)}::jsonb)::text as r) told`.execute(
        tx,
      );
    });
  await expect(enter({ textHash: 'a'.repeat(64) })).rejects.toThrow('not of these facts');
  await expect(enter({ subject: `activity:${id}/2` })).rejects.toThrow('only the submitted, current version');
  await expect(enter({ approvedBy: 'sari' })).rejects.toThrow('approvedBy is not the actor');
  await expect(enter({ prevHash: 'a'.repeat(64) })).rejects.toThrow('does not follow the last one');
  await expect(enter({ at: '2020-01-01T00:00:00.000Z' })).rejects.toThrow('an approval is given now');
  const { owner } = kpu.platform;
  await sql`insert into kc_private.link_uses (id, person_id, unit_id, made_by, made_at, used_at)
    values (gen_random_uuid(), 'hadi', '00', 'sari', now(), now())`.execute(owner);
  await expect(enter({})).rejects.toThrow('decides nothing');
  await sql`delete from kc_private.link_uses`.execute(owner);
  await sql`update assignments set position = 'staf' where person_id = 'hadi'`.execute(owner);
  await expect(enter({})).rejects.toThrow('decides nothing');
  await sql`update assignments set position = 'ketua' where person_id = 'hadi'`.execute(owner);
  // The same with what is true is let in, and nothing else was missing.
  await enter({});
});
