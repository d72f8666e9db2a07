/**
 * 28 activities that real units published, taken through the API in their own units: no unsupported sentence, every
 * published fault shown.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { activityTexts as draftKinds } from '../activities/schema.ts';
import { demoPassword } from '../identity/index.ts';
import { givePosition } from '../identity/testing/people.ts';
import { testHouse, type Caller, type TestHouse } from './index.ts';
import { approveSheet, draftsOf, must, paste, toApproved, viewOf, type Hands } from './steps.ts';
import type { UnitId } from '../platform/index.ts';
import { personCalled } from '../platform/testing/ids.ts';

const corpus = new URL('../../../shared/data/corpora/activities/facts.jsonl', import.meta.url);
if (!existsSync(corpus))
  console.log('skipped: real activities (../shared/data/corpora/activities/facts.jsonl is absent)');

type Published = {
  readonly id: string;
  readonly unit: string;
  readonly what: string;
  readonly date: string | null;
  readonly day_as_published: string | null;
  readonly day_matches_date?: boolean;
  readonly numbers: Readonly<Record<string, number>>;
  readonly refs: readonly string[];
  readonly arithmetic?: readonly { readonly holds: boolean; readonly diff: number }[];
};
const records = existsSync(corpus)
  ? readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Published)
  : [];

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
  // After the last of them was held.
  house.platform.clock.set('2026-02-02T01:00:00Z');
});

/** A writer, a checker and a decider in the unit that published; made once per unit. */
const offices = new Map<string, { readonly unitId: UnitId; readonly hands: Hands }>();
async function officeOf({ unit }: Published): Promise<{ readonly unitId: UnitId; readonly hands: Hands }> {
  const name = unit.replace(/\s*\(.*\)$/, '').replace('Kab.', 'Kabupaten');
  const known = offices.get(name);
  if (known) return known;
  const { owner } = house.platform;
  const { id: unitId } = await owner
    .selectFrom('units')
    .select('id')
    .where((or) => or.or([or('short_name', '=', name), or('full_name', '=', name)]))
    .executeTakeFirstOrThrow(() => new Error(`no unit is called ${name}`));
  const {
    rows: [credentials],
  } = await sql<{ password_hash: string }>`select password_hash from kc_private.credentials limit 1`.execute(owner);
  const hire = async (position: string, section: string | null): Promise<Caller> => {
    const id = personCalled(randomUUID());
    const username = `${position}.uji.${unitId}`;
    await owner
      .insertInto('people')
      .values({ id, unit_id: unitId, username, name: 'Orang Uji', created_at: new Date() })
      .execute();
    await givePosition(owner, { personId: id, unitId, position, section });
    await sql`insert into kc_private.credentials values (${id}, ${credentials?.password_hash}, now())`.execute(owner);
    return house.as(username, demoPassword);
  };
  const office = {
    unitId,
    hands: {
      writer: await hire('staf', 'parmas-sdm'),
      checker: await hire('kasubbag', 'parmas-sdm'),
      decider: await hire('sekretaris', null),
    },
  };
  offices.set(name, office);
  return office;
}

/** Where the record says "mengikuti" (or that others held it) the unit took part, else it held the activity. */
const tookPart = ({ what }: Published): boolean => /^mengikuti |oleh KPU|, daring|KPU RI/.test(what);

const factsOf = (record: Published) => ({
  title: record.what.replace(/^mengikuti /, ''),
  progress: 'selesai',
  when: { start: record.date ?? '2025-10-17' },
  place: 'kantor',
  organiser: {
    name: tookPart(record)
      ? 'Komisi Pemilihan Umum Republik Indonesia'
      : record.unit.replace(/\s*\(.*\)$/, '').replace('Kab.', 'Kabupaten'),
  },
  figures: Object.entries(record.numbers).map(([label, value], at) => ({
    id: `f${at}`,
    label: label.replaceAll('_', ' '),
    value: String(value),
  })),
  regulations: record.refs.map((citation, at) => ({ id: `r${at}`, citation })),
});

const counts: Readonly<Record<string, (value: string) => string>> = {
  laki_laki: (n) => `Tercatat ${n} pemilih laki-laki.`,
  perempuan: (n) => `Tercatat ${n} pemilih perempuan.`,
  total: (n) => `Jumlah pemilih ${n} orang.`,
  tms: (n) => `Tercatat ${n} pemilih tidak memenuhi syarat.`,
  baru: (n) => `Tercatat ${n} pemilih baru.`,
  naik_dari_dpt_pilkada: (n) => `Jumlah itu naik ${n} dari DPT Pilkada.`,
};
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.');
/** The record written out the way units write. */
function textOf(record: Published, weekday = record.day_as_published): string {
  const [year, month, day] = (record.date ?? '').split('-').map(Number);
  const when = record.date
    ? ` pada ${weekday ? `${weekday}, ` : ''}${day} ` +
      `${['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'][(month ?? 1) - 1]} ${year}`
    : '';
  const unit = record.unit.replace(/\s*\(.*\)$/, '').replace('Kab.', 'Kabupaten');
  const counted = Object.entries(record.numbers).map(([label, value]) =>
    (counts[label] ?? ((n) => `Tercatat ${n} ${label.replaceAll('_', ' ')}.`))(grouped(value)),
  );
  return [
    `${unit} ${tookPart(record) ? 'mengikuti' : 'menggelar'} ${record.what.replace(/^mengikuti /, '')}${when}.`,
    ...counted,
  ].join(' ');
}
type Shown = { inconsistencies: { code: string; message: { id: string } }[] };
async function shown(record: Published, text: string): Promise<Shown['inconsistencies']> {
  const { unitId, hands } = await officeOf(record);
  const { id } = await must<{ id: string }>(hands.writer, 'POST', '/api/activities', { unitId });
  return (
    await must<Shown>(
      hands.writer,
      'GET',
      `/api/documents/activity/${id}/${await paste(house, hands.writer, id, text)}`,
    )
  ).inconsistencies;
}

describe.skipIf(records.length === 0)('28 real activities', () => {
  test('are all there', () => expect(records).toHaveLength(28));

  test.each(records)(
    '$id drafts all kinds without an unsupported sentence, and is approved and published',
    async (record) => {
      const { unitId, hands } = await officeOf(record);
      const { id } = await must<{ id: string }>(hands.writer, 'POST', '/api/activities', { unitId });
      const { version } = await must<{ version: number }>(hands.writer, 'PUT', `/api/activities/${id}/facts`, {
        version: 1,
        facts: factsOf(record),
      });
      await approveSheet(hands.writer, hands.checker, id, version);
      if (tookPart(record))
        await must(hands.writer, 'PUT', `/api/activities/${id}/local-facts/${unitId}`, {
          version: 0,
          facts: { place: 'ruang rapat' },
        });
      const drafts = await draftsOf(hands.writer, { unitId, name: '' }, id, draftKinds);
      for (const [kind, draftId] of drafts) {
        const { checks } = await viewOf(hands.writer, draftId);
        expect(
          checks.filter(({ status }) => status !== 'from-facts' && status !== 'verbatim'),
          kind,
        ).toEqual([]);
      }
      await toApproved(hands, drafts.get('news') ?? '');
      await must(hands.writer, 'POST', `/api/drafts/${drafts.get('news')}/publish`, {});
    },
  );

  test.each(records)('$id: what was published wrongly is shown, and nothing else is', async (record) => {
    const faults = await shown(record, textOf(record));
    const wrong = (record.arithmetic ?? []).filter(({ holds }) => !holds);
    expect(faults.filter(({ code }) => code === 'sum-differs')).toHaveLength(wrong.length);
    for (const { diff } of wrong) expect(faults.map(({ message }) => message.id).join()).toContain(`selisih ${diff}`);
    expect(faults.filter(({ code }) => code === 'weekday-differs').length).toBe(
      record.day_matches_date === false ? 1 : 0,
    );
    expect(faults.filter(({ code }) => code !== 'sum-differs' && code !== 'weekday-differs')).toEqual([]);
  });

  test.each(records.filter(({ date, day_as_published }) => date && day_as_published))(
    '$id with another weekday is shown',
    async (record) => {
      const other = record.day_as_published === 'Senin' ? 'Selasa' : 'Senin';
      expect((await shown(record, textOf(record, other))).map(({ code }) => code)).toEqual(
        expect.arrayContaining(['weekday-differs']),
      );
    },
  );
});
