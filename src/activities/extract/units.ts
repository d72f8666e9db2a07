/** Units (satker) named in a text, matched against the names of the real ones. */
import { bodyPattern, bodyValuePattern, levelValuePattern, oneLine, unitKey } from '../../language/index.ts';
import type { UnitId } from '../../platform/index.ts';

/** A unit with every name it is written by: "KPU NTT", "KPU Provinsi Nusa Tenggara Timur", … */
export type KnownUnit = { readonly id: UnitId; readonly names: readonly string[] };

export type UnitMention = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly unitId?: UnitId;
  /** Named with its level ("KPU Kabupaten Entah") but no such unit is known. */
  readonly unknown: boolean;
};

export type UnitIndex = {
  readonly find: (text: string) => UnitMention[];
  /** End of the longest region name ("Nusa Tenggara Timur") that begins at `at`, or `at` itself. */
  readonly regionEnd: (text: string, at: number) => number;
  /** A name that is that of a region, and nothing else. */
  readonly isRegion: (name: string) => boolean;
};

const bodies = bodyValuePattern('own');
const levels = levelValuePattern('province', 'regency');
/** "KOMISI PEMILIHAN UMUM", as letterheads have it. */
const capitals = bodyPattern('own', ' ')
  .toUpperCase()
  .replaceAll(' ', String.raw`\s+`);
const office = new RegExp(
  String.raw`(?<!\p{L})(?:${bodyPattern('own', String.raw`\s+`)}|${capitals})` +
    String.raw`(?:\s*\((?:${bodies.toUpperCase()})\))?(?!\p{L})`,
  'gu',
);
/** "kpu gianyar", as notes have it. */
const quickOffice = new RegExp(String.raw`(?<!\p{L})(?:${bodies}|Kpu|Kip)(?=\s+\p{L})`, 'gu');
const quickWord = /^\s+\p{L}[\p{L}'’.-]*/u;
const bodyOfKey = new RegExp(`^(?:${bodies})(?: (?:${levels}))? `);
const followingWord = /^\s+(?:\p{Lu}[\p{L}'’.-]*|dan(?=\s+\p{Lu}))/u;
const level = new RegExp(`^(?:${bodies}) (?:${levels}) `);
/** Words that begin what comes after a unit's name in a title or a sentence. */
const notRegion = new RegExp(
  String.raw`^(?:Ikuti|Gelar|Hadiri|Tetapkan|Laksanakan|Selenggarakan|Adakan|Se|Ketua|Anggota|Sekretaris|` +
    String.raw`Kepala|Divisi|Dan|Yang|Telah|Akan|Pada|Dalam|Mengikuti|Menggelar)$`,
  '',
);

/** "Tanjung Pinang" and "Tanjungpinang", "Pare-Pare" and "Parepare" are one name. */
const joined = (key: string): string => key.replace(/[\s-]+/g, '');

export function indexUnits(units: readonly KnownUnit[]): UnitIndex {
  const idByName = new Map<string, UnitId>();
  const regions = new Map<string, number>();
  for (const unit of units) {
    for (const name of unit.names) {
      const key = unitKey(name);
      idByName.set(joined(key), unit.id);
      const region = key.replace(bodyOfKey, '');
      if (region !== key && region !== '') regions.set(joined(region), region.split(' ').length);
    }
  }
  const longestRegion = Math.max(1, ...regions.values());

  const find = (text: string): UnitMention[] => {
    const mentions: UnitMention[] = [];
    for (const match of [...text.matchAll(office), ...text.matchAll(quickOffice)]) {
      const quick = /^\p{Lu}?\p{Ll}/u.test(match[0]) && !match[0].includes(' ');
      const ends = wordEnds(text, match.index + match[0].length, 8, quick ? quickWord : followingWord);
      let matched: UnitMention | undefined;
      for (const end of ends.toReversed()) {
        const unitId = idByName.get(joined(unitKey(text.slice(match.index, end))));
        if (unitId === undefined) continue;
        const stop = text[end - 1] === '.' ? end - 1 : end;
        matched = {
          start: match.index,
          end: stop,
          name: oneLine(text.slice(match.index, stop)),
          unitId,
          unknown: false,
        };
        break;
      }
      const mention = matched ?? (quick ? undefined : unknownMention(text, match.index, ends));
      if (mention) mentions.push(mention);
    }
    return mentions.toSorted((a, b) => a.start - b.start);
  };

  const regionEnd = (text: string, at: number): number => {
    for (const end of wordEnds(text, at, longestRegion).toReversed()) {
      if (end > at && regions.has(joined(unitKey(text.slice(at, end))))) return end;
    }
    return at;
  };
  const isRegion = (name: string): boolean => regionEnd(` ${name}`, 0) === name.length + 1;
  return { find, regionEnd, isRegion };
}

/** A level and a region word or more that match nothing: the name may be wrong, or the unit's former one. */
function unknownMention(text: string, start: number, ends: readonly number[]): UnitMention | undefined {
  const longest = ends.at(-1) ?? start;
  if (!level.test(`${unitKey(text.slice(start, longest))} `)) return undefined;
  const region = ends.find((end, index) => {
    const next = ends[index + 1];
    const word = next === undefined ? '' : text.slice(end, next).trim();
    return (
      level.test(`${unitKey(text.slice(start, end))} `) &&
      unitKey(text.slice(start, end)).split(' ').length >= 3 &&
      (word === '' || notRegion.test(word) || index >= 2)
    );
  });
  const words = region === undefined ? [] : text.slice(start, region).trim().split(/\s+/);
  if (region === undefined || notRegion.test(words.at(-1) ?? '')) return undefined;
  const end = text[region - 1] === '.' ? region - 1 : region;
  return { start, end, name: oneLine(text.slice(start, end)), unknown: true };
}

/** Ends of the text after 0, 1, 2 … further capitalised words. */
function wordEnds(text: string, from: number, most: number, following = followingWord): number[] {
  const ends = [from];
  let at = from;
  for (let count = 0; count < most; count++) {
    const word = following.exec(text.slice(at, at + 60));
    if (!word) break;
    at += word[0].length;
    ends.push(at);
  }
  return ends;
}
