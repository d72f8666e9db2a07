/** Whether the parts of a kind are there, and in their order. */
import type { Found } from '../catalogue.ts';
import type { LetterContext } from '../context.ts';
import { structureRule } from '../kinds.ts';
import { isShown, whyDoubtful } from '../evidence.ts';
import type { PartName } from '../part-names.ts';
import type { LetterParts } from '../parts.ts';
import { partWords } from './part-words.ts';

/** Parts of the head stand in one order; those of the body as its writer needs them. */
const ordered: readonly PartName[] = [
  'heading',
  'number',
  'nature',
  'attachments',
  'subject',
  'about',
  'considering',
  'recalling',
  'basis',
  'decides',
  'sets',
  'signature',
  'copies',
];
/** Notes name whom they go to first; reports have no head. */
const free = new Set(['nota', 'laporan', 'pengantar']);
/** Other orders that hold, each before the next one. */
const pairs: readonly {
  readonly structures: readonly string[];
  readonly first: PartName;
  readonly behind: PartName;
}[] = [
  { structures: ['surat', 'undangan'], first: 'number', behind: 'address' },
  { structures: ['pengantar', 'edaran'], first: 'address', behind: 'heading' },
  { structures: ['nota'], first: 'from', behind: 'subject' },
  { structures: ['nota', 'pengantar', 'laporan'], first: 'heading', behind: 'number' },
];

/** A part that is not read may have been misread: it is missing only where nothing shows it. */
export function checkParts(letter: LetterParts, { isOwnDraft = false }: LetterContext): Found[] {
  const { structure, text, day, found } = letter;
  if (text.trim() === '' || !letter.isKindSure) return [];
  const { parts } = structureRule(structure);
  const missing = [...parts, 'date' as const].filter((name) => (name === 'date' ? day === null : !found.has(name)));
  return [
    ...missing.flatMap((name) => missingPart(letter, name)),
    ...(isOwnDraft ? [] : checkName(letter)),
    ...checkOrder(letter),
    ...checkWhomFirst(letter),
  ];
}

function missingPart(letter: LetterParts, name: PartName): Found[] {
  if (isShown(letter, name)) return [];
  const { says } = structureRule(letter.structure);
  return [
    {
      rule: 'part-missing',
      ...whereMissing(letter, name),
      doubtful: whyDoubtful(letter, name),
      says: {
        id: `Bagian ${partWords[name].id} tidak ada; ${says.id} memuatnya.`,
        en: `It has no ${partWords[name].en}; ${says.en} has one.`,
      },
    },
  ];
}

/** A post signs, and nobody is named below it. */
function checkName({ signature, beside, lines }: LetterParts): Found[] {
  if (signature === null || signature.name !== null || signature.positions.length === 0) return [];
  const isLast = lines.every(
    ({ start }) =>
      start < signature.end || /^Tembusan/iu.test(lines.find((one) => one.start >= signature.end)?.text ?? ''),
  );
  return [
    {
      rule: 'part-missing',
      start: signature.start,
      end: signature.end,
      doubtful: !isLast || /^\[(?:Kotak teks|Kaki halaman)\]/mu.test(beside),
      says: { id: 'Nama penanda tangan tidak ada.', en: 'The name of who signs is missing.' },
    },
  ];
}

/** At the part that stands before it in its kind, or at the beginning. */
function whereMissing({ found, structure, text }: LetterParts, name: PartName): { start: number; end: number } {
  const { parts } = structureRule(structure);
  const before = parts.slice(0, Math.max(0, parts.indexOf(name))).findLast((one) => found.has(one));
  const part = before === undefined ? undefined : found.get(before);
  const start = part?.start ?? 0;
  return { start, end: part === undefined ? Math.min(1, text.length) : Math.max(part.end, start + 1) };
}

function checkOrder({ found, structure, text }: LetterParts): Found[] {
  const faults: Found[] = [];
  const present = ordered.filter((name) => found.has(name));
  const swapped = free.has(structure) ? [] : present.slice(1).map((name, at) => [present[at], name] as const);
  const own = pairs
    .filter(({ structures }) => structures.includes(structure))
    .map(({ first, behind }) => [first, behind] as const);
  for (const [first, behind] of [...swapped, ...own]) {
    const [before, part] = [first && found.get(first), found.get(behind)];
    if (first === undefined || before === undefined || part === undefined || part.start >= before.start) continue;
    // Columns of a page are read one after the other.
    const isApart =
      /\n/u.test(text.slice(part.end, before.start)) && !text.slice(part.start, before.start).includes('|');
    if (behind === 'address' && !isApart) continue;
    faults.push({
      rule: 'part-order',
      start: part.start,
      end: Math.max(part.end, part.start + 1),
      says: {
        id: `${capital(partWords[behind].id)} berdiri di depan ${partWords[first].id}; urutannya terbalik.`,
        en: `The ${partWords[behind].en} stands before the ${partWords[first].en}; it comes after it.`,
      },
    });
  }
  return faults;
}

/** An order says whom it goes to before what it is for. */
function checkWhomFirst({ structure, lines }: LetterParts): Found[] {
  if (structure !== 'tugas' && structure !== 'perintah') return [];
  const [task, people] = [/^Untuk\s*:/u, /^Kepada\s*:/u].map((label) => lines.find(({ text }) => label.test(text)));
  if (task === undefined || people === undefined || people.start < task.start) return [];
  return [
    {
      rule: 'part-order',
      start: task.start,
      end: task.end,
      says: {
        id: 'Untuk berdiri di depan Kepada; urutannya terbalik.',
        en: 'What it is for stands before whom it goes to; it comes after it.',
      },
    },
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
