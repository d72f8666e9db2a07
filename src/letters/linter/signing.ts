/** Who signs a letter: blocks of posts with a name below them, also side by side in columns. */
import { positionPattern, positionsMarked } from '../../language/index.ts';
import { cellsOf, other, parted, type Line } from './lines.ts';

export type Signature = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Lines above the name, in their order: "a.n. Ketua KPU Contoh,", "Sekretaris,". */
  readonly positions: readonly Line[];
  readonly name: Line | null;
  readonly serviceNumber: Line | null;
  /** Names of others who sign beside or above. */
  readonly others: readonly Line[];
};

export type Signing = {
  readonly signature: Signature | null;
  /** Something there looks like a signature, though none was read. */
  readonly isLikely: boolean;
};

const onBehalf = String.raw`(?:a\.?\s?/?n\.?|atas\s+nama|u\.?\s?b\.?|untuk\s+beliau)\s*,?\s*`;
const standingIn = String.raw`(?:Pl[ht]\.?\s*|Pjs?\.?\s*)`;
/** Words with which a post in a signature begins, besides those that checks of texts rely on. */
const signers = [
  ...positionsMarked('proposed').filter((word) => word.length > 3),
  'Yang\\s+(?:mem|men|meng|di|ber)\\p{L}+(?:\\s+(?:kuasa|tugas|pernyataan|laporan|tangan))?',
  'Mengetahui',
  'Menyetujui',
  'Pelapor',
  'Pelaksana',
  'Penerima',
  'Pembuat',
  'Notulen',
  'Pengelola',
].map((word) => word.replaceAll(' ', String.raw`\s`));
const heads = `(?:${positionPattern()}|${other}|${signers.join('|')})`;
const position = new RegExp(
  String.raw`^(?:(?:${onBehalf}|${standingIn}){0,3}${heads}(?![\p{L}])[^.;:!?]{0,80}|(?:${other})),?$`,
  'iu',
);
/** "a.n." alone on its line. */
const bareBehalf = /^(?:a\.?\s?n|u\.?\s?b)\.?,?$/iu;
/** The rest of a post whose words go on: "KOTA CONTOH,", "Umum, dan Logistik,". */
const goesOn =
  /^(?:(?:KABUPATEN|KOTA|PROVINSI|REPUBLIK|Kabupaten|Kota|Provinsi)\s\p{Lu}[^.;:!?\d]{1,50}|[^.;:!?\d]{3,60}),?$/u;
/** Those who sign minutes one below the other: "1. Nama (Ketua) ....". */
const signs = new RegExp(
  String.raw`^\d{1,2}[.)]\s+(?:\p{Lu}.{3,60}\((?:Ketua|Anggota|Sekretaris|Saksi)[^)]{0,40}\)` +
    String.raw`|(?:Ketua|Anggota|Sekretaris|Saksi)\s*[:|]\s*\p{Lu}[^:|]{3,60}?(?:\(ttd\.?\))?)[\s.…_]*$`,
  'u',
);
const titles = String.raw`(?:(?:Prof|Drs?|Dra|Ir|KH|Hj?|Rr?|dr|Tgk)\.\s*)*`;
const nameLine = new RegExp(
  String.raw`^\(?${titles}\p{Lu}[\p{L}'’.-]*(?:\s(?:bin|binti|al|van|de|\p{Lu}[\p{L}'’.-]*)){0,5}` +
    String.raw`(?:,\s?\p{L}[\p{L}., ]{1,40})?\)?$`,
  'u',
);
const serviceNumber = /^NIP\b\.?\s*:?\s*[\d ]+$/i;
/** What stands between a post and its name. */
const space = new RegExp(
  String.raw`^(?:\(?(?:ttd|tanda\s+tangan|disetujui|ditandatangani|meterai|materai|cap` +
    String.raw`|stempel)\b.*|\$\{.*\}|[.…_\s]+|[^\p{L}\p{N}()]{1,40}|\[\p{L}+\])$`,
  'iu',
);
const copyOf = /^Salinan\s+sesuai/iu;
/** Lines from the end in which somebody signs. */
const reach = 40;

export const isPosition = (text: string): boolean => position.test(text) || bareBehalf.test(text);

/** `lines`: those above the copies and annexes. */
export function signingIn(lines: readonly Line[]): Signing {
  const tail = inColumns(lines.slice(-reach)).flatMap(signedApart);
  const blocks = blocksIn(tail);
  const last = blocks.findLast(({ name }) => name !== null) ?? blocks.at(-1);
  if (last === undefined) return listed(lines);
  const main = blocks.at(-1)?.name === null && blocks.length === 1 ? (blocks[0] ?? last) : last;
  const others = blocks.flatMap(({ name }) => (name === null || name === main.name ? [] : [name]));
  return { signature: { ...main, others }, isLikely: true };
}

function listed(lines: readonly Line[]): Signing {
  const all = lines.filter(({ text }) => signs.test(text));
  const [first] = all;
  const end = all.at(-1)?.end ?? 0;
  const isLikely = lines.slice(-8).some(({ text }) => /\bNIP\b|^\(?(?:ttd|ditandatangani)/iu.test(text));
  if (first === undefined) return { signature: null, isLikely: isLikely || endsInName(lines) };
  const value = all.map(({ text }) => text).join('\n');
  const name = {
    ...first,
    text: first.text.replace(/^\d{1,2}[.)]\s+(?:\p{L}+\s*[:|]\s*)?|\s*(?:\(.*|[.…_]{2,}.*)$/gu, ''),
  };
  return {
    signature: { value, start: first.start, end, positions: [], name, serviceNumber: null, others: [] },
    isLikely: true,
  };
}

/** A name, or what could be one, is the last that it says. */
const endsInName = (lines: readonly Line[]): boolean =>
  lines.slice(-3).some(({ text }) => text.split(' ').length > 1 && nameLine.test(text) && text.length < 60);

type Block = Omit<Signature, 'others'>;

function blocksIn(tail: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < tail.length; at += 1) {
    const line = tail[at];
    if (line === undefined || !isPosition(line.text)) continue;
    const block = blockAt(tail, at);
    if (block.name === null && block.until < tail.length) continue;
    if (!copyOf.test(tail[at - 1]?.text ?? '')) blocks.push(block);
    at = block.until - 1;
  }
  return blocks;
}

function blockAt(tail: readonly Line[], from: number): Block & { readonly until: number } {
  const positions: Line[] = [];
  let at = from;
  for (; at < tail.length && positions.length < 5; at += 1) {
    const line = tail[at];
    if (line === undefined) break;
    if (isPosition(line.text)) positions.push(line);
    else if (!isRest(tail, at, positions.at(-1))) break;
  }
  while (at < tail.length && space.test(tail[at]?.text ?? '')) at += 1;
  const next = tail[at];
  const name = next !== undefined && nameLine.test(next.text) && !isPosition(next.text) ? next : null;
  if (name !== null) at += 1;
  const number = name === null ? -1 : tail.slice(at, at + 3).findIndex(({ text }) => serviceNumber.test(text));
  const until = number < 0 ? at : at + number + 1;
  const all = tail.slice(from, until);
  const start = Math.min(...all.map((line) => line.start));
  return {
    value: all.map(({ text }) => text).join('\n'),
    start,
    end: Math.max(...all.map((line) => line.end)),
    positions,
    name,
    serviceNumber: number < 0 ? null : (tail[at + number] ?? null),
    until,
  };
}

/** The rest of the post above it: a name or another post still follows. */
function isRest(tail: readonly Line[], at: number, above: Line | undefined): boolean {
  const [line, next] = [tail[at], tail[at + 1]];
  if (above === undefined || line === undefined || next === undefined || !goesOn.test(line.text)) return false;
  return line.text.endsWith(',') || /^(?:KABUPATEN|KOTA|PROVINSI|Kabupaten|Kota|Provinsi)\s/u.test(line.text);
}

/** Lines that hold columns give their cells column by column. */
function inColumns(lines: readonly Line[]): Line[] {
  const found: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const run = rowsFrom(lines, at);
    if (run.length === 0) {
      const line = lines[at];
      if (line !== undefined) found.push(line);
      at += 1;
      continue;
    }
    const columns = Math.max(...run.map((cells) => cells.length));
    for (let column = 0; column < columns; column += 1)
      found.push(...run.flatMap((cells) => cells.slice(column, column + 1).filter(({ text }) => text !== '')));
    at += run.length;
  }
  return found;
}

function rowsFrom(lines: readonly Line[], at: number): (readonly Line[])[] {
  const rows: (readonly Line[])[] = [];
  for (const line of lines.slice(at)) {
    const cells = cellsOf(line);
    if (cells.length < 2 || (rows[0] !== undefined && rows[0].length !== cells.length)) break;
    rows.push(cells);
  }
  return rows;
}

/** A post and who holds it, read into one line: "Sekretaris, Wahyu Contoh". */
const postAndName = new RegExp(
  String.raw`^((?:${onBehalf}|${standingIn}){0,3}${heads}(?![\p{L}])[^.;:!?,]{0,80},)\s+` +
    String.raw`((?:meterai\s+|materai\s+` +
    String.raw`|ttd\.?\s+)?${titles}\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]*){0,5}(?:,\s?\p{Lu}` +
    String.raw`[\p{L}., ]{1,30})?)$`,
  'iu',
);

function signedApart(line: Line): Line[] {
  return parted(line).flatMap((one) => {
    const match = postAndName.exec(one.text);
    const [, post = '', name = ''] = match ?? [];
    if (match === null || isPosition(name) || /^(?:Umum|Data|Teknis|Hukum|Keuangan|Logistik|dan)\b/u.test(name))
      return [one];
    const plain = name.replace(/^(?:meterai|materai|ttd\.?)\s+/iu, '');
    return [
      { text: post, start: one.start, end: one.start + post.length },
      { text: plain, start: one.end - plain.length, end: one.end },
    ];
  });
}
