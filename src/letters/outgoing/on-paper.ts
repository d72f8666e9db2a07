/** A letter on paper: head, address, words, signature and copies, by its structure. */
import type { OnPaper } from '../../drafts/index.ts';
import { printDate, printNumberWords } from '../../language/index.ts';
import { localTime } from '../../platform/index.ts';
import { printable, type Part } from '../../printing/index.ts';
import type { LetterKind, OutgoingFields, Structure } from './schema.ts';

/** A letter as it is printed; number and day once it has them. */
export type LetterOnPaper = {
  readonly kind: LetterKind;
  readonly fields: OutgoingFields;
  /** "Ketua KPU Kabupaten Contoh". */
  readonly signer: string;
  readonly number: string | null;
  readonly date: string | null;
};

/** Kept free for what a letter has not got yet. */
const open = '………';
/** Structures that bear their name and number in the middle, and no address. */
const titled: ReadonlySet<Structure> = new Set([
  'tugas',
  'perintah',
  'pengumuman',
  'keputusan',
  'berita-acara',
  'keterangan',
  'kuasa',
]);

export function letterParts(letter: LetterOnPaper, { unit, parts, approval }: OnPaper): readonly Part[] {
  const { kind, fields, date, signer } = letter;
  const inMiddle = titled.has(kind.structure);
  const day = date ?? (approval && localTime(approval.at, unit.zone).date);
  const placeAndDay = printable(`${unit.datelineCity}, ${(day && printDate(day)) ?? open}`);
  return [
    ...(inMiddle ? headings(letter) : [headOf(letter, placeAndDay), addressOf(fields)]),
    ...parts.map(centred),
    {
      type: 'signature',
      placeAndDay: inMiddle ? placeAndDay : '',
      position: printable(approval?.position ?? signer),
      name: printable(approval?.name ?? ''),
      open: approval === null,
    },
    ...copiesOf(fields),
  ];
}

/** MEMUTUSKAN: and the like stand in the middle. */
const centred = (part: Part): Part =>
  part.type === 'section' && part.text === part.text.toUpperCase()
    ? { type: 'lines', as: 'heading', lines: [part.text] }
    : part;

/** SURAT TUGAS / Nomor … / tentang …: of what is not addressed to somebody. */
function headings({ kind, fields, number }: LetterOnPaper): Part[] {
  const saysAbout = ['pengumuman', 'keputusan', 'berita-acara'].includes(kind.structure);
  return [
    {
      type: 'lines',
      as: 'heading',
      lines: [
        kind.label.id.toUpperCase(),
        `Nomor ${number ?? open}`,
        ...(saysAbout ? ['tentang', printable(fields.subject).toUpperCase()] : []),
      ],
    },
  ];
}

function headOf({ fields, number }: LetterOnPaper, placeAndDay: string): Part {
  return {
    type: 'head',
    placeAndDay,
    rows: [
      ['Nomor', number ?? open],
      ['Sifat', fields.security === 'terbatas' ? `${fields.nature}, Terbatas` : fields.nature],
      ['Lampiran', countOfAttachments(fields)],
      ['Hal', printable(fields.subject)],
    ],
  };
}

/** "2 (dua) berkas"; a dash where nothing goes with it. */
export function countOfAttachments({ attachments }: Pick<OutgoingFields, 'attachments'>): string {
  const count = attachments.length;
  return count === 0 ? '-' : `${count} (${printNumberWords(String(count)) ?? ''}) berkas`;
}

function addressOf({ recipients }: OutgoingFields): Part {
  const names = recipients.map(({ name }) => printable(name));
  const places = [...new Set(recipients.map(({ place }) => printable(place)).filter((place) => place !== ''))];
  const [only] = names;
  return {
    type: 'lines',
    as: 'address',
    lines: [
      names.length > 1 ? 'Yth.' : `Yth. ${only ?? open}`,
      ...(names.length > 1 ? names.map((name, at) => `${at + 1}. ${name}`) : []),
      ...(places.length === 0 ? [] : ['di', `    ${places.length === 1 ? (places[0] ?? '') : 'tempat'}`]),
    ],
  };
}

function copiesOf({ copies }: OutgoingFields): Part[] {
  if (copies.length === 0) return [];
  const lines = copies.map((name, at) => (copies.length > 1 ? `${at + 1}. ${printable(name)}` : printable(name)));
  return [{ type: 'lines', as: 'copies', lines: ['Tembusan:', ...lines] }];
}
