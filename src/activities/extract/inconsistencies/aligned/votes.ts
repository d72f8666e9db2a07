/** Who got most, against the counts: "7 orang memilih usul pertama dan 9 usul kedua … usul pertama terbanyak". */
import type { Inconsistency } from '../../../proposals.ts';
import type { Span } from '../../reading.ts';
import { mostCompared, type Detector, type Quantity, type Report, type Seen, type SeenSentence } from '../seen.ts';

const voting = new RegExp(
  String.raw`(?<!\p{L})(?:memilih|menyatakan|voting|mendukung|menghendaki|menginginkan|setuju|menyetujui|menolak|` +
    String.raw`suara|abstain|mengusulkan|condong|berpendapat|mengangkat tangan)(?!\p{L})`,
  'u',
);
const mostIs = new RegExp(
  String.raw`(?<!\p{L})(?:suara terbanyak|terbanyak|paling banyak|unggul|menang|dimenangkan|pemenang|mayoritas|` +
    String.raw`lebih banyak|suara lebih besar|terpilih|sebagian besar|kebanyakan)(?!\p{L})`,
  'u',
);
type Option = Span & { readonly count: Quantity; readonly words: ReadonlySet<string> };

export const wrongWinner: Detector = (seen, report) =>
  seen.sentences
    .filter(({ lower, quantities }) => quantities.length < mostCompared && voting.test(lower))
    .slice(0, mostCompared)
    .flatMap((sentence) => [...judged(seen, sentence, report), ...verdict(seen, sentence, report)])
    .slice(0, 1);

function judged(seen: Seen, sentence: SeenSentence, report: Report): Inconsistency[] {
  const options = optionsOf(seen, sentence);
  if (options.length < 2) return [];
  const most = Math.max(...options.map(({ count }) => count.value));
  const claim = [sentence, ...seen.sentences.slice(sentence.at + 1, sentence.at + 4)].find(
    (one) =>
      mostIs.test(one.lower) &&
      (one !== sentence || mostIs.test(one.lower.slice((options.at(-1)?.end ?? 0) - one.start))),
  );
  if (!claim) return [];
  const from = claim === sentence ? (options.at(-1)?.end ?? 0) - claim.start : 0;
  const cue = mostIs.exec(claim.lower.slice(from));
  const said = wordsOf(claim.lower.slice(from, from + (cue?.index ?? 0) + (cue?.[0].length ?? 0) + 40));
  const named = options.filter(({ words }) => [...distinct(words, options)].some((word) => said.has(word)));
  const [option, more] = named;
  if (!option || more || option.count.value === most) return [];
  const winner = options.find(({ count }) => count.value === most);
  return [
    report(
      'share-differs',
      [option, ...(winner ? [winner] : []), { start: claim.start + from, end: claim.end }],
      `Tertulis terbanyak, padahal hanya ${option.count.value} dan yang lain ${most}.`,
      `It is said to have most, but has ${option.count.value} and another one ${most}.`,
    ),
  ];
}

/** Counts of a sentence with the words behind or before each that tell what was voted for. */
function optionsOf(seen: Seen, sentence: SeenSentence): Option[] {
  const counts = sentence.quantities.filter(
    ({ kind, vague, before }) => kind === 'count' && !vague && !/dari\s$/u.test(before),
  );
  return counts.flatMap((count, at): Option[] => {
    const [previous, next] = [counts[at - 1], counts[at + 1]];
    const behind =
      seen.text.slice(count.end, next?.start ?? sentence.end).split(/[,.;]|\s(?:dan|sedangkan|sementara)\s/u)[0] ?? '';
    const before =
      seen.text
        .slice(previous?.end ?? sentence.start, count.start)
        .split(/[,.;]|\s(?:dan|sedangkan|sementara)\s/u)
        .at(-1) ?? '';
    const words = wordsOf(`${before} ${behind}`.toLowerCase());
    return words.size > 0
      ? [{ start: count.start - before.trimStart().length, end: count.end + behind.length, count, words }]
      : [];
  });
}

/** The words, each denied one by itself: "tidak setuju" is another word than "setuju". */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.replace(/(?<!\p{L})(?:tidak|belum|tak|kurang)\s+(?=\p{L})/gu, 'tidak').match(/\p{L}{2,}|\d+/gu) ?? []);

/** The words that only this option has. */
const distinct = (words: ReadonlySet<string>, options: readonly Option[]): ReadonlySet<string> =>
  new Set([...words].filter((word) => options.filter((one) => one.words.has(word)).length === 1));

const agrees = /(?<!\p{L})(?<!tidak |belum |kurang |tak )(?:setuju|menyetujui|mendukung|menerima|pro)(?!\p{L})/u;
const refuses = /(?<!\p{L})(?:(?:tidak|tak|kurang) (?:setuju|menyetujui|mendukung)|menolak|keberatan|kontra)(?!\p{L})/u;
const accepted =
  /(?<!\p{L})(?<!tidak |batal )(?:diterima|disetujui|disepakati|disahkan|diloloskan|dikabulkan)(?!\p{L})/u;
const rejected = /(?<!\p{L})(?:ditolak|gugur|batal|gagal|tidak (?:diterima|disetujui|disepakati|disahkan))(?!\p{L})/u;

/** "yang menyetujui unggul 11 lawan 8", and then "usul itu ditolak". */
function verdict(seen: Seen, sentence: SeenSentence, report: Report): Inconsistency[] {
  const [one, other, more] = sentence.quantities.filter(
    ({ kind, vague, before }) => kind === 'count' && !vague && !/dari\s$/u.test(before),
  );
  if (!one || !other || more || one.value === other.value) return [];
  const lead = seen.text.slice(Math.max(sentence.start, one.start - 80), one.start).toLowerCase();
  const gap = seen.text.slice(one.end, other.start).toLowerCase();
  const versus = /^\s(?:lawan|banding|berbanding|melawan)\s$/u.test(gap);
  const [yes, no] = versus
    ? [agrees.test(lead) && /unggul|menang/.test(lead), refuses.test(lead) && /unggul|menang/.test(lead)]
    : [agrees.test(gap) && one.value > other.value, agrees.test(gap) && one.value < other.value];
  if (yes === no || (!versus && !refuses.test(seen.text.slice(other.end, other.end + 60).toLowerCase()))) return [];
  const later = seen.sentences
    .slice(sentence.at + 1, sentence.at + 4)
    .find(({ lower }) => accepted.test(lower) !== rejected.test(lower));
  const against = later && (yes ? rejected : accepted).exec(later.lower);
  if (!later || !against) return [];
  return [
    report(
      'share-differs',
      [
        { start: one.start, end: other.end },
        { start: later.start + against.index, end: later.end },
      ],
      `Hasilnya ${one.value} dan ${other.value}, padahal tertulis “${against[0]}”.`,
      `The result is ${one.value} and ${other.value}, but “${against[0]}” is written.`,
    ),
  ];
}
