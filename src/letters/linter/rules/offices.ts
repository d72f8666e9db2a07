/** The office that writes a letter, and those that it speaks to: each is one in all of it. */
import type { Found } from '../catalogue.ts';
import type { Line } from '../lines.ts';
import type { LetterParts } from '../parts.ts';

const unit = new RegExp(
  String.raw`(?:KPU|KOMISI\s+PEMILIHAN\s+UMUM)\s+(?<level>PROVINSI|KABUPATEN` +
    String.raw`|KOTA)\s+(?<name>\p{L}[\p{L}' -]*?)(?=\s*(?:[,.(\d|]|$|\n|NOMOR|TENTANG` +
    String.raw`|SEKRETARIS|KETUA|JALAN|JL\b))`,
  'iu',
);
const unitIn = (text: string): string | undefined => {
  const { level, name } = unit.exec(text)?.groups ?? {};
  if (level === undefined || name === undefined) return undefined;
  // Behind a name in capitals may stand who signs.
  const own = level === level.toUpperCase() ? (/^\p{Lu}[\p{Lu}' -]*(?![\p{L}])/u.exec(name)?.[0] ?? name) : name;
  return `${level} ${own}`.toLowerCase().replaceAll(/\s+/g, ' ').trim();
};

/** The office of the head signs; who is addressed is named alike. */
export function checkOffice(letter: LetterParts): Found[] {
  const head = headUnit(letter);
  return [
    ...signedByOther(letter, head),
    ...addressedOther(letter),
    ...spokenToOther(letter),
    ...speaksAsOther(letter, head),
    ...onlyOther(letter, head),
  ];
}

/** The office of the letterhead, on the page or in the heads of pages. */
function headUnit({ found, lines, beside }: LetterParts): string | undefined {
  const first = found.get('number')?.start ?? found.get('heading')?.start ?? 0;
  const above = lines.filter(({ start }) => start < first).map(({ text }) => text);
  return unitIn([...above, ...beside.split('\n')].map((text) => text.trim()).join('\n'));
}

/** Where no signature was read: what stands below the last sentence. */
function signingLines({ found, lines }: LetterParts): readonly Line[] {
  const copied = found.get('copies')?.start ?? Number.POSITIVE_INFINITY;
  const own = lines.filter(({ start }) => start < copied);
  const closing = lines.findLast(({ text }) => /^(?:\p{L}+\.\s+)?Demikian\b/u.test(text));
  return closing === undefined ? own.slice(-3) : own.filter(({ start }) => start > closing.start);
}

function signedByOther(letter: LetterParts, head: string | undefined): Found[] {
  const { signature, text } = letter;
  const where = signature === null ? signingLines(letter) : signature.positions;
  const said =
    signature === null
      ? where.map((line) => line.text).join('\n')
      : text.slice(signature.start, signature.name?.start ?? signature.end);
  const signed = unitIn(said.replaceAll(/\n+(?=(?:a\.?\s?n|u\.?\s?b|pl[ht])\b)/giu, ', ').replaceAll(/\s*\n\s*/g, ' '));
  const [post] = where;
  // Where names were read into one line with their office, its name ends with theirs.
  const isOther = signed !== undefined && head !== undefined && head !== signed && !signed.startsWith(`${head} `);
  if (!isOther || post === undefined) return [];
  return [
    {
      rule: 'office-differs',
      start: post.start,
      end: where.at(-1)?.end ?? post.end,
      says: {
        id: `Yang menandatangani KPU ${capital(signed)}, kopnya KPU ${capital(head)}.`,
        en: `KPU ${capital(signed)} signs; the letterhead is that of KPU ${capital(head)}.`,
      },
    },
  ];
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

/** Another commission, and words that say that it is one beside the writer, or the owner of a hall. */
const units = new RegExp(
  String.raw`(?<with>\b(?:[Bb]ersama|[Dd]engan|antara|dari|oleh|kepada|dan|[Aa]ula|[Kk]antor|[Rr]uang|[Gg]edung|` +
    String.raw`[Tt]empat)\b[^.;\n]{0,30}?)?\b(?<who>KPU\s+(?:KABUPATEN|KOTA|Kabupaten|Kota)(?:\s\p{Lu}\p{L}+)+)`,
  'gu',
);

/** It speaks of one office as of its own, and that is another: no commission gets the letter. */
function onlyOther({ body, found, structure, lines }: LetterParts, head: string | undefined): Found[] {
  const address = found.get('address');
  if (head === undefined || address === undefined || !/^(?:kabupaten|kota)/u.test(head)) return [];
  if (structure !== 'surat' && structure !== 'undangan') return [];
  const addressed = lines.filter(({ end, start }) => end > address.start && start < (body[0]?.start ?? address.end));
  if (addressed.some(({ text }) => /\bKPU\b|Komisi\s+Pemilihan/iu.test(text))) return [];
  const named = body.flatMap((line) =>
    [...line.text.matchAll(units)].map(({ 0: words, groups, index }) => {
      const who = groups?.['who'] ?? '';
      return { who, start: line.start + index + words.length - who.length, beside: groups?.['with'] !== undefined };
    }),
  );
  const [one] = named;
  if (one === undefined || named.some(({ who, beside }) => beside || who !== one.who || unitIn(`${who},`) === head))
    return [];
  // A longer name may begin like that of the head.
  const unit = unitIn(`${one.who},`);
  if (unit === undefined || unit.startsWith(head) || head.startsWith(unit)) return [];
  return [
    {
      rule: 'office-differs',
      start: one.start,
      end: one.start + one.who.length,
      says: {
        id: `Isinya hanya menyebut ${one.who}, kopnya KPU ${capital(head)}.`,
        en: `It speaks of ${one.who} only; the letterhead is that of KPU ${capital(head)}.`,
      },
    },
  ];
}

const speaks = new RegExp(
  String.raw`(?<=^|[.:]\s|\bini,?\s|\bitu,?\s)(?<who>KPU\s+(?:Kabupaten|Kota)\s+(?:\p{Lu}\p{L}+\s)+)` +
    String.raw`(?=(?:dengan\s+ini\s+)?(?:memohon|mohon|mengundang|bermaksud|mengharapkan|mengucapkan|` +
    String.raw`memberitahukan)\b)`,
  'gu',
);

/** "KPU Kabupaten B memohon …" in a letter of KPU Kabupaten A. */
function speaksAsOther({ body }: LetterParts, head: string | undefined): Found[] {
  if (head === undefined) return [];
  return body.flatMap((line) =>
    [...line.text.matchAll(speaks)].flatMap(({ groups, index }): Found[] => {
      const who = (groups?.['who'] ?? '').trim();
      const unit = unitIn(`${who},`);
      if (unit === undefined || unit === head || !/^(?:kabupaten|kota)/u.test(head)) return [];
      return [
        {
          rule: 'office-differs',
          start: line.start + index,
          end: line.start + index + who.length,
          says: {
            id: `Isinya atas nama ${who}, kopnya KPU ${capital(head)}.`,
            en: `It speaks for ${who}; the letterhead is that of KPU ${capital(head)}.`,
          },
        },
      ];
    }),
  );
}

/** "… menyampaikan terima kasih kepada Dinas B" in a letter to Dinas A. */
const spokenTo = new RegExp(
  String.raw`(?:terima\s*kasih|memohon|mohon|meminta|undangan|penghargaan)\s+(?:\p{Ll}+\s+){0,3}?kepada\s+` +
    String.raw`(?:(?:Kepala|Pimpinan|Ketua)\s+)?(?<kind>Dinas|Badan|Kantor|Bagian|Biro|Kecamatan|Kelurahan)\s+` +
    String.raw`(?<name>\p{Lu}\p{L}+)`,
  'gu',
);

function spokenToOther({ found, body, lines }: LetterParts): Found[] {
  const address = found.get('address');
  if (address === undefined) return [];
  const whole = lines
    .filter(({ start, end }) => end > address.start && start < (body[0]?.start ?? address.end))
    .map(({ text }) => text)
    .join(' ');
  return body.flatMap((line) =>
    [...line.text.matchAll(spokenTo)].flatMap(({ 0: words, groups, index }): Found[] => {
      const [kind, name] = [groups?.['kind'] ?? '', groups?.['name'] ?? ''];
      if (!whole.includes(`${kind} `) || whole.includes(`${kind} ${name}`)) return [];
      const start = line.start + index + words.lastIndexOf(kind);
      return [
        {
          rule: 'office-differs',
          start,
          end: line.start + index + words.length,
          says: {
            id: `Surat ini ditujukan kepada ${kind} lain, isinya berbicara kepada ${kind} ${name}.`,
            en: `The letter goes to another ${kind}; it speaks to ${kind} ${name}.`,
          },
        },
      ];
    }),
  );
}
