/** Invented letters as the files that offices send: DOCX and PDF, read back as documents are. */
import { Document, Packer, Paragraph } from 'docx';
import { readDocument } from '../../src/documents/index.ts';
import { printPages } from '../../src/printing/index.ts';
import { tableOf } from './letters-laid.ts';

/** What stands beside something stands in a cell of its own. */
const cellsOf = (line: string): readonly string[] => line.split(/\t(?!:)| \| /);

export async function throughDocx(text: string): Promise<string> {
  const children = text.split('\n').map((line) => {
    const cells = cellsOf(line);
    return cells.length === 1 ? new Paragraph(line) : tableOf([cells]);
  });
  return textOf(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))), 'surat.docx');
}

const layout = `#let data = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: 2.5cm)
#set text(size: 11pt)
#set par(spacing: 0.65em)
#for cells in data.lines {
  if cells == ("",) { v(0.8em) }
  else if cells.len() > 1 { block(grid(columns: (1fr,) * cells.len(), ..cells)) }
  else if cells.at(0) == upper(cells.at(0)) { align(center, cells.at(0)) }
  else { par(cells.at(0)) }
}
`;

export async function throughPdf(text: string): Promise<string> {
  const pdf = await printPages(layout, { lines: text.split('\n').map(cellsOf) }, new Date(0));
  if (!pdf.ok) throw new Error(pdf.failure.code);
  return textOf(pdf.value, 'surat.pdf');
}

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const read = await readDocument(bytes, { name, mime: '' });
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.text;
}
