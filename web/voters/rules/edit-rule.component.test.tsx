import { expect, test } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { expectAccessible, show, unit } from '../../testing/show.tsx';
import type { SavedRule } from '../../../src/elections/voters/schema.ts';
import { EditRule } from './edit-rule.tsx';

const rule: SavedRule = {
  code: 'B07',
  version: 3,
  scope: 'row',
  grouping: 'voter',
  severity: 'error',
  sql: 'v.age < {least}',
  values: { age: 'v.age' },
  fields: ['birth_date'],
  title: { id: 'Terlalu muda', en: 'Too young' },
  message: { id: 'Berumur {age}', en: 'Aged {age}' },
  why: { id: 'Syarat umur', en: 'Age limit' },
  proof: { id: 'KTP', en: 'ID card' },
  legalBasis: 'UU 7/2017',
  hiddenBy: ['A01'],
  risk: 900,
  source: 'jdih.kpu.go.id',
  verified: true,
  since: '2026-01-01',
  until: null,
  on: true,
  savedBy: null,
  savedAt: '2026-01-01T00:00:00Z',
  reason: 'awal',
};

function server() {
  const server = fakeServer();
  server.answers('get', '/api/voters/rule-words', () => ({
    groupings: [
      { grouping: 'voter' as const, alias: 'v', words: [{ name: 'age', meaning: { id: 'umur', en: 'age' } }] },
    ],
    parameters: [{ name: 'least', value: '17' }],
    functions: [],
  }));
  return server;
}

test('it begins with the rule as it is, and is saved once there is a reason', async () => {
  const house = server();
  house.answers('post', '/api/voters/rules', () => ({ code: 'B07', version: 4, trial: null }));
  let closed = 0;
  const screen = await show(<EditRule rule={rule} unitId={unit.id} onClose={() => closed++} />);
  await expect.element(screen.getByRole('textbox', { name: /^Syarat/ })).toHaveValue('v.age < {least}');
  const save = screen.getByRole('button', { name: 'Simpan versi baru' });
  await expect.element(save).toBeDisabled();
  const reason = screen.getByRole('textbox', { name: /^Alasan/ });
  await reason.fill('batas umur berubah');
  await expect.element(save).toBeEnabled();
  await expectAccessible('[role=dialog]');
  await save.click();
  await expect.poll(() => closed).toBe(1);
  expect(house.asked('post', '/api/voters/rules')).toMatchObject([
    {
      body: {
        code: 'B07',
        basedOn: 3,
        reason: 'batas umur berubah',
        until: null,
        text: { values: { age: 'v.age' }, hiddenBy: ['A01'], risk: 900, title: rule.title },
      },
    },
  ]);
});

test('a trial says what it found; one that the server refuses says where in the condition', async () => {
  const house = server();
  house.answers('post', '/api/voters/rules/try', () => ({
    looked: 1_200,
    found: 0,
    milliseconds: 35,
    sample: 'synthetic' as const,
  }));
  const screen = await show(<EditRule rule={rule} unitId={unit.id} onClose={() => undefined} />);
  const attempt = screen.getByRole('button', { name: 'Coba', exact: false });
  await attempt.click();
  await expect.element(screen.getByText(/1\.200/)).toBeVisible();
  house.refuses('post', '/api/voters/rules/try', {
    status: 422,
    code: 'voters/rule-wrong',
    message: { id: 'Syarat tidak dapat dibaca', en: 'The condition cannot be read' },
    fields: { sql: { id: 'Kata tidak dikenal', en: 'Unknown word' } },
    details: { field: 'sql', at: 6 },
  });
  await attempt.click();
  await expect.element(screen.getByText(/^Syarat tidak dapat dibaca/)).toBeVisible();
  await expect.element(screen.getByText(/v\.age ▸< \{least\}/)).toBeVisible();
  const condition = screen.getByRole('textbox', { name: /^Syarat/ });
  await expect.element(condition).toHaveAccessibleDescription(/Kata tidak dikenal/);
});

test('a line that is no value is named, and nothing can be tried or saved with it', async () => {
  server();
  const screen = await show(<EditRule rule={rule} unitId={unit.id} onClose={() => undefined} />);
  await screen.getByRole('textbox', { name: /^Alasan/ }).fill('batas umur berubah');
  const values = screen.getByRole('textbox', { name: /^Nilai/ });
  await values.fill('age = v.age\nnama v.name');
  await expect.element(values).toHaveAccessibleDescription(/2/);
  await expect.element(screen.getByRole('button', { name: 'Coba', exact: false })).toBeDisabled();
  await expect.element(screen.getByRole('button', { name: 'Simpan versi baru' })).toBeDisabled();
});
