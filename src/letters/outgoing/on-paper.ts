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
  /** In whose name: lines above the position of who signs. */
  readonly behalf: readonly string[];
};

const secrecy = { terbatas: 'Terbatas', rahasia: 'Rahasia', 'sangat rahasia': 'Sangat Rahasia' } as const;

/** Kept free for what a letter has not got yet. */
const open = '………';
/** A letter to somebody; a note within the office; what bears its name and number in the middle. */
type Frame = 'letter' | 'note' | 'titled';
const frames: Readonly<Partial<Record<Structure, Frame>>> = { surat: 'letter', undangan: 'letter', nota: 'note' };
const frameOf = ({ structure }: LetterKind): Frame => frames[structure] ?? 'titled';

export type LetterWords = Pick<OnPaper, 'unit' | 'parts' | 'approval'>;

export function letterParts(letter: LetterOnPaper, { unit, parts, approval }: LetterWords): readonly Part[] {
  const { kind, fields, date, signer } = letter;
  const frame = frameOf(kind);
  const day = date ?? (approval && localTime(approval.at, unit.zone).date);
  const printed = (day && printDate(day)) ?? open;
  const placeAndDay = printable(`${unit.datelineCity}, ${printed}`);
  const position = printable(approval?.position ?? signer);
  return [
    ...above[frame](letter, { placeAndDay, printed, position }),
    ...parts.map(centred),
    {
      type: 'signature',
      placeAndDay: frame === 'titled' ? placeAndDay : '',
      ...(letter.behalf.length === 0 ? {} : { above: letter.behalf.map(printable) }),
      position,
      name: printable(approval?.name ?? ''),
      open: approval === null,
    },
    ...copiesOf(fields),
  ];
}

type Standing = { readonly placeAndDay: string; readonly printed: string; readonly position: string };
const above: Readonly<Record<Frame, (letter: LetterOnPaper, standing: Standing) => Part[]>> = {
  letter: (letter, { placeAndDay }) => [headOf(letter, placeAndDay), addressOf(letter.fields)],
  note: (letter, { printed, position }) => [
    ...headings(letter),
    {
      type: 'head',
      placeAndDay: '',
      rows: [['Yth.', recipientsOf(letter.fields)], ['Dari', position], ['Tanggal', printed], ...standingRows(letter)],
    },
  ],
  titled: (letter) => {
    const { kind, fields } = letter;
    const address = fields.recipients.length > 0 && addressed.has(kind.structure) ? [addressOf(fields)] : [];
    return kind.structure === 'pengantar' ? [...address, ...headings(letter)] : [...headings(letter), ...address];
  },
};
/** Titled, and written to somebody. */
const addressed: ReadonlySet<Structure> = new Set(['pengantar', 'laporan']);

/** MEMUTUSKAN: and the like stand in the middle. */
const centred = (part: Part): Part =>
  part.type === 'section' && part.text === part.text.toUpperCase()
    ? { type: 'lines', as: 'heading', lines: [part.text] }
    : part;

/** SURAT TUGAS / Nomor … / tentang …: of what is not addressed to somebody. */
function headings({ kind, fields, number }: LetterOnPaper): Part[] {
  const saysAbout = ['pengumuman', 'keputusan', 'berita-acara', 'laporan'].includes(kind.structure);
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

function headOf(letter: LetterOnPaper, placeAndDay: string): Part {
  return { type: 'head', placeAndDay, rows: [['Nomor', letter.number ?? open], ...standingRows(letter)] };
}

const standingRows = ({ fields }: LetterOnPaper): (readonly [string, string])[] => [
  ['Sifat', fields.security === 'biasa' ? fields.nature : `${fields.nature}, ${secrecy[fields.security]}`],
  ['Lampiran', countOfAttachments(fields)],
  ['Hal', printable(fields.subject)],
];

const recipientsOf = ({ recipients }: OutgoingFields): string =>
  recipients.length === 0
    ? open
    : recipients.map(({ name }, at) => `${recipients.length > 1 ? `${at + 1}. ` : ''}${printable(name)}`).join('; ');

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
