/** A document as DOCX in the same layout as the PDF, for offices that go on working in a word processor. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  TextWrappingType,
  WidthType,
  convertMillimetersToTwip,
  type ISectionOptions,
} from 'docx';
import encodeQR from 'qr';
import sharp from 'sharp';
import { approvedHere, signLine, sumLabel, type Foot, type Part, type PrintedDocument } from './document.ts';
import { readEmblem, readPicture } from './picture.ts';

const font = 'Times New Roman';
const danger = '9A1B1B';
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

export async function officeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const emblem = document.emblem === undefined ? null : await readEmblem(document.emblem);
  const body: ISectionOptions['children'][number][] = letterhead(document, emblem);
  let itemNumber = 0;
  for (const part of document.parts) {
    itemNumber = part.type === 'item' ? itemNumber + 1 : 0;
    body.push(
      ...(part.type === 'picture' ? await pictureParts(part, document) : textParts(part, document, itemNumber)),
    );
  }
  const marked = document.mark === null ? [] : [mark(document.mark)];
  const foot = footer(document.foot, document.mark !== null, await qrPicture(document.foot.link));
  const file = new Document({
    title: document.title,
    creator: document.letterhead.join(' '),
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: 'id-ID' } },
          paragraph: { spacing: { after: 140, line: 288 } },
        },
      },
    },
    sections: [
      {
        properties: { page, titlePage: true },
        headers: {
          first: new Header({ children: marked }),
          default: new Header({ children: [...marked, ...nextHead(document.nextHead ?? '')] }),
        },
        footers: { first: foot, default: foot },
        children: body,
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** A4. */
const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: {
    top: convertMillimetersToTwip(20),
    bottom: convertMillimetersToTwip(32),
    left: convertMillimetersToTwip(25),
    right: convertMillimetersToTwip(25),
  },
};

const qrPicture = (link: string): Promise<Buffer> =>
  sharp(Buffer.from(encodeQR(link, 'svg', { ecc: 'medium', border: 1 })), { density: 300 })
    .resize(240, 240)
    .png()
    .toBuffer();

const mark = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, bold: true, size: 36, color: danger })],
  });

const nextHead = (text: string): Paragraph[] =>
  text === ''
    ? []
    : [
        new Paragraph({
          spacing: { after: 120 },
          tabStops: [{ type: 'right', position: convertMillimetersToTwip(160) }],
          children: [new TextRun({ size: 18, color: '5A5A5A', children: [text, '\t- ', PageNumber.CURRENT, ' -'] })],
        }),
      ];

function letterhead({ letterhead: lines, address }: PrintedDocument, emblem: Buffer | null): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: '000000', space: 4 } };
  const texts = [
    ...lines.map((text, index) => ({ text, bold: true, size: index === 0 ? 28 : 25 })),
    ...(address === '' ? [] : [{ text: address, bold: false, size: 19 }]),
  ];
  return texts.map(
    (run, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: index === texts.length - 1 ? 240 : 0 },
        ...(index === texts.length - 1 ? { border: rule } : {}),
        children: [...(index === 0 && emblem !== null ? [emblemRun(emblem)] : []), new TextRun(run)],
      }),
  );
}

/** Left of the letterhead, beside its lines. */
const emblemRun = (emblem: Buffer): ImageRun =>
  new ImageRun({
    type: 'png',
    data: emblem,
    transformation: { width: 68, height: 68 },
    altText: { title: 'Lambang', description: 'Lambang', name: 'emblem' },
    floating: {
      horizontalPosition: { relative: 'margin', align: 'left' },
      verticalPosition: { relative: 'margin', align: 'top' },
      wrap: { type: TextWrappingType.NONE },
    },
  });

function textParts(
  part: Exclude<Part, { type: 'picture' }>,
  { layout: { formal, justified } }: PrintedDocument,
  itemNumber: number,
): (Paragraph | Table)[] {
  const alignment = justified ? AlignmentType.BOTH : AlignmentType.LEFT;
  switch (part.type) {
    case 'title':
      return [
        new Paragraph({
          heading: HeadingLevel.TITLE,
          alignment: AlignmentType.CENTER,
          spacing: { after: 240 },
          children: [new TextRun({ text: part.text, bold: true, size: 28, font, color: '000000' })],
        }),
      ];
    case 'chapter':
      return [heading(part.text.toUpperCase(), HeadingLevel.HEADING_1, false)];
    case 'annex':
      return [heading(part.text, HeadingLevel.HEADING_1, true)];
    case 'section':
      return [heading(part.text, HeadingLevel.HEADING_2, false)];
    case 'item':
      return [
        new Paragraph({
          alignment,
          indent: { left: 400, hanging: formal ? 400 : 0 },
          children: [new TextRun(formal ? `${itemNumber}.\t${part.text}` : part.text)],
          tabStops: [{ type: 'left', position: 400 }],
        }),
      ];
    case 'table':
      return [tableOf(part.header, part.rows), new Paragraph({ children: [] })];
    case 'head':
      return [headOf(part), new Paragraph({ children: [] })];
    case 'lines':
      return linesOf(part);
    case 'signature':
      return signature(part);
    case 'gap':
      return [new Paragraph({ children: [new TextRun({ text: part.text, italics: true, color: danger })] })];
    case 'credit':
      return [new Paragraph({ children: [new TextRun({ text: part.text, italics: true })] })];
    case 'paragraph':
      return [new Paragraph({ alignment, children: [new TextRun(part.text)] })];
  }
}

function signature({
  placeAndDay,
  above = [],
  position,
  name,
  open,
}: Extract<Part, { type: 'signature' }>): Paragraph[] {
  const heads = [...(placeAndDay === '' ? [] : [placeAndDay]), ...above, `${position},`];
  const lines = [
    ...heads.map((text, at) => ({ text, before: at === 0 ? 360 : 0 })),
    { text: open === true ? '' : approvedHere, italics: true, size: 17, color: '5A5A5A', before: 240 },
    ...(name === '' ? [] : [{ text: name, bold: true, before: 240 }]),
  ];
  return lines.map(
    ({ before, ...run }, at) =>
      new Paragraph({
        keepLines: true,
        keepNext: at < lines.length - 1,
        indent: { left: convertMillimetersToTwip(88) },
        spacing: { before, after: 40 },
        children: [new TextRun(run)],
      }),
  );
}

/** Number, nature, attachments and subject beside the place and day. */
function headOf({ rows, placeAndDay }: Extract<Part, { type: 'head' }>): Table {
  const cell = (
    text: string,
    width: number,
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  ): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ alignment, spacing: { after: 20 }, children: [new TextRun(text)] })],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noBorders,
    rows: rows.map(
      ([name, value], at) =>
        new TableRow({
          children: [
            cell(name, 12, AlignmentType.LEFT),
            cell(`: ${value}`, 55, AlignmentType.LEFT),
            cell(at === 0 ? placeAndDay : '', 33, AlignmentType.RIGHT),
          ],
        }),
    ),
  });
}

const linesOf = ({ as, lines }: Extract<Part, { type: 'lines' }>): Paragraph[] =>
  lines.map(
    (text, at) =>
      new Paragraph({
        alignment: as === 'heading' ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { before: at === 0 ? 160 : 0, after: at === lines.length - 1 ? 240 : 0 },
        children: [new TextRun({ text, bold: as === 'heading' && at === 0, size: as === 'copies' ? 19 : 22 })],
      }),
  );

function heading(
  text: string,
  level: (typeof HeadingLevel)[keyof typeof HeadingLevel],
  pageBreakBefore: boolean,
): Paragraph {
  return new Paragraph({
    heading: level,
    pageBreakBefore,
    keepNext: true,
    spacing: { before: 240, after: 120 },
    children: [new TextRun({ text, bold: true, size: 23, font, color: '000000' })],
  });
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): Table {
  const numbered = header.length > 0;
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  const cell = (text: string, width: number, bold = false): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: text.startsWith(signLine) ? 500 : 50, bottom: 50, left: numbered ? 90 : 0, right: 90 },
      children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold, size: 20 })] })],
    });
  const wide = columns > 3 ? 2 : 1;
  const widths = numbered
    ? [6, (94 * wide) / (columns + wide - 1), ...Array<number>(columns - 1).fill(94 / (columns + wide - 1))]
    : [27, ...Array<number>(Math.max(1, columns - 1)).fill(73 / Math.max(1, columns - 1))];
  const line = (texts: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: widths.map((width, at) => cell(texts[at] ?? '', width, bold)),
    });
  const body = rows.map((row, at) =>
    line(
      numbered
        ? [row[0] === sumLabel ? '' : String(at + 1), ...row]
        : row.map((text, column) => (column === 1 && row[0] !== '' ? `: ${text}` : text)),
      false,
    ),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(numbered ? {} : { borders: noBorders }),
    rows: [...(numbered ? [line(['No.', ...header], true)] : []), ...body],
  });
}

async function pictureParts(
  part: Extract<Part, { type: 'picture' }>,
  { pictures }: PrintedDocument,
): Promise<Paragraph[]> {
  const image = await readPicture(pictures.get(part.picture));
  const width = 460;
  const picture =
    image === null
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            children: [
              new ImageRun({
                type: 'jpg',
                data: image.bytes,
                transformation: { width, height: Math.round((width * image.height) / image.width) },
                altText: { title: part.caption, description: part.caption, name: part.picture },
              }),
            ],
          }),
        ];
  return [
    ...picture,
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: part.caption, italics: true, size: 19 })],
    }),
  ];
}

function footer({ says, note, link, alt }: Foot, warns: boolean, qr: Buffer): Footer {
  const small = (text: string, options: { bold?: boolean; color?: string; size?: number } = {}): Paragraph =>
    new Paragraph({
      spacing: { after: 20, line: 240 },
      children: [new TextRun({ text, size: 17, color: '5A5A5A', ...options })],
    });
  const cell = (width: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, verticalAlign: 'center', children });
  return new Footer({
    children: [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        borders: { ...noBorders, top: { style: BorderStyle.SINGLE, size: 4, color: '969696' } },
        rows: [
          new TableRow({
            children: [
              cell(13, [
                new Paragraph({
                  spacing: { after: 0 },
                  children: [
                    new ImageRun({
                      type: 'png',
                      data: qr,
                      transformation: { width: 62, height: 62 },
                      altText: { title: 'Kode QR', description: alt, name: 'qr' },
                    }),
                  ],
                }),
              ]),
              cell(62, [
                small(says, warns ? { bold: true, color: danger } : {}),
                small(note),
                small(link, { size: 14 }),
              ]),
              cell(25, [
                new Paragraph({
                  alignment: AlignmentType.RIGHT,
                  children: [
                    new TextRun({
                      size: 17,
                      color: '5A5A5A',
                      children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES],
                    }),
                  ],
                }),
              ]),
            ],
          }),
        ],
      }),
    ],
  });
}
