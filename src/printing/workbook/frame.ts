/**
 * A workbook without its rows, made by write-excel-file: parts, styles, columns, frozen panes. Its features add what
 * the library lacks: the setup of printed pages, titles that repeat on them, recomputing when the file is opened.
 */
import { pageOfPages, type CellStyle, type PageSetup, type Sheet, type Workbook } from './sheet.ts';
import { unzip } from './zip.ts';

export type Frame = {
  /** Name -> text; a sheet is cut in two where its rows belong. */
  readonly parts: ReadonlyMap<string, string | readonly [before: string, after: string]>;
  /** Numbers of the styles in the workbook. */
  readonly styles: Readonly<Record<string, number>>;
};

export async function frameOf<Style extends string>({ styles, sheets }: Workbook<Style>): Promise<Frame> {
  const names = Object.keys(styles) as Style[];
  // One cell of each style in the first sheet, read back for its number; the rows that are written take its place.
  const samples = names.map((name) => ({ value: 0, type: Number, ...properties(styles[name]) }));
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const archive = await writeExcelFile(
    sheets.map(({ name, columns, frozen, page }, at) => ({
      data: at === 0 ? [samples] : [],
      sheet: name,
      columns: columns.map(({ width }) => (width === undefined ? {} : { width })),
      ...(frozen ? { stickyRowsCount: frozen.rows, stickyColumnsCount: frozen.columns ?? 0 } : {}),
      ...(page?.landscape ? { orientation: 'landscape' as const } : {}),
    })),
    { features: [paper(sheets)] },
  ).toBuffer();
  const texts = unzip(archive);
  const sample = [...(texts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<c r="[A-Z]+1"(?: s="(\d+)")?/g)];
  return {
    parts: new Map([...texts].map(([name, text]) => [name, cut(name, text)])),
    styles: Object.fromEntries(names.map((name, at) => [name, Number(sample[at]?.[1] ?? 0)])),
  };
}

function properties({ bold, size, wrap, centred, bordered, format }: CellStyle) {
  return {
    ...(bold ? { fontWeight: 'bold' as const } : {}),
    ...(size === undefined ? {} : { fontSize: size }),
    ...(wrap ? { wrap } : {}),
    ...(centred ? { align: 'center' as const, alignVertical: 'center' as const } : {}),
    ...(bordered ? { borderStyle: 'thin' as const } : {}),
    ...(format === undefined ? {} : { format }),
  };
}

function cut(name: string, text: string): string | readonly [string, string] {
  if (!name.startsWith('xl/worksheets/sheet')) return text;
  const [before, after] = text.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s);
  if (before === undefined || after === undefined) throw new Error(`${name} has no rows to replace`);
  return [`${before}<sheetData>`, `</sheetData>${after}`];
}

/** The order in which a sheet's parts must stand (ECMA-376, CT_Worksheet); the library writes those between. */
function paper(sheets: readonly Sheet<string>[]) {
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml: string) => withTitles(xml, sheets) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: object, { sheetIndex }: { sheetIndex: number }) => {
            const page = sheets[sheetIndex]?.page;
            return page ? withPage(xml, page) : xml;
          },
        },
      },
    },
  };
}

function withTitles(xml: string, sheets: readonly Sheet<string>[]): string {
  const titles = sheets.flatMap(({ name, page }, at) =>
    page?.titleRows
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(name)}'!$1:$${
            page.titleRows
          }</definedName>`,
        ]
      : [],
  );
  return xml
    .replace('<definedNames/>', titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`)
    .replace('<calcPr/>', '<calcPr calcId="0" fullCalcOnLoad="1"/>');
}

function withPage(xml: string, { landscape, header, footer }: PageSetup): string {
  const margins = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
  const setup = `<pageSetup paperSize="9" orientation="${
    landscape ? 'landscape' : 'portrait'
  }" fitToWidth="1" fitToHeight="0"/>`;
  const { left, centre, right } = footer ?? {};
  const below = [left && `&L&8${coded(left)}`, centre && `&C${coded(centre)}`, right && `&R&8${coded(right)}`];
  const lines = [
    header === undefined ? '' : `<oddHeader>${escaped(`&C&8${coded(header)}`)}</oddHeader>`,
    footer === undefined
      ? ''
      : `<oddFooter>${escaped(below.filter((line) => line !== undefined).join(''))}</oddFooter>`,
  ].join('');
  const printed = `${margins}${setup}${lines === '' ? '' : `<headerFooter>${lines}</headerFooter>`}`;
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<pageMargins[^>]*\/>|<pageSetup[^>]*\/>/g, '')
    .replace(/<sheetData\/>|<\/sheetData>/, (rows) => rows + printed);
}

/** "&" begins a code in a header. */
const coded = (text: string): string => text.replaceAll('&', '&&').replaceAll(pageOfPages, 'Halaman &P dari &N');

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
