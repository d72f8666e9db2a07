/** A region that its passage writes without being read as one there: in capitals, behind its row's heading. */
import { bodyValuePattern, levelValuePattern, meaning, root } from '../../language/index.ts';
import type { Atom } from '../schema.ts';
import type { PreparedPassage } from '../sources.ts';

const parts = new RegExp(
  String.raw`^(?:(?<body>${bodyValuePattern('place')})\s)?` +
    String.raw`(?:(?<level>${levelValuePattern('province', 'regency', 'district', 'village')})\s)?(?<name>.+)$`,
);
const isLevel = new RegExp(`^(?:${levelValuePattern('province', 'regency', 'district', 'village')})$`);
const writtenShort: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  kec: 'kecamatan',
  kel: 'kelurahan',
  prov: 'provinsi',
};

/**
 * The passage writes the region's name, behind its body where it has one and behind no other level; a level that does
 * not stand there is told elsewhere in the passage.
 */
export function namesPlace(region: Atom, passage: PreparedPassage): boolean {
  const { body, level, name = '' } = parts.exec(region.value)?.groups ?? {};
  const wanted = name.split(' ');
  const found = passage.words.map(({ lower }) => writtenShort[lower] ?? lower);
  return found.some((_, at) => {
    if (!wanted.every((word, index) => found[at + index] === word)) return false;
    const before = found[at - 1] ?? '';
    const hasLevel = isLevel.test(before);
    if (hasLevel && level !== undefined && before !== level) return false;
    if (body !== undefined && found[hasLevel ? at - 2 : at - 1] !== body) return false;
    return level === undefined || hasLevel || passage.stems.has(meaning(root(level)));
  });
}
