/** The texts that a workbook keeps once and names by number in its cells. */
import { texts } from './sheets.ts';
import { blockFinder } from './xml-blocks.ts';
import { decode, textOf } from './xml-text.ts';
import type { Zip } from './zip.ts';

export type Strings = { readonly at: (n: number) => string };
export const noStrings: Strings = { at: () => '' };

/** Texts that lie together. */
const onShelf = 1_024;

/**
 * All of them, laid end to end on shelves: millions of names take what they weigh and no more, and each is a part of
 * its shelf, not a copy.
 */
export async function readStrings(zip: Zip): Promise<Strings> {
  const shelves: string[] = [];
  let ends = new Uint32Array(1 << 16);
  let count = 0;
  let open: string[] = [];
  let length = 0;
  const find = blockFinder('si', (xml, from, to) => {
    const text = stringIn(xml, from, to);
    if (count === ends.length) {
      const more = new Uint32Array(ends.length * 2);
      more.set(ends);
      ends = more;
    }
    open.push(text);
    length += text.length;
    ends[count] = length;
    count += 1;
    if (open.length < onShelf) return;
    shelves.push(open.join(''));
    open = [];
    length = 0;
  });
  for await (const chunk of texts(zip, 'xl/sharedStrings.xml')) find(chunk);
  shelves.push(open.join(''));
  return {
    at(n) {
      if (!(n >= 0 && n < count)) return '';
      const shelf = shelves[Math.floor(n / onShelf)] as string;
      return shelf.slice(n % onShelf === 0 ? 0 : ends[n - 1], ends[n]);
    },
  };
}

const plainBegin = '<si><t>';
const plainEnd = '</t>';

/** Nearly every one is a single `<si><t>…</t></si>`. Readings of signs (`rPh`) beside it are no part of the text. */
function stringIn(xml: string, from: number, to: number): string {
  const begin = from + plainBegin.length;
  if (xml.startsWith(plainBegin, from) && xml.indexOf('<', begin) === to - plainEnd.length)
    return decode(xml.slice(begin, to - plainEnd.length));
  const block = xml.slice(from, to);
  return textOf(block.includes('rPh') ? block.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, '') : block);
}
