import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { activityFactsSchema } from '../../src/activities/facts-schema.ts';
import type { Activity } from '../../src/activities/views.ts';
import type { FactProposal } from '../../src/documents/schema.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../testing/show.tsx';
import { OwnOrganiser } from './own-organiser.tsx';

const id = '0199f000-0000-7000-8000-000000000001';
const organiser = { name: unit.name, unitId: unit.id };
const found = { path: 'organiser', group: 'what', value: { name: 'KPU Kota Lain' } } as unknown as FactProposal;

test.each([
  { of: 'a text that names none', from: 'unit', proposals: [], said: 1 },
  { of: 'a text that names one', from: 'unit', proposals: [found], said: 0 },
  { of: 'a sheet whose organiser a person typed', from: undefined, proposals: [], said: 0 },
] as const)('of $of the own unit is said $said times', async ({ from, proposals, said }) => {
  fakeServer().answers(
    'get',
    '/api/activities/{id}',
    () =>
      ({
        id,
        facts: activityFactsSchema.parse({ organiser }),
        origins: from ? { organiser: { from } } : {},
      }) as unknown as Activity,
  );
  const { queries } = await show(<OwnOrganiser subjectId={id} proposals={[...proposals]} />);
  await expect.poll(() => queries.getQueryData<Activity>(['activity', id])?.id).toBe(id);
  const link = page.getByRole('link', { name: 'Ubah pada lembar fakta' });
  await expect.poll(() => link.elements().length).toBe(said);
  if (said > 0) await expect.element(page.getByText(new RegExp(`${unit.name}, unit Anda`))).toBeVisible();
  await expectAccessible();
});
