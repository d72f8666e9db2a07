/**
 * Regions and election units.
 * Region values: "nusa tenggara timur" for a province however written, "kabupaten alor", "kota kupang".
 * Unit values begin with the body: "kpu nusa tenggara timur", "kpu kabupaten alor", "kpu alor" (level not written),
 * "kpu ri", "bawaslu …".
 */
import type { Atom } from '../schema.ts';
import { matches } from './matches.ts';
import {
  bodyPattern,
  bodyValuePattern,
  cities,
  levelPattern,
  levelValuePattern,
  nation,
  provinces,
  readBody,
  readLevel,
  regencies,
} from '../../language/index.ts';

const canonical = new Map<string, string>();
for (const { name, short } of provinces)
  for (const form of [name, ...short]) canonical.set(form.toLowerCase(), name.toLowerCase());

const escape = (form: string): string => form.replace(/\./g, String.raw`\.`).replace(/\s/g, String.raw`\s`);
const titled = provinces
  .flatMap(({ name, short }) => [name, ...short])
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join('|');

const known = [...new Set([...regencies, ...cities].map((name) => name.replace(/^Administrasi /, '')))]
  .sort((a, b) => b.length - a.length)
  .map(escape)
  .join('|');
/** Regencies whose names begin with a province's: "Bengkulu Selatan" is not in Bengkulu alone. */
const longer = [...regencies, ...cities]
  .filter(
    (name) => provinces.some((one) => name.startsWith(`${one.name} `)) && !provinces.some((one) => one.name === name),
  )
  .map(escape)
  .join('|');
const properName = String.raw`\p{Lu}[\p{L}'’-]*(?:\s(?!Provinsi|Kabupaten|Kota\s)\p{Lu}[\p{Ll}'’-]+){0,3}`;
const provinceLevel = levelPattern('province');
const regencyLevel = levelPattern('regency');
const capitals = provinces.map(({ name }) => escape(name.toUpperCase())).join('|');
const unit = new RegExp(
  String.raw`(?<!\p{L})(${bodyPattern('checked')})(?:\s\(\p{Lu}\p{L}+\))?\s` +
    String.raw`(?:(${nation.short}|${escape(nation.full)})(?!\p{L})` +
    String.raw`|(?:(?:${provinceLevel})\s)?(?!(?:${longer})(?!\p{L}))(${titled}|${capitals})(?!\p{L})` +
    String.raw`|(${regencyLevel})\s((?:${known})(?!\p{L})|${properName})|(${known})(?!\p{L}))`,
  'gu',
);
const region = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${provinceLevel})\s(${properName})` +
    String.raw`|(${regencyLevel})\s((?:${known})(?!\p{L})|${properName})` +
    String.raw`|(${levelPattern('district', 'village')})\s(${properName}))`,
  'gu',
);
const province = new RegExp(String.raw`(?<!\p{L})(?!(?:${longer})(?!\p{L}))(?:${titled})(?!\p{L})`, 'gu');
const startsProvince = new RegExp(String.raw`^(?:${titled})(?!\p{L})`, 'u');
const capitalised = /(?<!\p{L})\p{Lu}\p{L}+/gu;
const provinceWords = new Set(
  provinces.flatMap(({ name, short }) => [name, ...short].flatMap((one) => one.match(/\p{Lu}\p{L}+/gu) ?? [])),
);
/** The search for every province is spared where no word begins one. */
const mayNameProvince = (text: string): boolean =>
  (text.match(capitalised) ?? []).some((word) => provinceWords.has(word));
const cutAtVerb = new RegExp(
  String.raw`\s(?:Ikuti|Gelar|Tetapkan|Hadiri|Terima|Buka|Tutup|Laksanakan|Lakukan|Dorong|Siapkan|Susun|Perkuat|Bahas|Adakan|Sosialisasikan|Tingkatkan|Raih|Ajak|Imbau|Minta|Serahkan|Umumkan|Evaluasi|Kunjungi|Sambut|Sampaikan|Mulai|Rampungkan|Jadi|Beri|Bekali|Matangkan|Pastikan|Optimalkan)(?!\p{L}).*$`,
  'su',
);

type Found = Atom & { readonly kind: 'region' };

/** Units first, then regions with their level, then bare province names. Spans do not overlap. */
export function findRegions(text: string): Found[] {
  const found: Found[] = [];
  const add = (start: number, end: number, value: string): void => {
    if (!found.some((atom) => atom.start < end && start < atom.end))
      found.push({ kind: 'region', start, end, text: text.slice(start, end), value });
  };
  for (const match of matches(unit, text)) {
    const prefix = readBody(match[1] as string);
    if (match[2]) add(match.index, match.index + match[0].length, `${prefix} ri`);
    else if (match[3]) add(match.index, match.index + match[0].length, `${prefix} ${provinceName(match[3])}`);
    else {
      const written = match[5] ?? match[6] ?? '';
      const name = written.replace(cutAtVerb, '');
      const end = match.index + match[0].length - (written.length - name.length);
      add(match.index, end, `${prefix} ${match[4] ? `${readLevel(match[4])} ` : ''}${squeeze(name)}`);
    }
  }
  for (const match of matches(region, text)) {
    const written = match[1] ?? match[3] ?? match[5] ?? '';
    const exact = match[1] ? startsProvince.exec(written)?.[0] : undefined;
    const name = (exact ?? written).replace(cutAtVerb, '');
    const end = match.index + match[0].length - (written.length - name.length);
    add(
      match.index,
      end,
      match[1] ? provinceName(name) : `${readLevel((match[2] ?? match[4]) as string)} ${squeeze(name)}`,
    );
  }
  if (mayNameProvince(text))
    for (const match of matches(province, text))
      add(match.index, match.index + match[0].length, provinceName(match[0]));
  return found;
}

/** The province's full name in lower case, for any of its forms; the words themselves when it is none. */
export const provinceName = (form: string): string => canonical.get(squeeze(form)) ?? squeeze(form);

const placed = bodyValuePattern('place');
const bodyOfUnit = new RegExp(String.raw`^(?:${placed})\s`);
const levelInUnit = new RegExp(String.raw`^((?:${placed})\s)?(?:${levelValuePattern('regency')})\s`);

/**
 * "kpu alor" may stand for "kpu kabupaten alor"; "nusa tenggara timur" is said by "kpu nusa tenggara timur", not the
 * reverse.
 */
export function regionSupports(source: string, claim: string): boolean {
  if (source === claim) return true;
  const bare = (value: string): string => value.replace(levelInUnit, '$1');
  const hasLevel = bare(claim) !== claim && bare(source) !== source;
  if (!hasLevel && bare(claim) === bare(source)) return bare(claim) === claim;
  return source.replace(bodyOfUnit, '') === claim;
}

const squeeze = (written: string): string => written.toLowerCase().replace(/\s+/g, ' ').trim();
