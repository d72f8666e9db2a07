/** Whether the parts of a kind are there, in their order, and written as letters are. */
import type { Found } from '../catalogue.ts';
import type { LetterContext } from '../context.ts';
import { structureRule } from '../kinds.ts';
import { natureOf, type LetterParts, type PartName } from '../parts.ts';

const words: Readonly<Record<PartName, { readonly id: string; readonly en: string }>> = {
  letterhead: { id: 'kop', en: 'letterhead' },
  heading: { id: 'judul naskah', en: 'heading' },
  number: { id: 'Nomor', en: 'number' },
  date: { id: 'tanggal', en: 'day' },
  nature: { id: 'Sifat', en: 'nature (Sifat)' },
  attachments: { id: 'Lampiran', en: 'attachments (Lampiran)' },
  subject: { id: 'Hal', en: 'subject (Hal)' },
  about: { id: 'tentang', en: 'subject (tentang)' },
  address: { id: 'alamat (Yth.)', en: 'address (Yth.)' },
  from: { id: 'Dari', en: 'sender (Dari)' },
  considering: { id: 'Menimbang', en: 'considerations (Menimbang)' },
  basis: { id: 'Dasar', en: 'basis (Dasar)' },
  recalling: { id: 'Mengingat', en: 'rules (Mengingat)' },
  decides: { id: 'MEMUTUSKAN', en: 'MEMUTUSKAN' },
  sets: { id: 'Menetapkan', en: 'what it sets (Menetapkan)' },
  people: { id: 'nama yang ditugaskan', en: 'people it assigns' },
  task: { id: 'Untuk (isi tugas)', en: 'the task (Untuk)' },
  'on-this-day': { id: 'pembuka "Pada hari ini"', en: 'opening "Pada hari ini"' },
  day: { id: 'hari dan tanggal acara', en: 'day of the meeting' },
  time: { id: 'pukul acara', en: 'time of the meeting' },
  place: { id: 'tempat acara', en: 'place of the meeting' },
  body: { id: 'isi', en: 'body' },
  signature: { id: 'tanda tangan (jabatan dan nama)', en: 'signature' },
  copies: { id: 'Tembusan', en: 'copies (Tembusan)' },
};

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
/** Notes name their address first. */
const freeHeads = new Set(['nota', 'laporan', 'pengantar']);

export function checkParts(letter: LetterParts): Found[] {
  const { found, structure, text, day } = letter;
  const { parts, says } = structureRule(structure);
  const missing = [...parts, 'date' as const].filter((name) => (name === 'date' ? day === null : !found.has(name)));
  const faults: Found[] = missing.map((name) => ({
    rule: 'part-missing',
    ...whereMissing(letter, name),
    says: {
      id: `Bagian ${words[name].id} tidak ada; ${says.id} memuatnya.`,
      en: `It has no ${words[name].en}; ${says.en} has one.`,
    },
  }));
  const present = ordered.flatMap((name) => {
    const part = found.get(name);
    return part === undefined ? [] : [{ name, part }];
  });
  for (const [at, { name, part }] of present.entries()) {
    const before = present[at - 1];
    if (before === undefined || part.start >= before.part.start || freeHeads.has(structure)) continue;
    faults.push({
      rule: 'part-order',
      start: part.start,
      end: Math.max(part.end, part.start + 1),
      says: {
        id: `${words[name].id} berdiri di depan ${words[before.name].id}; urutannya terbalik.`,
        en: `The ${words[name].en} stands before the ${words[before.name].en}; it comes after it.`,
      },
    });
  }
  return text.trim() === '' ? [] : faults;
}

/** At the part that stands before it in its kind, or at the beginning. */
function whereMissing({ found, structure, text }: LetterParts, name: PartName): { start: number; end: number } {
  const { parts } = structureRule(structure);
  const before = parts.slice(0, Math.max(0, parts.indexOf(name))).findLast((one) => found.has(one));
  const part = before === undefined ? undefined : found.get(before);
  const start = part?.start ?? 0;
  return { start, end: part === undefined ? Math.min(1, text.length) : Math.max(part.end, start + 1) };
}

export function checkNature({ found }: LetterParts): Found[] {
  const nature = found.get('nature');
  if (nature === undefined) return [];
  const written = nature.value.split(/\s*[,/]\s*/);
  const known = written.map(natureOf);
  if (nature.value !== '' && known.every((one) => one !== undefined)) return [];
  return [
    {
      rule: 'nature-unknown',
      start: nature.start,
      end: Math.max(nature.end, nature.start + 1),
      says: {
        id: `Sifat "${nature.value}" tidak dikenal. Pakai Biasa, Segera atau Sangat Segera.`,
        en: `The nature "${nature.value}" is not known. Use Biasa, Segera or Sangat Segera.`,
      },
    },
  ];
}

/** "2 (dua) berkas" against the files that go with it, and against what the body says is attached. */
export function checkAttachments({ found, body }: LetterParts, { attached }: LetterContext): Found[] {
  const part = found.get('attachments');
  if (part === undefined) return [];
  const none = /^(?:-|–|—|nihil|tidak ada|)$/i.test(part.value);
  const said = none ? 0 : Number(/^\d+/.exec(part.value)?.[0] ?? Number.NaN);
  const place = { start: part.start, end: Math.max(part.end, part.start + 1) };
  if (attached !== undefined && !Number.isNaN(said) && said !== attached)
    return [
      {
        rule: 'attachments-count',
        ...place,
        says: {
          id: `Lampiran tertulis ${said}, berkas yang menyertainya ${attached}.`,
          en: `It says ${said} attachments; ${attached} files go with it.`,
        },
      },
    ];
  const counted = body.flatMap((line) => {
    const [whole, figure = ''] = attachedCount.exec(line.text) ?? [];
    const start = line.start + line.text.indexOf(whole ?? '');
    return whole === undefined || Number(figure) === said ? [] : [{ figure, start, end: start + whole.length }];
  })[0];
  if (counted !== undefined && !Number.isNaN(said) && said > 0)
    return [
      {
        rule: 'attachments-count',
        start: counted.start,
        end: counted.end,
        says: {
          id: `Isinya menyebut ${counted.figure} lampiran, Lampiran di kepala surat ${said}.`,
          en: `Its body says ${counted.figure} attachments, its head ${said}.`,
        },
      },
    ];
  const listed = listedAttachments(body);
  if (listed !== null && !Number.isNaN(said) && said !== listed.count)
    return [
      {
        rule: 'attachments-count',
        ...place,
        says: {
          id: `Lampiran tertulis ${said}, isinya menyebut ${listed.count}.`,
          en: `It says ${said} attachments; its body lists ${listed.count}.`,
        },
      },
    ];
  const names = body.find(({ text }) => /\b(?:sebagaimana\s+)?terlampir\b/i.test(text));
  return none && names !== undefined && (attached ?? 0) === 0
    ? [
        {
          rule: 'attachments-none',
          ...place,
          says: {
            id: 'Isinya menyebut sesuatu terlampir, tetapi Lampiran kosong.',
            en: 'Its body says that something is attached, but Lampiran is empty.',
          },
        },
      ]
    : [];
}

/** "kami lampirkan:" and its points; null where no list says what is attached. */
function listedAttachments(body: LetterParts['body']): { readonly count: number } | null {
  const at = body.findIndex(({ text }) =>
    /(?:lampirkan|melampirkan|terlampir|lampiran\s+berupa)[^.]{0,40}:$/iu.test(text),
  );
  const rest = at < 0 ? [] : body.slice(at + 1);
  const end = rest.findIndex(({ text }) => !/^(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[-•])\s/u.test(text));
  const count = end < 0 ? rest.length : end;
  return at < 0 || count < 2 ? null : { count };
}

/** "3 (tiga) berkas terlampir": how many its body says. */
const attachedCount =
  /(?<![\d.,/-])(\d{1,3})(?:\s*\([^)]{2,40}\))?\s+(?:berkas|dokumen|naskah|lampiran)\s+terlampir\b/i;

export function checkAddress({ found }: LetterParts): Found[] {
  const part = found.get('address');
  if (part === undefined) return [];
  const match = /^(?:Kepada\s+)?Yth\b(\.?)|^Yang\s+Terhormat/i.exec(part.value);
  if (match === null || match[0] === 'Yth.') return [];
  const end = part.start + match[0].length;
  return [
    {
      rule: 'address-form',
      start: part.start,
      end,
      says: {
        id: 'Alamat dimulai dengan "Yth." saja, tanpa "Kepada".',
        en: 'The address begins with "Yth." alone, without "Kepada".',
      },
      mend: { start: part.start, end, text: 'Yth.' },
    },
  ];
}

/** The mark of a point, also behind a label: "Menimbang : a. bahwa …". */
const marked = /^(?:\p{L}[\p{L} ]{2,20}[ \t|]*:[ \t|]*)?(?<mark>\(?(?:\d{1,2}|[a-z])[.)])[ \t]/u;

/** A letter or number of a list that stands twice. */
export function checkLists({ body }: LetterParts): Found[] {
  return body.flatMap((line, at): Found[] => {
    const [own, before] = [line, body[at - 1]].map((one) => marked.exec(one?.text ?? '')?.groups?.['mark']);
    if (own === undefined || own !== before) return [];
    const start = line.start + line.text.indexOf(own);
    return [
      {
        rule: 'list-order',
        start,
        end: start + own.length,
        says: { id: `"${own}" ada dua kali berturut-turut.`, en: `"${own}" stands twice in a row.` },
      },
    ];
  });
}

const numbered = /^(\d{1,2})[.)]\s*(.*)$/;

export function checkCopies({ found, copies }: LetterParts): Found[] {
  const head = found.get('copies');
  if (head === undefined) return [];
  if (copies.length === 0)
    return [
      {
        rule: 'copies-empty',
        start: head.start,
        end: head.end,
        says: { id: 'Tembusan tidak menyebut siapa pun.', en: 'Tembusan names nobody.' },
        mend: { start: head.start, end: head.end, text: '' },
      },
    ];
  const faults: Found[] = [];
  const seen = new Map<string, string>();
  let expected = 1;
  for (const line of copies) {
    const [, count, name = line.text] = numbered.exec(line.text) ?? [];
    if (count !== undefined && Number(count) !== expected)
      faults.push({
        rule: 'copies-order',
        start: line.start,
        end: line.start + count.length,
        says: { id: `Tembusan ke-${expected} bernomor ${count}.`, en: `Copy ${expected} is numbered ${count}.` },
        mend: { start: line.start, end: line.start + count.length, text: String(expected) },
      });
    if (count !== undefined) expected += 1;
    const plain = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (seen.has(plain))
      faults.push({
        rule: 'copies-twice',
        start: line.start,
        end: line.end,
        says: { id: `"${name}" ada dua kali di Tembusan.`, en: `"${name}" stands twice in Tembusan.` },
      });
    seen.set(plain, name);
  }
  return faults;
}
