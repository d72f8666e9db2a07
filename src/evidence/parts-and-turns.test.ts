import { expect, test } from 'vitest';
import { splitSentences } from '../language/index.ts';
import { checkDraft } from './check.ts';
import type { ClaimStatus } from './schema.ts';
import { prepareSources } from './sources.ts';

function statusOf(text: string, claim: string): ClaimStatus | undefined {
  const passages = splitSentences(text).map((span) => ({ sourceId: 'm', ...span }));
  const sources = prepareSources([{ id: 'm', kind: 'material', title: 'Naskah', text, passages }]);
  return checkDraft([{ id: 'c', text: claim, facts: [], passages: [] }], { sources, rerender: () => null }).checks[0]
    ?.status;
}

const clinics = 'Empat dari tujuh puskesmas di Kota Rekaan membuka layanan malam.';
const stock = 'Persediaan bilik di gudang Andaian tercatat 140 buah, berkurang 12 buah dari bulan lalu.';
const plan = 'Camat Rekaan dijadwalkan meresmikan balai warga pada 4 Mei 2026.';

test.each([
  [clinics, 'Tujuh puskesmas di Kota Rekaan membuka layanan malam.'],
  [stock, 'Persediaan bilik di gudang Andaian tercatat 140 buah, bertambah 12 buah dari bulan lalu.'],
  [plan, 'Camat Rekaan meresmikan balai warga pada 4 Mei 2026.'],
])('%s does not carry: %s', (source, claim) => expect(statusOf(source, claim)).toBe('unsupported'));

test.each([
  [clinics, 'Di Kota Rekaan, empat dari tujuh puskesmas membuka layanan malam.'],
  [stock, 'Di gudang Andaian tercatat 140 buah bilik, turun 12 buah dari bulan lalu.'],
  [plan, 'Pada 4 Mei 2026 Camat Rekaan akan meresmikan balai warga.'],
])('%s may be read beside: %s', (source, claim) => expect(statusOf(source, claim)).toBe('needs-reading'));
