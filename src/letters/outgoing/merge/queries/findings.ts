/** What keeps the letter of one row from going out, or should be looked at: of its list, and of the linter. */
import type { Tx } from '../../../../platform/index.ts';
import { maskNumbers } from '../../../../platform/schema.ts';
import { checkSheet, type LetterGround } from '../../queries/check-outgoing.ts';
import { outgoingFieldsSchema } from '../../schema.ts';
import type { Fault } from '../fill.ts';
import type { MergeFinding } from '../schema.ts';
import { toOf, type ListRow } from './merge-of.ts';
import { rowOnPaper, slotsNamed, type MergeText } from './row-on-paper.ts';

type Beside = {
  /** Place of the row with the same recipient; undefined where there is none, or it is meant. */
  readonly double?: number | undefined;
  /** The day that it would bear, and what is the same of all rows. */
  readonly date: string;
  readonly ground: LetterGround;
};

const finding = (rule: string, id: string, en: string, stops = true): MergeFinding => ({
  rule,
  says: { id, en },
  stops,
});

const faultWords = {
  'slot-missing': (about: string) =>
    finding('slot-missing', `Baris ini tidak mempunyai {${about}}.`, `This row does not say {${about}}.`),
  'slot-brace': (about: string) =>
    finding('slot-brace', `Kurung kurawal tidak berpasangan: ${about}`, `A brace has no other: ${about}`),
} satisfies Record<Fault['rule'], (about: string) => MergeFinding>;

export async function findingsOfRow(
  tx: Tx,
  text: MergeText,
  row: Pick<ListRow, 'cells'>,
  { double, date, ground }: Beside,
): Promise<MergeFinding[]> {
  const own = [
    ...(toOf(text.merge, row.cells) === ''
      ? [finding('no-recipient', 'Baris ini tidak mempunyai penerima.', 'This row has no recipient.')]
      : []),
    ...(double === undefined
      ? []
      : [
          finding(
            'double-recipient',
            `Penerimanya sama dengan baris ${double}. Bila memang dimaksudkan, nyatakan demikian; bila tidak, hapus.`,
            `Its recipient is that of row ${double}. Say that it is meant, or take the row out.`,
          ),
        ]),
    ...(Object.values(row.cells).some((value) => maskNumbers(value) !== value)
      ? [
          finding(
            'number-of-person',
            'Ada nomor pribadi (NIK, NKK, telepon) di baris ini; nomor itu disamarkan di surat.',
            'There is a number of a person (NIK, NKK, telephone) in this row; it is masked in the letter.',
            false,
          ),
        ]
      : []),
  ];
  if (text.row.merge === 'daftar')
    return [
      ...own,
      ...slotsNamed(text).map((slot) =>
        finding(
          'list-slot',
          `Surat menyebut {${slot}}, padahal satu surat pergi ke semua penerima. Beri nomor sendiri tiap baris.`,
          `The letter names {${slot}}, but one letter goes to all. Give each row a number of its own.`,
        ),
      ),
    ];
  const { sheet, words, faults } = rowOnPaper(text, row.cells);
  const told = [...own, ...faults.map(({ rule, about }) => faultWords[rule](about))];
  if (!outgoingFieldsSchema.safeParse(sheet.facts.fields).success)
    return [
      ...told,
      finding(
        'too-long',
        'Isian baris ini membuat hal, tujuan, atau butirnya terlalu panjang.',
        'With what this row says its subject, recipient or a point is too long.',
      ),
    ];
  const checked = await checkSheet(tx, text.row.unit_id, sheet, { number: null, date, hasList: true }, words, ground);
  return [
    ...told,
    ...checked.findings
      // Whom it goes to was told above.
      .filter(({ rule }) => rule !== 'slot-gone' || faults.length === 0)
      .map(({ rule, says, doubtful }) => ({ rule, says, stops: checked.stops.includes(rule) && !doubtful })),
  ];
}
