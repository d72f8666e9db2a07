/** What a letter says in two places: its office, who signs, its number and day in the annex, hours of a meeting. */
import { readDateMentions, readNameWithTitles, readPosition } from '../../../language/index.ts';
import { plainNumber } from '../../../registers/index.ts';
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';
import type { Signature } from '../signing.ts';

const unit = new RegExp(
  String.raw`(?:KPU|KOMISI\s+PEMILIHAN\s+UMUM)\s+(?<level>PROVINSI|KABUPATEN` +
    String.raw`|KOTA)\s+(?<name>\p{L}[\p{L}' -]*?)(?=\s*(?:[,.\d|]|$|\n|NOMOR|TENTANG` +
    String.raw`|SEKRETARIS|KETUA|JALAN|JL\b))`,
  'iu',
);
const unitIn = (text: string): string | undefined => {
  const { level, name } = unit.exec(text)?.groups ?? {};
  return level === undefined || name === undefined
    ? undefined
    : `${level} ${name}`.toLowerCase().replaceAll(/\s+/g, ' ').trim();
};

/** The office of the head signs; who is addressed is named alike. */
export function checkOffice(letter: LetterParts): Found[] {
  const { signature, found, lines, beside, text } = letter;
  const heading = found.get('heading');
  const first = found.get('number')?.start ?? heading?.start ?? 0;
  const above = [
    ...lines.filter(({ start }) => start < first),
    ...(beside === '' ? [] : beside.split('\n').map((text) => ({ text }))),
  ];
  const head = unitIn(above.map(({ text }) => text.trim()).join('\n'));
  const posts = signature?.positions ?? [];
  const upTo = signature === null ? '' : text.slice(signature.start, signature.name?.start ?? signature.end);
  const signed = unitIn(upTo.replaceAll(/\n+(?=(?:a\.?\s?n|u\.?\s?b|pl[ht])\b)/giu, ', ').replaceAll(/\s*\n\s*/g, ' '));
  const [post] = posts;
  const faults: Found[] = [];
  if (head !== undefined && signed !== undefined && head !== signed && post !== undefined)
    faults.push({
      rule: 'office-differs',
      start: post.start,
      end: posts.at(-1)?.end ?? post.end,
      says: {
        id: `Yang menandatangani KPU ${capital(signed)}, kopnya KPU ${capital(head)}.`,
        en: `KPU ${capital(signed)} signs; the letterhead is that of KPU ${capital(head)}.`,
      },
    });
  return [...faults, ...addressedOther(letter)];
}

const capital = (words: string): string => words.replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

/** "SMP Negeri 6 …" is addressed, and only "SMP Negeri 9 …" is spoken of. */
function addressedOther({ found, body, lines }: LetterParts): Found[] {
  const address = found.get('address');
  if (address === undefined) return [];
  const named = lines.filter(({ start }) => start >= address.start && start < (body[0]?.start ?? address.end + 1) + 1);
  const { kind, number } =
    /(?<kind>\p{Lu}\p{L}*\s+\p{Lu}\p{L}+)\s+(?<number>\d{1,3})\b/u.exec(named.map(({ text }) => text).join(' '))
      ?.groups ?? {};
  if (kind === undefined || number === undefined) return [];
  const again = new RegExp(String.raw`${kind.replace(/\s+/, String.raw`\s+`)}\s+(\d{1,3})\b`, 'gu');
  const spoken = body.flatMap((line) =>
    [...line.text.matchAll(again)].map((match) => ({
      number: match[1],
      start: line.start + match.index,
      words: match[0],
    })),
  );
  const [other] = spoken;
  if (other === undefined || spoken.some((one) => one.number === number)) return [];
  return [
    {
      rule: 'office-differs',
      start: other.start,
      end: other.start + other.words.length,
      says: {
        id: `Surat ini ditujukan kepada ${kind} ${number}, isinya menyebut ${other.words}.`,
        en: `The letter goes to ${kind} ${number}; it speaks of ${other.words}.`,
      },
    },
  ];
}

/** Whoever a note is from, a decision is of, or a certificate names first, signs it. */
export function checkSignerNamed(letter: LetterParts): Found[] {
  const { signature } = letter;
  // A name that is still to be filled in is told elsewhere.
  if (signature === null || /^X+$/iu.test(signature.name?.text ?? '')) return [];
  return [decides(letter, signature), writes(letter, signature), names(letter, signature)].flat();
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
  const isOther = first !== null && signed.every((one) => !shares(one, plainName(first.text)));
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

/** "Yang bertanda tangan di bawah ini:" and below it "nama : …". */
function namedFirst({ lines }: LetterParts): Line | null {
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

/** The same day in words and, in brackets behind them, in figures. */
export const checkDaysAlike = ({ text, days }: LetterParts): Found[] =>
  days.flatMap((one, at): Found[] => {
    const next = days[at + 1];
    if (next?.first === undefined || one.first === undefined || one.last !== undefined || next.first === one.first)
      return [];
    const isBeside =
      /^\s*\(\s*$/u.test(text.slice(one.end, next.start)) && /^\s*\)/u.test(text.slice(next.end, next.end + 3));
    return isBeside ? [daysDiffer(next, text, one.first)] : [];
  });

const daysDiffer = ({ start, end }: Pick<Line, 'start' | 'end'>, text: string, first: string): Found => ({
  rule: 'day-differs',
  start,
  end,
  says: {
    id: `${text.slice(start, end)} berbeda dengan ${first} yang juga tertulis.`,
    en: `${text.slice(start, end)} is not ${first}, which is written too.`,
  },
});

/** Numbers of letters end with the year in which they were written. */
export function checkNamedYear({ text, days, found }: LetterParts): Found[] {
  const own = found.get('number');
  return days.flatMap(({ start, end, first, inferredYear }): Found[] => {
    if (first === undefined || inferredYear || start < (own?.end ?? 0)) return [];
    const year = /(?:\/|\bTAHUN\s+)(?<year>20\d\d)\s*,?\s*(?:ter|ber)?(?:tanggal|tgl\.?)\s*$/iu.exec(
      text.slice(Math.max(0, start - 40), start),
    )?.groups?.['year'];
    if (year === undefined || year === first.slice(0, 4)) return [];
    return [
      {
        rule: 'reference-year',
        start,
        end,
        says: {
          id: `Nomor surat yang dirujuk bertahun ${year}, tanggalnya tahun ${first.slice(0, 4)}.`,
          en: `The number of the letter that is named is of ${year}, its day of ${first.slice(0, 4)}.`,
        },
      },
    ];
  });
}

/** Lines of an annex in which it says whose it is. */
const headLines = 6;

/** An annex bears the number and the day of its letter. */
export function checkAnnexHead({ annex, found, day }: LetterParts): Found[] {
  const own = found.get('number');
  return annex.slice(0, headLines).flatMap((line, at): Found[] => {
    const isHead = at === 0 || /^(?:Nomor|NOMOR|Tanggal|TANGGAL)\b/u.test(line.text);
    if (!isHead) return [];
    const number = /\b(?:NOMOR|Nomor|No\.)\s*:?\s*(?<number>\d+\s+TAHUN\s+\d{4}|\S*\d\S*\/\S+)/iu
      .exec(line.text)
      ?.groups?.['number']?.replace(/[.,;]$/u, '');
    const faults: Found[] = [];
    if (number !== undefined && own !== undefined && own.value !== '' && squeezed(number) !== squeezed(own.value))
      faults.push(annexDiffers(line, number, own.value));
    const [on] = number === undefined || !/TAHUN/iu.test(number) ? readDateMentions(line.text, '1900-01-01') : [];
    if (on?.first !== undefined && day?.first !== undefined && on.first !== day.first && !on.inferredYear)
      faults.push(annexDiffers(line, line.text.slice(on.start, on.end), day.first));
    return faults;
  });
}

const squeezed = (number: string): string => plainNumber(number).toLowerCase().replaceAll(/\s+/g, ' ');

function annexDiffers(line: Line, words: string, own: string): Found {
  const start = line.start + line.text.indexOf(words);
  return {
    rule: 'annex-differs',
    start,
    end: start + words.length,
    says: {
      id: `Lampiran menyebut ${words}, kepala suratnya ${own}.`,
      en: `The annex says ${words}, the head of the letter ${own}.`,
    },
  };
}
