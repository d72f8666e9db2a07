import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ApiFailure } from '../../api/client.ts';
import { expectAccessible, show } from '../../testing/show.tsx';
import { isWorkLeft, WorkLeft } from './work-left.tsx';

const says = 'Masih ada 2 disposisi terbuka: Kepala Subbagian Umum (2).';
const failure = (code: string) =>
  new ApiFailure(409, { code, message: { id: says, en: 'Two dispositions are open there.' } } as never);

test('what a position would leave is said, and both ways on are open; keeping it stands first', async () => {
  const done: string[] = [];
  await show(
    <WorkLeft
      error={failure('identity/work-left')}
      busy={false}
      onLeave={() => done.push('leave')}
      onCancel={() => done.push('keep')}
    />,
  );
  await expect.element(page.getByText(says)).toBeVisible();
  const buttons = page.getByRole('button').elements();
  expect(buttons).toHaveLength(2);
  for (const button of buttons) await userEvent.click(button);
  expect(done).toEqual(['keep', 'leave']);
  await expectAccessible();
});

test('no other failure is taken for it', () => {
  expect([
    isWorkLeft(failure('identity/work-left')),
    isWorkLeft(failure('identity/changed')),
    isWorkLeft(new Error(says)),
  ]).toEqual([true, false, false]);
});
