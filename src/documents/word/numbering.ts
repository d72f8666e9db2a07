/**
 * Automatic numbers of lists, as Word prints them: levels, formats, restarts. Source: ECMA-376 part 1, 17.9.
 */
import { isSymbolFont } from './symbols.ts';
import { childOf, childrenOf, switchOf, valueOf, type Element } from '../office/tree.ts';

type Level = {
  readonly start: number;
  readonly format: string;
  /** "%1.%2": places for the numbers of the levels. */
  readonly pattern: string;
  /** The level after which it begins anew; 0: after none. */
  readonly restart: number | undefined;
  readonly legal: boolean;
  readonly bullet: boolean;
  readonly hidden: boolean;
  /** The paragraph style that stands for it. */
  readonly style: string | undefined;
};
type List = {
  readonly levels: ReadonlyMap<number, Level>;
  readonly counters: (number | undefined)[];
  /** By level: where it begins anew when the list first comes to that level. */
  readonly anew: Map<number, number>;
};

export type Numbering = {
  /** The number of the next paragraph of a list at a level; '' where it prints none. */
  readonly next: (list: string, level: number) => string;
  /** The level of a list that a paragraph style stands for. */
  readonly levelOfStyle: (list: string, style: string) => number;
  /** Whether a number stood in a format that is not known here, and was printed in plain digits. */
  readonly guessed: () => boolean;
};

/** `listOfStyle`: the list that a numbering style names. */
export function readNumbering(
  root: Element | undefined,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]));
  const numbers = new Map(childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
  /** Lists of one abstract definition count on together. */
  const counters = new Map<Element, (number | undefined)[]>();
  const lists = new Map<string, List | null>();
  let guessed = false;

  const definitionOf = (id: string, depth = 0): Element | undefined => {
    const definition = abstracts.get(valueOf(numbers.get(id), 'w:abstractNumId'));
    const link = valueOf(definition, 'w:numStyleLink');
    const linked = link === undefined || depth > 5 ? undefined : listOfStyle(link);
    return linked === undefined ? definition : definitionOf(linked, depth + 1);
  };
  const listOf = (id: string): List | null => {
    const known = lists.get(id);
    if (known !== undefined) return known;
    const definition = definitionOf(id);
    let list: List | null = null;
    if (definition) {
      const overrides = childrenOf(numbers.get(id), 'w:lvlOverride');
      const shared = counters.get(definition) ?? [];
      counters.set(definition, shared);
      list = { levels: levelsOf(definition, overrides), counters: shared, anew: startsOf(overrides) };
    }
    lists.set(id, list);
    return list;
  };

  return {
    next(id, at) {
      const list = listOf(id);
      const level = list?.levels.get(at);
      if (!list || !level) return '';
      count(list, at, level);
      if (level.hidden) return '';
      if (level.bullet) return level.pattern;
      return level.pattern.replace(/%([1-9])/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const of = list.levels.get(place);
        if (of?.bullet) return '';
        const value = list.counters[place] ?? of?.start ?? 1;
        const format = level.legal ? 'decimal' : (of?.format ?? 'decimal');
        guessed ||= !Object.hasOwn(formats, format);
        return (formats[format] ?? String)(value);
      });
    },
    levelOfStyle: (id, style) => {
      const levels = listOf(id)?.levels ?? new Map<number, Level>();
      return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0;
    },
    guessed: () => guessed,
  };
}

/** Counts a paragraph: deeper levels begin anew, and higher ones that were left out are begun. */
function count({ levels, counters, anew }: List, at: number, level: Level): void {
  counters[at] = anew.get(at) ?? (counters[at] ?? level.start - 1) + 1;
  anew.delete(at);
  for (let above = 0; above < at; above++) counters[above] ??= levels.get(above)?.start ?? 1;
  for (let below = at + 1; below < mostLevels; below++) {
    const { restart } = levels.get(below) ?? {};
    if (restart === undefined || at < restart) counters[below] = undefined;
  }
}

/** As many as Word has. */
const mostLevels = 9;
/** Characters of a number's form: what it prints stands before every paragraph. */
const longestPattern = 100;

function levelsOf(definition: Element, overrides: readonly Element[]): Map<number, Level> {
  const levels = new Map<number, Level>();
  const put = (element: Element) => {
    const at = Number(element.attributes['w:ilvl'] ?? 0);
    if (at >= 0 && at < mostLevels) levels.set(at, levelOf(element));
  };
  childrenOf(definition, 'w:lvl').forEach(put);
  for (const override of overrides) childrenOf(override, 'w:lvl').forEach(put);
  return levels;
}

const startsOf = (overrides: readonly Element[]): Map<number, number> =>
  new Map(
    overrides.flatMap((override) => {
      const start = valueOf(override, 'w:startOverride');
      return start === undefined ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)]];
    }),
  );

function levelOf(element: Element): Level {
  // A format of the newer kind stands in a choice, with its nearest old one as the fall-back.
  const choice = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Fallback');
  const format = valueOf(element, 'w:numFmt') ?? valueOf(choice, 'w:numFmt') ?? 'decimal';
  const restart = valueOf(element, 'w:lvlRestart');
  const bullet = format === 'bullet' || childOf(element, 'w:lvlPicBulletId') !== undefined;
  const written = (valueOf(element, 'w:lvlText') ?? '').slice(0, longestPattern);
  return {
    start: Number(valueOf(element, 'w:start') ?? 0),
    format,
    pattern: bullet ? bulletOf(written, element) : format === 'none' ? written.replace(/%[1-9]/g, '') : written,
    restart: restart === undefined ? undefined : Number(restart),
    legal: switchOf(element, 'w:isLgl') ?? false,
    bullet,
    hidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish') ?? false,
    style: valueOf(element, 'w:pStyle'),
  };
}

/** A bullet is a letter of a font of symbols, or "o"; what reads as a dash stays one. */
function bulletOf(written: string, level: Element): string {
  if (written === '') return '';
  const font = childOf(childOf(level, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'];
  return !isSymbolFont(font) && /^[-–—*+>»•▪‣◦]$/.test(written) ? written : '•';
}

const roman: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
function romanOf(value: number): string {
  if (value < 1 || value > 5_000) return String(value);
  let left = value;
  return roman
    .map(([worth, letters]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return letters.repeat(times);
    })
    .join('');
}
/** a … z, aa … zz: Word doubles the letter. */
const lettersOf = (value: number): string =>
  value < 1 || value > 780 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerRoman: romanOf,
  upperRoman: (value) => romanOf(value).toUpperCase(),
  lowerLetter: lettersOf,
  upperLetter: (value) => lettersOf(value).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
};
/** A number in a format by its name; plain digits where it is not known. */
export const formatted = (value: number, format: string): string => (formats[format] ?? String)(value);
