/** What an engine reads on a prepared picture. */

/** One word; pixels of the picture that the engine was given. */
export type ReadWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** 0 to 1, as the engine says. */
  readonly confidence: number;
  /** The line that the engine put it into; words of one line have the same. */
  readonly line: number;
  /** Of a number that two engines read: whether they agree. */
  readonly sure?: boolean;
};

/**
 * The words of Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
 * Words have level 5; the header's first field is no number.
 */
export function wordsOfTsv(tsv: string): ReadWord[] {
  const words: ReadWord[] = [];
  let line = 0;
  for (const row of tsv.split('\n')) {
    const [level, , , , , , left, top, width, height, confidence, text] = row.split('\t');
    if (level === '4') line++;
    if (level !== '5' || text === undefined || text.trim() === '') continue;
    words.push({
      text: text.trim(),
      left: Number(left),
      top: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
      confidence: Math.max(0, Number(confidence)) / 100,
      line,
    });
  }
  return words;
}
