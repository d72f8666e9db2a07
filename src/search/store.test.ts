import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { connect } from '@lancedb/lancedb';
import { expect, test } from 'vitest';
import { unitCalled } from '../platform/testing/ids.ts';
import { mayFind, narrowed } from './permission.ts';
import { rowsOf, storeOf } from './store.ts';

test('no number of a person comes into the index, and places stay where they are', () => {
  const [nik, phone] = ['9901014501900001', '081299990000'];
  const text = `Pemilih dengan NIK ${nik} dihubungi lewat ${phone} tentang surat 12/PL.01/99/2026.`;
  const thing = { id: 'a', unitId: unitCalled('53'), below: false, security: 'biasa' as const, title: `Berkas ${nik}` };
  const rows = rowsOf('note', { ...thing, passages: [{ start: 0, end: text.length, heading: `Hal ${phone}`, text }] });
  const written = JSON.stringify([rows, rowsOf('note', { ...thing, passages: [] })]);
  expect(written).not.toContain(nik);
  expect(written).not.toContain(phone);
  const { text: stored } = JSON.parse(rows[0]?.stored ?? '{}') as { text: string };
  expect(stored.replace(/\S*•\S*/g, '')).toBe(text.replace(nik, '').replace(phone, ''));
  expect(stored).toHaveLength(text.length);
});

test('whatever narrows a query has an index; one that an older program left out is made with the next tidying', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kerja-cerdas-store-'));
  try {
    const store = storeOf({ dataFolder: folder });
    const generation = await store.makeAnew();
    const table = await (await connect(path.join(folder, 'search', generation))).openTable('passages');
    const indexed = async () => {
      await table.checkoutLatest();
      return (await table.listIndices()).flatMap(({ columns }) => columns);
    };
    const source = { type: 'note', secret: 'library.secret' } as never;
    const unitId = unitCalled('53');
    const reader = { kind: 'person', personId: 'a', unitIds: [unitId], positions: [] } as never;
    const condition = `${mayFind(reader, ['00'], [source])} ${narrowed({ unitId, kinds: ['a'], years: [2024] }, [source])}`;
    const columns = [...condition.matchAll(/(\w+) (?:=|IN)/g)].map(([, column]) => column);
    expect(columns).toEqual(expect.arrayContaining(['unitId', 'below', 'security', 'owner', 'type', 'kind', 'year']));
    expect(await indexed()).toEqual(expect.arrayContaining(columns));
    await table.dropIndex('owner_idx');
    expect(await indexed()).not.toContain('owner');
    await store.tidy(new Date());
    expect(await indexed()).toContain('owner');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
