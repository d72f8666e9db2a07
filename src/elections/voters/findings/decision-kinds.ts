/**
 * What may be decided about a finding: first content of voter_decision_kinds, from then on data. Sources: PKPU 1/2025 as it was
 * paraphrased; "death and other TMS need a document" as told to the press in September 2025; printed numbers 1 to 8 from practice.
 */
import type { Tx } from '../../../platform/index.ts';
import type { DecisionKind } from './schema.ts';

const law = {
  since: '2025-01-01',
  until: null,
  source: 'PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik',
  verified: false,
};
const practice = { since: '2025-01-01', until: null, source: 'Praktik pencermatan dan coktas 2025', verified: false };

const tms = (code: string, number: number, label_id: string, label_en: string, proof_kinds: readonly string[]) => ({
  action: 'tms',
  code,
  number,
  label_id,
  label_en,
  needs_proof: proof_kinds.length > 0,
  proof_kinds,
  ...law,
});
const other = (action: string, label_id: string, label_en: string) => ({
  action,
  code: '',
  number: null,
  label_id,
  label_en,
  needs_proof: false,
  proof_kinds: [],
  ...practice,
});

export const decisionKindRows = [
  other('tetap', 'Bukan masalah', 'Not a problem'),
  other('ubah', 'Ubah data', 'Change data'),
  other('ganda', 'Ganda: satu dipertahankan', 'Duplicate: keep one'),
  other('pindah', 'Pindah desa atau TPS', 'Move to another village or polling station'),
  other('coktas', 'Perlu coktas', 'Needs a visit'),
  tms('meninggal', 1, 'Meninggal', 'Died', ['akta-kematian', 'surat-keterangan', 'berita-acara-coktas']),
  tms('ganda', 2, 'Ganda', 'Duplicate', []),
  tms('di-bawah-umur', 3, 'Di bawah umur', 'Under age', []),
  tms('pindah-domisili', 4, 'Pindah domisili', 'Moved away', ['ktp-kk', 'surat-keterangan', 'berita-acara-coktas']),
  tms('tni', 5, 'Menjadi TNI', 'Joined the armed forces', ['kta', 'surat-keterangan', 'berita-acara-coktas']),
  tms('polri', 6, 'Menjadi Polri', 'Joined the police', ['kta', 'surat-keterangan', 'berita-acara-coktas']),
  tms('wna', 7, 'Bukan WNI', 'Not a citizen', ['surat-keterangan', 'ktp-kk', 'berita-acara-coktas']),
  tms('hak-politik-dicabut', 8, 'Hak politik dicabut', 'Political rights revoked', ['surat-keterangan']),
] as const;

/** What may be decided on `day` (YYYY-MM-DD). */
export async function decisionKindsOn(tx: Tx, day: string): Promise<DecisionKind[]> {
  const rows = await tx
    .selectFrom('voter_decision_kinds')
    .selectAll()
    .distinctOn(['action', 'code'])
    .where('since', '<=', day)
    .orderBy('action')
    .orderBy('code')
    .orderBy('since', 'desc')
    .execute();
  return rows
    .filter(({ until }) => until === null || until >= day)
    .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map((row) => ({
      action: row.action,
      code: row.code,
      number: row.number,
      label: { id: row.label_id, en: row.label_en },
      needsProof: row.needs_proof,
      proofKinds: row.proof_kinds,
      since: row.since,
      until: row.until,
      source: row.source,
      verified: row.verified,
    }));
}
