import { expect, test } from 'vitest';
import type { Item } from '../../queries/read-portal.ts';
import { layout } from '../../../portal/layout.ts';
import { siteOf } from '../../../portal/site.ts';
import { stylePath } from '../../../portal/style.ts';
import { itemPage } from './item.ts';
import { provenancePage } from './provenance.ts';
import { unitCalled } from '../../../platform/testing/ids.ts';
import { publicationIdSchema } from '../../schema.ts';
import { draftIdSchema } from '../../../drafts/schema.ts';

const unit = {
  id: unitCalled('53'),
  parent_id: unitCalled('00'),
  level: 'province' as const,
  short_name: 'KPU NTT',
  full_name: 'KPU Provinsi Nusa Tenggara Timur',
  zone: 'WITA' as const,
  slug: 'ntt',
  host: 'ntt.kpu.go.id',
};
const claim = (id: string, text: string) => ({ id, text, facts: [], passages: [] });
const at = new Date('2025-10-24T05:05:00Z');

/** An invented item that holds every kind of block there is. */
const item: Item = {
  id: publicationIdSchema.parse('00000000-0000-4000-8000-000000000001'),
  unit_id: unitCalled('53'),
  number: 12,
  draft_id: draftIdSchema.parse('00000000-0000-4000-8000-000000000002'),
  version: 2,
  approval: 1,
  origin: 'human',
  proof: null,
  title: 'KPU NTT Ikuti Bimtek Arsip & “Kerja Cerdas”',
  slug: 'kpu-ntt-ikuti-bimtek-arsip-kerja-cerdas',
  text_hash: 'a'.repeat(64),
  sources_hash: 'b'.repeat(64),
  approval_hash: 'c'.repeat(64),
  content: {
    kind: 'news',
    blocks: [
      { id: 'title', kind: 'title', claims: [claim('title-1', 'KPU NTT Ikuti Bimtek Arsip & “Kerja Cerdas”')] },
      {
        id: 'lead',
        kind: 'paragraph',
        claims: [
          claim(
            'lead-1',
            'Kupang, ntt.kpu.go.id — KPU Provinsi Nusa Tenggara Timur mengikuti bimtek arsip pada Jumat (24/10).',
          ),
          claim('lead-2', 'Kegiatan berlangsung daring.'),
        ],
      },
      { id: 'h', kind: 'heading', claims: [claim('h-1', 'Pokok bahasan')] },
      { id: 'l1', kind: 'list-item', claims: [claim('l1-1', 'Arsip <dinamis>')] },
      { id: 'l2', kind: 'list-item', claims: [claim('l2-1', 'Arsip statis')] },
      { id: 't1', kind: 'table-row', claims: [claim('t1-1', 'Peserta'), claim('t1-2', '14 orang')] },
      {
        id: 'gap-photo',
        kind: 'gap',
        claims: [],
        gap: { fact: '/photos', question: { id: 'Tambahkan foto.', en: 'Add a photo.' } },
      },
      { id: 'photo-1', kind: 'caption', claims: [claim('photo-1-1', 'Peserta bimtek')] },
      { id: 'credit', kind: 'credit', claims: [claim('credit-1', '(yml/ed. sns. Foto: rio/KPU NTT)')] },
    ],
  },
  provenance: [
    {
      claimId: 'title-1',
      status: 'from-facts',
      confirmed: false,
      rests: [{ source: 'fact-sheet', label: 'Kegiatan' }],
    },
    {
      claimId: 'lead-1',
      status: 'needs-reading',
      confirmed: true,
      rests: [
        { source: 'fact-sheet', label: 'Kegiatan', value: 'Bimtek Arsip & <Kerja Cerdas>' },
        { source: 'fact-sheet', label: 'Tanggal' },
        { source: 'material', label: '' },
      ],
    },
    { claimId: 'lead-2', status: 'verbatim', confirmed: false, rests: [{ source: 'material', label: '' }] },
    { claimId: 't1-2', status: 'computed', confirmed: false, rests: [{ source: 'query', label: '' }] },
  ],
  photos: [
    {
      sha256: 'd'.repeat(64),
      caption: 'Peserta bimtek',
      alt: 'Tujuh orang di ruang rapat',
      credit: 'rio',
      width: 1_200,
      height: 800,
    },
  ],
  approved_position: 'Sekretaris KPU NTT',
  approved_at: new Date('2025-10-24T04:50:00Z'),
  published_at: at,
  published_by: 'orang-1',
  unpublished_at: null,
  unpublished_by: null,
  unpublished_reason: null,
  search: '',
  unit_slug: unit.slug,
  unit_name: unit.short_name,
  unit_full_name: unit.full_name,
  zone: unit.zone,
  views: 1_062,
};
const corrections = [
  {
    n: 1,
    note: 'Jumlah peserta diperbaiki.',
    at: new Date('2025-10-25T01:00:00Z'),
    approved_position: 'Sekretaris KPU NTT',
    text_hash_before: 'e'.repeat(64),
  },
];
const site = siteOf({
  language: 'id',
  unit,
  byHost: null,
  portalUrl: 'https://portal.test',
  path: '/ntt/12-kpu-ntt-ikuti-bimtek-arsip-kerja-cerdas',
  query: {},
});
const printed = async (page: Parameters<typeof layout>[0]) =>
  String(await layout(page)).replace(stylePath, '/gaya.css');

test('an item is the page that was looked at', async () => {
  await expect(await printed(itemPage(site, item, corrections))).toMatchFileSnapshot('../golden/item.html');
});

test('its provenance is the page that was looked at', async () => {
  await expect(await printed(provenancePage(site, item, corrections))).toMatchFileSnapshot('../golden/provenance.html');
});

test("a unit's own host has short addresses, in the reader's language", () => {
  const own = siteOf({
    language: 'en',
    unit,
    byHost: unit,
    portalUrl: 'https://portal.test',
    path: '/ntt/',
    query: { hal: '2' },
  });
  expect([own.href('/ntt/'), own.href('/ntt/12-x'), own.href('/kab-alor/'), own.href('/')]).toEqual([
    '/?lang=en',
    '/12-x?lang=en',
    '/kab-alor/?lang=en',
    'https://portal.test/?lang=en',
  ]);
  expect(own.inOtherLanguage).toBe('/?hal=2');
});
