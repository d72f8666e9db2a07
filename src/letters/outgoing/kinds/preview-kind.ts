/** A kind that is being edited, on a letter of invented facts. */
import { ok, type Result, type Tx } from '../../../platform/index.ts';
import { checkComposed } from '../queries/check-outgoing.ts';
import { outgoingFieldsSchema, type CheckedOutgoing, type LetterKind, type PreviewLetterKind } from '../schema.ts';
import { fail } from '../failures.ts';
import { checkKind } from './save-kind.ts';

export async function previewKind(tx: Tx, input: PreviewLetterKind, now: Date): Promise<Result<CheckedOutgoing>> {
  const sound = await checkKind(tx, input, now);
  if (!sound.ok) return sound;
  const { unitId, nationwide, ...kind } = input;
  const shown: LetterKind = { ...kind, own: !nationwide, source: '', verified: false };
  const answers = {
    id: '00000000-0000-4000-8000-000000000000',
    number: '1/PR.01-SD/99/2025',
    date: '2025-01-02',
    sender: 'Dinas Contoh',
    subject: 'permintaan data contoh',
  };
  const checked = await checkComposed(tx, { unitId, kind: shown, fields: sampleFields, answers: null }, now);
  if (checked === null) return fail('letters/no-such-kind', { kind: kind.code });
  if (kind.words.answer === null) return ok(checked);
  const answer = await checkComposed(tx, { unitId, kind: shown, fields: sampleFields, answers }, now);
  return ok(
    answer === null ? checked : { ...checked, text: `${checked.text}\n\n— Sebagai jawaban —\n\n${answer.text}` },
  );
}

/** Invented; every name says so. */
const sampleFields = outgoingFieldsSchema.parse({
  subject: 'Contoh: rapat koordinasi',
  classification: 'PR.01',
  recipients: [{ name: 'Kepala Dinas Contoh', place: 'Kota Contoh' }],
  attachments: ['Contoh susunan acara'],
  copies: ['Arsip contoh'],
  points: [{ id: 'p1', text: 'Butir contoh yang ditulis penyusun.' }],
  considering: [{ id: 'p1', text: 'bahwa ini hanya contoh' }],
  basis: [{ id: 'p1', text: 'Peraturan contoh' }],
  meeting: { date: '2025-10-20', from: '09:00', until: null, place: 'Aula Contoh', agenda: 'rapat koordinasi contoh' },
  people: [{ id: 'o1', name: 'Orang Contoh', position: 'Staf contoh' }],
});
