/** Parts that a kind of letter asks for. */
import type { LetterKind, OutgoingFields, RequiredPart } from '../schema.ts';

export const partWords: Readonly<Record<RequiredPart, { readonly id: string; readonly en: string }>> = {
  classification: { id: 'kode klasifikasi', en: 'a classification code' },
  recipients: { id: 'tujuan', en: 'recipients' },
  attachments: { id: 'lampiran', en: 'attachments' },
  copies: { id: 'tembusan', en: 'copies' },
  points: { id: 'isi', en: 'what it says' },
  considering: { id: 'Menimbang', en: 'considerations (Menimbang)' },
  basis: { id: 'dasar', en: 'a basis' },
  meeting: { id: 'acara', en: 'an event' },
  people: { id: 'nama orang', en: 'people' },
};

export const missingParts = ({
  kind,
  fields,
}: {
  readonly kind: LetterKind;
  readonly fields: OutgoingFields;
}): readonly RequiredPart[] =>
  kind.required.filter((part) => {
    const value = fields[part];
    return value === null || (typeof value !== 'object' || Array.isArray(value) ? value.length === 0 : false);
  });
