/** Who signs a letter, where its head, its first words or its annex name somebody. */
import { readNameWithTitles, readPosition } from '../../../language/index.ts';
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';
import { isPosition, signingIn, type Signature } from '../signing.ts';

/** Whoever a note is from, a decision is of, or a certificate names first, signs it. */
export function checkSignerNamed(letter: LetterParts): Found[] {
  const { signature } = letter;
  // A name that is still to be filled in is told elsewhere.
  if (signature === null || /^X+$/iu.test(signature.name?.text ?? '')) return [];
  return [
    decides(letter, signature),
    writes(letter, signature),
    names(letter, signature),
    signsAnnex(letter, signature),
  ].flat();
}

/** Whoever signs the annex is who signs. */
function signsAnnex({ annex }: LetterParts, { name, positions }: Signature): Found[] {
  const other = signingIn(annex.filter(({ text }) => !text.includes('|'))).signature;
  const [post, otherPost] = [positions[0], other?.positions[0]].map((line) => plainPost(line?.text ?? ''));
  if (name === null || other === null || other.name === null || post === '' || post !== otherPost) return [];
  if (shares(plainName(name.text), plainName(other.name.text))) return [];
  return [
    {
      rule: 'signer-differs',
      start: name.start,
      end: name.end,
      says: {
        id: `Lampirannya ditandatangani orang lain: ${other.name.text}.`,
        en: `Somebody else signs its annex: ${other.name.text}.`,
      },
    },
  ];
}

function decides(letter: LetterParts, { positions }: Signature): Found[] {
  const heading = letter.found.get('heading')?.value ?? '';
  const own = /^KEPUTUSAN\s+(?<post>KETUA|SEKRETARIS)\b/u.exec(heading)?.groups?.['post'];
  const post = plainPost(positions[0]?.text ?? '');
  return own !== undefined && known.test(post) && !post.startsWith(own.toLowerCase()) ? [differs(letter, own)] : [];
}

function writes(letter: LetterParts, { positions }: Signature): Found[] {
  const from = letter.found.get('from');
  if (letter.structure !== 'nota' || from === undefined || positions.length === 0) return [];
  const own = plainPost(from.value);
  const whole = plainPost(positions.map(({ text }) => text).join(' '));
  const posts = [whole, ...positions.map(({ text }) => plainPost(text))].filter((post) => post !== '');
  const isOther = posts.every((post) => known.test(post) && !own.startsWith(post) && !post.startsWith(own));
  return known.test(own) && posts.length > 0 && isOther ? [differs(letter, from.value)] : [];
}

function names(letter: LetterParts, { name, others }: Signature): Found[] {
  const isNamed = letter.structure === 'keterangan' || letter.structure === 'kuasa';
  const first = isNamed ? namedFirst(letter) : null;
  const signed = [name, ...others].flatMap((line) => (line === null ? [] : [plainName(line.text)]));
  // Of several who sign in columns a name may stand anywhere below.
  const below = letter.text.slice(letter.signature?.start ?? 0).toLowerCase();
  const isOther =
    first !== null &&
    signed.every((one) => !shares(one, plainName(first.text))) &&
    !below.includes(plainName(first.text));
  return first !== null && isOther && signed.length > 0 ? [differs(letter, first.text)] : [];
}

const known = /^(?:ketua|sekretaris|kepala|anggota)\b/u;
const plainPost = (written: string): string =>
  readPosition(written.replace(/^(?:a\.?\s?n\.?|u\.?\s?b\.?|pl[ht]\.?)\s*/giu, '').replaceAll(/[^\p{L}\s]/gu, ' '))
    .replaceAll(/\b(?:dan|kpu|komisi pemilihan umum)\b/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const plainName = (written: string): string => readNameWithTitles(written).name.toLowerCase();
/** Names that share a word are one, however they are spelled. */
const shares = (one: string, other: string): boolean =>
  one.split(' ').some((word) => word.length > 2 && other.split(' ').includes(word));

const namedBeside = new RegExp(
  String.raw`bertanda\s*tangan\s+di\s*bawah\s+ini,?\s*:?\s+(?:kami|saya)?,?\s*(?:nama\s*:\s*)?` +
    String.raw`(?<name>(?:(?:Prof|Drs?|Dra|Ir|Hj?)\.\s)*\p{Lu}[\p{L}'’]+(?:\s\p{Lu}[\p{L}'’.]*){1,4})(?=,)`,
  'u',
);

/** "Yang bertanda tangan di bawah ini:" and below it "nama : …", or behind it a name. */
function namedFirst({ lines }: LetterParts): Line | null {
  for (const line of lines) {
    const name = namedBeside.exec(line.text)?.groups?.['name'];
    if (name === undefined || isPosition(name)) continue;
    const start = line.start + line.text.indexOf(name);
    return { text: name, start, end: start + name.length };
  }
  const at = lines.findIndex(({ text }) => /bertanda\s*tangan\s+di\s*bawah\s+ini\s*:?$/iu.test(text));
  const line = lines[at + 1];
  const name =
    line === undefined
      ? undefined
      : /^nama\s*[:|\t]+[:\s]*(?<name>\p{Lu}[^|\t;\d]{4,60})$/iu.exec(line.text)?.groups?.['name'];
  return at < 0 || line === undefined || name === undefined
    ? null
    : { text: name, start: line.end - name.length, end: line.end };
}

const differs = ({ signature }: LetterParts, named: string): Found => ({
  rule: 'signer-differs',
  start: signature?.start ?? 0,
  end: signature?.end ?? 1,
  says: {
    id: `Yang menandatangani lain daripada yang disebut di kepalanya: ${named}.`,
    en: `Somebody else signs than its head names: ${named}.`,
  },
});
