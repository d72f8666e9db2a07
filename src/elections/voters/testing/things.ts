/**
 * Things of voter lists in a test house, made as people make them: what the routes of /api/voters are about, by the
 * name of the path's parameter.
 */
import { csv, headers, imported, newList, voter } from '../import/testing/steps.ts';
import { jobs } from '../../../rooms.ts';
import type { Caller, TestHouse } from '../../../testing/index.ts';
import { must } from '../../../testing/steps.ts';
import type { MakeThings } from '../../../testing/things.ts';
import type { ListId } from '../list/schema.ts';

type Person = { readonly staff: Caller; readonly head: Caller };
const peopleOf = async (house: TestHouse, place: string): Promise<Person> => ({
  staff: await house.as(`staf.rendatin.${place}`),
  head: await house.as(`kasubbag.rendatin.${place}`),
});

/** Eight voters; one is too young and one number is short. */
const rows = Array.from({ length: 8 }, (_, n) => voter(n)).map((row, n) =>
  n === 3 ? row.with(4, '01/01/2015').with(6, 'B') : n === 5 ? row.with(1, '53990101') : row,
);

async function listOf(
  house: TestHouse,
  { staff }: Person,
  unitId: string,
): Promise<{ listId: ListId; importId: string }> {
  const listId = await newList(staff, unitId);
  const { id } = await imported(house, staff, listId, csv([headers, ...rows]));
  return { listId, importId: id };
}

/** A settled version of the unit; its recap has the same id. */
async function versionOf(house: TestHouse, people: Person, unitId: string): Promise<string> {
  const { listId } = await listOf(house, people, unitId);
  await must(people.head, 'POST', `/api/voters/lists/${listId}/settle`, { name: 'PDPB', reason: 'daftar uji' });
  await house.platform.workJobs(jobs);
  return (await must<{ version: { id: string } }>(people.head, 'GET', `/api/voters/lists/${listId}/settlement`)).version
    .id;
}

/** NTT has an open list with findings and a settled one; Kupang has sent its recap up to NTT. */
export const makeThings: MakeThings = async (house) => {
  const ntt = await peopleOf(house, 'ntt');
  const kupang = await peopleOf(house, 'kupang');
  const versionId = await versionOf(house, ntt, '53');
  const sent = await versionOf(house, kupang, '5301');
  const { id: submissionId } = await must<{ id: string }>(kupang.head, 'POST', `/api/voters/recaps/${sent}/send`, {
    despite: true,
  });
  const { listId, importId } = await listOf(house, ntt, '53');
  const list = `/api/voters/lists/${listId}`;
  await must(ntt.staff, 'POST', `${list}/check`);
  await house.platform.workJobs(jobs);
  const {
    items: [finding],
  } = await must<{ items: { id: string }[] }>(ntt.staff, 'GET', `${list}/findings`);
  const { body: proof } = await ntt.staff('POST', `${list}/proofs?kind=foto`, onePixel, 'image/png');
  const exported = await must<{ id: string }>(ntt.staff, 'POST', `${list}/exports`, {
    kind: 'temuan',
    purpose: 'perbaikan-data',
  });
  return {
    listId,
    importId,
    versionId,
    recapId: versionId,
    submissionId,
    findingId: String(finding?.id),
    proofId: (proof as { id: string }).id,
    exportId: exported.id,
    voter: '1',
    chart: 'umur',
    form: 'a-rekap-provinsi',
  };
};

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
