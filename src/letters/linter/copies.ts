/** Who gets a copy, and where a letter ends and its annexes begin. */
import type { Line } from './lines.ts';

export type Copies = {
  readonly head: Line | null;
  readonly items: readonly Line[];
  /** What stands above them; all lines where they stand in the head. */
  readonly above: readonly Line[];
};

const copiesHead = /^Tembusan\b(?:\s*:.*|[^.]{0,60}:|[^.\p{L}]{0,4}(?:Yth\.?)?)$/iu;
const headLabel = /^(?:Tanggal|Sifat|Lampiran|Hal|Perihal|Dari|Nomor)\s*[:\t|]/iu;
const annex = new RegExp(
  String.raw`^(?:LAMPIRAN\b(?!\s*[:|])|Lampiran\s+(?:Surat|Keputusan|Nota|Undangan|Pengumuman|Berita|[IVX]{1,4}|\d)\b` +
    String.raw`.{0,140}(?<![.;,])$|Lampiran\s+\p{Ll}[^.]{0,60}:$)`,
  'u',
);
/** Lines of a letter at least before an annex. */
const least = 8;

/** Lines of the letter itself, and those of its annexes. */
export function annexApart(lines: readonly Line[]): readonly [letter: readonly Line[], annexes: readonly Line[]] {
  const at = lines.findIndex(({ text }, index) => index >= least && annex.test(text));
  return at < 0 ? [lines, []] : [lines.slice(0, at), lines.slice(at)];
}

export function copiesIn(lines: readonly Line[]): Copies {
  const at = lines.findLastIndex(({ text }) => copiesHead.test(text));
  const head = lines[at];
  if (head === undefined) return { head: null, items: [], above: lines };
  const inHead = lines.slice(at + 1, at + 4).some(({ text }) => headLabel.test(text));
  if (inHead) return { head, items: [valueOf(head)], above: lines };
  const value = valueOf(head);
  const first = value.text === '' || /^(?:disampaikan|kepada|Yth\.?$)/iu.test(value.text) ? [] : [value];
  return { head, items: itemsOf([...first, ...lines.slice(at + 1, at + 31)]), above: lines.slice(0, at) };
}

function valueOf({ text, start, end }: Line): Line {
  const lead = /^Tembusan\b\s*(?:Yth\.?)?\s*[:\t|]*\s*/iu.exec(text)?.[0].length ?? 0;
  return { text: text.slice(lead), start: start + lead, end };
}

const numbered = /^\d{1,2}[.)]\s*/;

/** Until a line that is no copy any more; copies that follow one another on a line are parted. */
function itemsOf(lines: readonly Line[]): Line[] {
  const items: Line[] = [];
  for (const line of lines.flatMap(oneEach)) {
    const before = items.at(-1);
    if (before !== undefined && numbered.test(items[0]?.text ?? '') && !numbered.test(line.text)) {
      if (/[.;]$/u.test(before.text)) break;
      continue;
    }
    items.push(line);
  }
  return items;
}

function oneEach(line: Line): Line[] {
  const starts = [0, ...[...line.text.matchAll(/(?<=[;,.]\s)(?=\d{1,2}[.)]\s)/gu)].map(({ index }) => index)];
  if (starts.length === 1) return [line];
  return starts.map((from, at) => {
    const text = line.text.slice(from, starts[at + 1]).trimEnd();
    return { text, start: line.start + from, end: line.start + from + text.length };
  });
}
