/** Files that cost a reader much: what a careless or angry sender brings. Each is new, so that none is remembered. */
import { randomBytes, randomUUID } from 'node:crypto';
import { handmadePdf, lines } from '../../src/documents/testing/handmade-pdf.ts';
import { docx } from '../../src/documents/word/testing/docx.ts';

export type HostileFile = { readonly name: string; readonly bytes: Uint8Array };

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const date = 'pada Jumat, 17 Oktober 2025, pukul 09.00 s.d. 12.00 WITA di Aula, dihadiri 45 orang. ';

const kinds: readonly (() => HostileFile)[] = [
  () => ({ name: 'banyak.docx', bytes: docx({ body: paragraph(date).repeat(60_000) + paragraph(randomUUID()) }) }),
  () => {
    const deep = 20_000;
    const open = '<w:tbl><w:tr><w:tc>'.repeat(deep);
    const close = '</w:tc></w:tr></w:tbl>'.repeat(deep);
    return { name: 'dalam.docx', bytes: docx({ body: open + paragraph(randomUUID()) + close }) };
  },
  () => {
    const page = lines(
      40,
      800,
      Array.from({ length: 5_000 }, () => date),
      0.01,
    );
    return { name: 'rapat.pdf', bytes: handmadePdf([...Array.from({ length: 40 }, () => page), randomUUID()]) };
  },
  () => ({ name: 'rusak.pdf', bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5_000_000)]) }),
  () => ({ name: 'panjang.txt', bytes: Buffer.from(randomUUID() + date.repeat(15_000)) }),
];

export const hostileFile = (number: number): HostileFile => (kinds[number % kinds.length] as () => HostileFile)();
