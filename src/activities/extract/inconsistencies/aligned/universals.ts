/** What is said of all, against the one of which it is not: "Semua PPK telah menyerahkan …", "PPK Aru belum …". */
import { meaning, oppositesOf, root } from '../../../../language/index.ts';
import type { Inconsistency } from '../../../proposals.ts';
import type { Span } from '../../reading.ts';
import { mostCompared, type Detector, type Report, type SeenSentence } from '../seen.ts';
import { notStated, otherTime, rootsOf, sharedBy } from './clause.ts';

type Claim = Span & {
  readonly sentence: SeenSentence;
  /** The root of what it is said of. */
  readonly noun: string;
  /** The roots of what is said. */
  readonly said: ReadonlySet<string>;
};

const all = new RegExp(
  String.raw`(?<!tidak |belum |tak |bukan |hampir |tidak lagi |\p{L})(?:semua|seluruh(?:nya)?|segenap|setiap|` +
    String.raw`tiap(?:-tiap)?|` +
    String.raw`masing-masing|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?:nya)?)\s` +
    String.raw`(?:para\s|anggota\s(?=\p{L}+\s(?:hadir|telah|sudah))|\d+\s|` +
    String.raw`perwakilan\s)?(?<noun>\p{L}[\p{L}-]+)(?<rest>[^.;:()]{3,160})`,
  'gu',
);
const negated = new RegExp(
  String.raw`(?<!\p{L})(?:belum|tidak|tak|tanpa|gagal|urung|batal|lupa|enggan|menolak)\s(?:lagi\s|` +
    String.raw`mau\s)?(?:juga\s|pernah\s|sempat\s|ikut\s|dapat\s|bisa\s|ada\s|jadi\s)?` +
    String.raw`(?<what>\p{L}[\p{L}-]+)(?<rest>[^.;()]{0,120})`,
  'gu',
);
/** One word that says that somebody did not: with the root of what was not done. */
const absent: ReadonlyMap<string, string> = new Map([
  ['absen', 'hadir'],
  ['berhalangan', 'hadir'],
  ['mangkir', 'hadir'],
  ['alpa', 'hadir'],
  ['izin', 'hadir'],
  ['kosong', 'isi'],
  ['menolak', 'setuju'],
  ['keberatan', 'setuju'],
]);
const saysAbsent = new RegExp(String.raw`(?<!\p{L}|tidak )(?:${[...absent.keys()].join('|')})(?!\p{L})`, 'gu');
const particular = new RegExp(
  String.raw`(?<!\p{L})(?:kecuali|hanya|satu|dua|tiga|empat|lima|enam|seorang|salah satu|sebagian|beberapa|` +
    String.raw`masih ada|\d+)(?!\p{L})`,
  'u',
);
/** The rest is said of fewer than all. */
const limited =
  /(?<!\p{L})(?:kecuali|selain|di luar|yang (?:hadir|sudah|telah|belum|lulus|terpilih|memenuhi))(?!\p{L})/u;

export const saidOfAll: Detector = (seen, report) => {
  const claims = seen.sentences.flatMap(claimsOfAll).slice(0, mostCompared);
  if (claims.length === 0 || seen.corrected) return [];
  const exceptions = seen.sentences.flatMap(exceptionsIn).slice(0, 4 * mostCompared);
  const told = new Set<Claim>();
  return claims.flatMap((claim): Inconsistency[] => {
    const against = exceptions.find((one) => excludes(claim, one) && !told.has(one));
    if (!against) return [];
    told.add(against);
    return [fault(claim, against, report)];
  });
};

function claimsOfAll(sentence: SeenSentence): Claim[] {
  const { start, lower } = sentence;
  return [...lower.slice(0, 1500).matchAll(all)].flatMap((match): Claim[] => {
    const { noun = '', rest = '' } = match.groups ?? {};
    const said =
      rest.replace(/tanpa (?:ter)?kecuali/u, '').split(/,\s(?:sedangkan|sementara|kecuali|tetapi|namun|dan)\s/u)[0] ??
      '';
    const lead = lower.slice(Math.max(0, match.index - 60), match.index);
    if (
      notStated.test(`${lead.split(/[,.;]/u).at(-1)} ${said}`) ||
      limited.test(said) ||
      /belum|tidak|tanpa/.test(said)
    )
      return [];
    const end = start + match.index + match[0].length - rest.length + said.length;
    return [{ start: start + match.index, end, sentence, noun: root(noun), said: rootsOf(said) }];
  });
}

function exceptionsIn(sentence: SeenSentence): Claim[] {
  const { lower, text, start } = sentence;
  if (otherTime.test(lower.slice(0, 600))) return [];
  const cut = lower.slice(0, 1500);
  const found = [...cut.matchAll(negated), ...cut.matchAll(saysAbsent)];
  return found.flatMap((match): Claim[] => {
    const what = match.groups?.what ?? absent.get(match[0]) ?? '';
    const from = Math.max(cut.lastIndexOf(',', match.index - 30), cut.lastIndexOf(';', match.index), -1) + 1;
    const lead = cut.slice(Math.max(from, match.index - 140), match.index);
    const named =
      /\p{Ll}\s+(?:\p{L}+\s)?\p{Lu}\p{Ll}+/u.test(text.slice(from, match.index)) ||
      /\p{L}{3} \p{Lu}/u.test(text.slice(from, match.index));
    if (notStated.test(lead) || !(named || particular.test(lead))) return [];
    const end = start + match.index + match[0].length;
    const said = new Set([meaning(root(what)), ...rootsOf(match.groups?.rest ?? '')]);
    return [{ start: start + from, end, sentence, noun: lead, said }];
  });
}

const only = /(?<!\p{L})(?:hanya|cuma|tinggal|kecuali|satu-satunya)(?!\p{L})/u;

/** It is said of one of them that it did not do what all did. */
function excludes(claim: Claim, exception: Claim): boolean {
  if (claim.sentence === exception.sentence && exception.start < claim.end) return false;
  const [first = ''] = exception.said;
  const sameDeed = claim.said.has(first) || [...oppositesOf(first)].some((word) => claim.said.has(word));
  const among = new Set((exception.noun.match(/\p{L}[\p{L}-]+/gu) ?? []).map((word) => root(word)));
  const people = /^(?:peserta|anggota|undangan|saksi|pegawai|orang|petugas|hadirin)$/;
  const ofOne = among.has(claim.noun);
  // "semua sudah terima honor … cuma PPS X yang honornya belum masuk": of the same thing, if not by the same verb.
  const told = new Set([...exception.said, ...rootsOf(exception.noun)]);
  told.delete(claim.noun);
  if (ofOne && (sameDeed || (only.test(exception.noun) && sharedBy(claim.said, told) > 0))) return true;
  return sameDeed && people.test(claim.noun) && sharedBy(claim.said, exception.said) > 1;
}

const fault = (claim: Claim, exception: Claim, report: Report): Inconsistency =>
  report(
    'count-differs',
    [claim, exception],
    'Tertulis berlaku untuk semua, padahal di tempat lain disebut yang dikecualikan.',
    'It is said of all of them, but elsewhere one is named that is left out.',
  );
