/** What a clerk notes for colleagues and not for readers: "jgn tulis", "jangan dimuat", "catatan internal". */
import type { Reading, Span } from './reading.ts';

const verbs =
  'tulis|muat|masuk(?:kan|in)?|kutip|sebut(?:kan|in)?|singgung|publikasi(?:kan)?|rilis|berita(?:kan)?|siar(?:kan)?';
const marked = new RegExp(
  String.raw`(?<!\p{L})(?:jgn|jng|jangan|(?:tdk|tidak|gak|ga|ndak)\s+(?:usah|perlu|utk|untuk|boleh)|bukan\s+(?:utk|untuk))\s+` +
    String.raw`(?:sama\s+sekali\s+|sampai\s+|dulu\s+)?(?:di\s?)?(?:${verbs}|posting|unggah|tayang(?:kan)?)(?!\p{L})|` +
    String.raw`^\P{L}*(?:catatan|ctt|info)\s+(?:internal|intern)\s*:|(?<!\p{L})off\s+the\s+record(?!\p{L})`,
  'iu',
);

/** Sentences that say themselves that no reader is to be told of them. */
export const notToBeTold = ({ sentences }: Reading): readonly Span[] =>
  sentences.filter(({ text }) => marked.test(text));
