/** Settings of letters stand under the house's seals: a row that changed behind the program's back is found by name. */
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { takeOver, type Tx } from '../platform/index.ts';
import { checkpointsIn } from '../platform/seals/index.ts';
import { readEntries } from '../platform/seals/checkpoints.ts';
import { verifyIn, type VerifiedWith } from '../platform/seals/verify.ts';
import { rooms } from '../rooms.ts';
import { saveSrikandiColumns } from './exchange/srikandi/save-columns.ts';
import { saveRule } from './linter/save-rule.ts';
import { saveKind } from './outgoing/kinds/save-kind.ts';
import { saveEmblem } from './outgoing/letterhead/save-emblem.ts';
import { fullFields, letterOffice, type LetterOffice } from './outgoing/testing/office.ts';

let office: LetterOffice;
let by: VerifiedWith;
beforeAll(async () => {
  office = await letterOffice();
  const { platform, done, secretary, unit, begin, approve } = office;
  await takeOver(platform, platform.owner, platform.checkpoints);
  await done(secretary, saveKind, {
    unitId: unit,
    nationwide: false,
    code: 'surat-dinas',
    label: { id: 'Surat dinas', en: 'Official letter' },
    structure: 'surat',
    numbered: 'SD',
    initials: [{ position: 'kasubbag', section: 'kul' }],
    signer: { position: 'sekretaris', section: null },
    behalf: [],
    words: { opening: null, answer: null, closing: null },
    required: [],
    since: '2026-12-31',
    source: 'Rapat satuan kerja',
    verified: false,
  });
  const nation = { ...secretary, nationwide: true };
  const rule = { unitId: unit, code: 'weekday', stops: false, since: '2026-12-31', source: 'Rapat', verified: false };
  await done(nation, saveRule, rule);
  await done(secretary, saveSrikandiColumns, {
    unitId: unit,
    nationwide: false,
    direction: 'keluar',
    columns: [
      { field: 'number', head: 'Nomor', also: [] },
      { field: 'date', head: 'Tanggal', also: [] },
    ],
    since: '2026-12-31',
    source: 'Rapat',
    verified: false,
  });
  await done(secretary, saveEmblem, { unitId: unit, basedOn: 0, sha256: 'a'.repeat(64) });
  const { draftId } = await begin('undangan', fullFields);
  await approve(draftId);
  await platform.checkpoints.make();
  by = { key: platform.sealKey, entries: await readEntries(checkpointsIn(platform.config.dataFolder)) };
});

/** What is found after this; nothing of it stays. */
async function faultsAfter(change: string): Promise<string[]> {
  let found: string[] = [];
  const undone = office.platform.owner.transaction().execute(async (tx: Tx) => {
    await sql.raw(`set local session_replication_role = replica; ${change}`).execute(tx);
    const { faults } = await verifyIn(tx, rooms, by);
    found = faults.map(({ where, field, says }) => `${where} ${field ?? ''} ${says.en}`);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  return found;
}

test('what was made by the program fits', async () => {
  expect(await faultsAfter('select 1')).toEqual([]);
});

test.each([
  ['a kind that a unit saved', `update letter_kinds set signer = initials->0 where unit_id is not null`, 'signer'],
  [
    'a kind of the country, laid at first',
    `update letter_kinds set verified = true where code = 'undangan'`,
    'verified',
  ],
  ['a rule that was saved', `update letter_rules set stops = true where since = '2026-12-31'`, 'stops'],
  ['a rule laid at first', `update letter_rules set source = 'x' where code = 'number-form'`, 'source'],
  ['an emblem', `update letter_emblems set sha256 = repeat('b', 64)`, 'sha256'],
  ['a column of SRIKANDI', `update srikandi_columns set columns = '[1, 2]' where unit_id is not null`, 'columns'],
  ['a column of SRIKANDI laid at first', `update srikandi_columns set since = '2021-01-01' where version = 1`, 'since'],
  ['the code of a letter', `update letter_codes set code = gen_random_uuid()`, 'code'],
])('%s that changed behind the program is found', async (_, change, field) => {
  const table = /update (\w+)/.exec(change)?.[1] ?? '';
  expect(await faultsAfter(change)).toContainEqual(expect.stringMatching(new RegExp(`^${table} .*${field}`)));
});

test.each(['letter_kinds', 'letter_rules', 'letter_emblems', 'letter_codes', 'srikandi_columns'])(
  'a row of %s that was taken away is found',
  async (table) => {
    expect(await faultsAfter(`delete from ${table}`)).toContainEqual(expect.stringMatching(new RegExp(`^${table} .*`)));
  },
);
