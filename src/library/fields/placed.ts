/** A value that was read of a paper, with its place. */
export type Placed<T> = {
  readonly value: T;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** Why it is not what stands there letter by letter. */
  readonly mended?: string;
};
export type Heading = {
  readonly kind?: Placed<string>;
  readonly issuer?: Placed<string>;
  readonly number?: Placed<string>;
  readonly year?: Placed<number>;
  readonly title?: Placed<string>;
  /** Where the heading ends. */
  readonly end: number;
};

/** Headings stand on the first page. */
export const reach = 8_000;

export type At = readonly [number, number] | undefined;
export const placed = <T>(value: T, at: At, sure: boolean): Placed<T> => {
  const [start, end] = at ?? [0, 0];
  return { value, start, end, sure };
};

export type Line = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands on the line before. */
  readonly apart: boolean;
};

/** Lines that hold words, without the blanks around them. */
export function filledLines(text: string): Line[] {
  const lines: Line[] = [];
  let [at, apart] = [0, true];
  for (const line of text.split('\n')) {
    const words = line.trim();
    const start = at + line.length - line.trimStart().length;
    if (words !== '') lines.push({ text: words, start, end: start + words.length, apart });
    apart = words === '';
    at += line.length + 1;
  }
  return lines;
}

/** Paragraphs of word processors stand apart line by line: there an empty line ends nothing. */
export const isSpaced = (lines: readonly Line[]): boolean =>
  lines.filter(({ apart }) => apart).length >= lines.length * 0.8;

export const isCapitals = (line: string): boolean => {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (line.match(/\p{Lu}/gu)?.length ?? 0) >= letters * 0.8;
};

/** A label with its colon, and what only stands in the head of a letter: who it goes to, where and when. */
export const isOfLetterHead = (line: string): boolean =>
  /^[^:\n]{1,24}:/.test(line) || /^(?:Yth\b|Kepada\b|di\s*-|Dengan\s+hormat)/i.test(line) || isDateline(line);
export const isDateline = (line: string): boolean =>
  /^\p{Lu}[\p{L} .'-]{2,40},\s*(?:tanggal\s+)?\d{1,2}\s\p{L}/u.test(line);
