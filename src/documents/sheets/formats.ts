/** How cells show their values: number formats and colours of a workbook's styles (ECMA-376 part 1, 18.8). */
import { printDate } from '../../language/index.ts';
import { childOf, childrenOf, type Element } from '../office/tree.ts';

export type Format = {
  readonly code: string;
  /** White on white, or a format that shows nothing. */
  readonly unseen: boolean;
};
export type Formats = (style: number) => Format;

/** The formats that every file has without writing them (18.8.30). */
const known: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
};

export function readFormats(styles: Element | undefined): Formats {
  const own = new Map(
    childrenOf(childOf(styles, 'x:numFmts'), 'x:numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  const white = childrenOf(childOf(styles, 'x:fonts'), 'x:font').map((font) => {
    const { rgb, theme } = childOf(font, 'x:color')?.attributes ?? {};
    // The first colour of a theme is that of its paper.
    return /^(?:FF)?FFFFFF$/i.test(rgb ?? '') || theme === '0';
  });
  const filled = childrenOf(childOf(styles, 'x:fills'), 'x:fill').map((fill) => {
    const pattern = childOf(fill, 'x:patternFill');
    const colour = childOf(pattern, 'x:fgColor')?.attributes;
    const plain =
      (pattern?.attributes['patternType'] ?? 'none') === 'none' && childOf(fill, 'x:gradientFill') === undefined;
    return !plain && !/^(?:FF)?FFFFFF$/i.test(colour?.['rgb'] ?? '') && colour?.['theme'] !== '0';
  });
  const formats = childrenOf(childOf(styles, 'x:cellXfs'), 'x:xf').map(({ attributes }): Format => {
    const number = Number(attributes['numFmtId'] ?? 0);
    const code = own.get(number) ?? known[number] ?? 'General';
    const pale =
      white[Number(attributes['fontId'] ?? 0)] === true && filled[Number(attributes['fillId'] ?? 0)] !== true;
    return { code, unseen: pale || code.startsWith(';;;') };
  });
  return (style) => formats[style] ?? { code: 'General', unseen: false };
}

/** A number as its cell shows it, in Indonesian writing: "1.204", "12,5 %", "3 November 2025". */
export function shownNumber(written: string, code: string, from1904: boolean): string {
  const value = Number(written);
  if (!Number.isFinite(value)) return written;
  const [positive = '', negative] = code.split(';');
  const section = (value < 0 && negative !== undefined ? negative : positive).replace(/\[[^\]hms]*\]|\\./g, '');
  const plain = section.replace(/"[^"]*"/g, '');
  if (/[dmyhs]/i.test(plain) && !/[0#?]/.test(plain.replace(/s\.0+/i, 's'))) return shownDate(value, plain, from1904);
  if (!/[0#?]/.test(plain)) return inWords(value);
  const percent = plain.includes('%');
  const decimals = /[.]([0#?]*)/.exec(plain)?.[1]?.length ?? 0;
  const text = grouped(Math.abs(percent ? value * 100 : value), decimals, /[#0?],[#0?]/.test(plain));
  const words = (part: RegExp): string => (part.exec(section)?.[1] ?? '').replace(/["_*]/g, '').trim();
  const [before, after] = [words(/^([^0#?]*)/), words(/[0#?](?:[0#?.,]*)([^0#?]*)$/).replace('%', '')];
  const sign = value < 0 && negative === undefined ? '-' : '';
  const joint = before === '' || /[-(.]$/.test(before) ? '' : ' ';
  return `${sign}${before}${joint}${text}${percent ? '%' : ''} ${after}`.trimEnd();
}

/** As many digits as a cell without a format shows. */
const inWords = (value: number): string =>
  Number.isInteger(value) ? String(BigInt(Math.round(value))) : String(Number(value.toPrecision(11))).replace('.', ',');

function grouped(value: number, decimals: number, groups: boolean): string {
  const [whole = '0', rest] = value.toFixed(Math.min(decimals, 20)).split('.');
  const written = groups ? whole.replace(/\B(?=(?:\d{3})+$)/g, '.') : whole;
  return rest === undefined ? written : `${written},${rest}`;
}

const day = 86_400_000;
/** Excel counts a 29th of February 1900 that never was; dates before it are not used by offices. */
const zero = { usual: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

function shownDate(value: number, code: string, from1904: boolean): string {
  const at = new Date((from1904 ? zero.from1904 : zero.usual) + Math.round(value * day));
  if (Number.isNaN(at.getTime())) return inWords(value);
  const [date = '', time = ''] = at.toISOString().split('T');
  const clock = time.slice(0, /s/i.test(code) ? 8 : 5).replaceAll(':', '.');
  const hasDate = /[dy]/i.test(code) || (/m/i.test(code) && !/[hs]/i.test(code));
  const hasTime = /[hs]/i.test(code);
  return [hasDate ? (printDate(date) ?? date) : '', hasTime ? clock : ''].filter((part) => part !== '').join(' ');
}
