/** "Mayoritas setuju" against those who were: a claim of most or few beside the counts. */
import type { Inconsistency } from '../../proposals.ts';
import type { Detector, Quantity, Seen, SeenSentence } from './seen.ts';

const most =
  String.raw`(?:se)?mayoritas|sebagian besar|kebanyakan|lebih dari (?:separuh|setengah)(?:nya)?|lebih (?:separuh|` +
  String.raw`setengah)`;
const few =
  String.raw`minoritas|sebagian kecil|kurang dari (?:separuh|setengah)(?:nya)?|tidak sampai (?:separuh|` +
  String.raw`setengah)(?:nya)?`;
const claim = new RegExp(String.raw`(?<!\p{L})(?:(?<most>${most})|(?<few>${few}))(?<of>(?:\s\p{L}+){0,4})`, 'gu');

/** What a part of them does or is, in all its words; the second is its opposite. */
const stances: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [
    '(?<!tidak )setuju|(?<!tidak )menyetujui|mendukung|menerima|sepakat',
    'tidak setuju|tidak menyetujui|menolak|keberatan',
  ],
  ['(?<!tidak )(?<!belum )hadir|datang', 'tidak hadir|absen|berhalangan|mangkir'],
  ['(?<!tidak )lulus|lolos', 'tidak lulus|gugur|tidak lolos'],
  ['(?<!tidak )memenuhi syarat', 'tidak memenuhi syarat'],
  ['laki-laki|pria', 'perempuan|wanita'],
  ['(?<!belum )selesai|tuntas|rampung|sudah', 'belum'],
].map(([one = '', other = '']) => [word(one), word(other)] as const);

function word(forms: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${forms})(?!\p{L})`, 'u');
}

export const wrongMajorities: Detector = (seen, report) => {
  const parts = seen.sentences.flatMap((sentence) => partsOf(seen, sentence));
  if (parts.length === 0) return [];
  return seen.sentences
    .flatMap((sentence) =>
      [...sentence.lower.slice(0, 1000).matchAll(claim)].flatMap((match): Inconsistency[] => {
        const said = stanceOf(match.groups?.of ?? '');
        const part = said && parts.find(({ stance }) => stance === said.stance);
        if (!said || !part || Math.abs(part.sentence.at - sentence.at) > 4) return [];
        const share = said.opposite === part.opposite ? part.share : 1 - part.share;
        const isMost = match.groups?.most !== undefined;
        if (share === 0.5 || share > 0.5 === isMost) return [];
        const start = sentence.start + match.index;
        return [
          report(
            'share-differs',
            [part.part, part.whole, { start, end: start + match[0].length }],
            `${part.part.written} dari ${part.whole.written}, padahal tertulis “${match[0]}”.`,
            `${part.part.written} of ${part.whole.written}, but “${match[0]}” is written.`,
          ),
        ];
      }),
    )
    .slice(0, 1);
};

type Stance = { readonly stance: number; readonly opposite: boolean };
type Part = Stance & {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly share: number;
  readonly sentence: SeenSentence;
};

function stanceOf(text: string): Stance | undefined {
  for (const [stance, [one, other]] of stances.entries()) {
    if (other.test(text)) return { stance, opposite: true };
    if (one.test(text)) return { stance, opposite: false };
  }
  return undefined;
}

/** "Dari 30 wartawan, 11 orang menyetujui", "11 dari 30 wartawan menyetujui" */
function partsOf({ quantities }: Seen, sentence: SeenSentence): Part[] {
  const whole = sentence.quantities.find(
    (one) => one.kind === 'count' && !one.vague && /(?<!\p{L})dari\s(?:\p{L}+\s)?$/u.test(one.before),
  );
  if (!whole) return [];
  return sentence.quantities.flatMap((part): Part[] => {
    if (part === whole || part.kind !== 'count' || part.vague || part.value > whole.value || part.value === 0)
      return [];
    const next = quantities[part.index + 1];
    const end = next?.sentence === part.sentence && next !== whole ? next.start - part.end : part.after.length;
    const from = part.start < whole.start ? whole.after : part.after.slice(0, Math.max(0, end));
    const stance = stanceOf(from.split(/[,.;]|\s(?:dan|serta|sedangkan|sementara)\s/u)[0] ?? '');
    return stance ? [{ ...stance, part, whole, share: part.value / whole.value, sentence }] : [];
  });
}
