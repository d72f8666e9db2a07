/** What a clerk notes for colleagues and not for readers: "jgn tulis", "jangan dimuat", "catatan internal". */
import type { Reading, Span } from './reading.ts';

const verbs =
  'tulis|muat|masuk(?:kan|in)?|kutip|sebut(?:kan|in)?|singgung|publikasi(?:kan)?|rilis|berita(?:kan)?|siar(?:kan)?|' +
  'posting|unggah|tayang(?:kan)?';
const not =
  String.raw`(?:jgn|jng|jangan|(?:tdk|tidak|gak|ga|ndak)\s+(?:usah|perlu|utk|untuk|boleh)|` +
  String.raw`bukan\s+(?:utk|untuk))`;
const marked = new RegExp(
  String.raw`(?<!\p{L})${not}\s+(?:sama\s+sekali\s+|sampai\s+|dulu\s+)?(?:di\s?)?(?:${verbs})(?!\p{L})|` +
    String.raw`^\P{L}*(?:catatan|ctt|info)\s+(?:internal|intern)\s*:|(?<!\p{L})off\s+the\s+record(?!\p{L})`,
  'iu',
);

/** Sentences that say themselves that no reader is to be told of them. */
export const notToBeTold = ({ sentences }: Reading): readonly Span[] =>
  sentences.filter(({ text }) => marked.test(text));
