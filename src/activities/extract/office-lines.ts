/** Lines that only name an office, as a letterhead does. */
import { namesActivity } from './activity-words.ts';

const bodies =
  String.raw`komisi\s+(?:pemilihan\s+umum|independen\s+pemilihan)|badan\s+pengawas|kpu|kip|bawaslu|panwaslih|` +
  String.raw`panwaslu(?:cam)?|panwascam|panitia\s+(?:pemilihan|pemungutan|pengawas)|ppk|ppd|pps|kpps|dewan|` +
  String.raw`pemerintah|sekretariat|dinas|badan\s+kesatuan|universitas|majelis`;
/** What these committees vote on or count is no activity. */
const committee = /panitia\s+(?:pemilihan|pemungutan|pengawas)/giu;
const regions =
  'republik|provinsi|prov|kabupaten|kab|kota|kecamatan|kec|distrik|kelurahan|kel|desa|nagari|kampung|gampong';
const office = new RegExp(String.raw`^(?:sekretariat\s+)?(?:${bodies}|badan|${regions})(?!\p{L})`, 'iu');
const body = new RegExp(String.raw`^(?:${bodies}|badan|kantor|bagian)(?!\p{L})`, 'iu');
const officeWord = new RegExp(
  String.raw`^(?:komisi|pemilihan|pemungutan|suara|umum|independen|badan|pengawas|panitia|panwaslih|panwaslu|` +
    String.raw`panwascam|` +
    String.raw`kpu|kip|bawaslu|ppk|pps|ri|republik|indonesia|sekretariat|dewan|pimpinan|pemerintah|` +
    String.raw`daerah|cabang|wilayah|prov|kab|kec|kel|dan|se|${regions})$`,
  'iu',
);
/** "KPU Kabupaten X — Ruang Berita": the desk of the office that writes. */
const desk = new RegExp(
  String.raw`\s*[–—|/,-]\s*(?:ruang\s+berita|humas|hupmas|media\s+cent(?:er|re)|kabar|berita|rilis|siaran\s+pers|` +
    String.raw`parmas)[\p{L} ]{0,25}$`,
  'iu',
);

const region = new RegExp(String.raw`(?<!\p{L})(?:${regions})(?!\p{L})`, 'iu');
const beginsWithRegion = new RegExp(String.raw`^(?:${regions})(?!\p{L})`, 'iu');

export const beginsOffice = (text: string): boolean => office.test(text);

/**
 * Whether a line names an office and nothing else. `names` are the offices that the text names; `goesOn`: the line
 * above is one, too.
 */
export function isOfficeLine(line: string, names: readonly string[], goesOn = false): boolean {
  if (!office.test(line) || line.length > 110 || namesActivity(line.replace(committee, ''))) return false;
  const capitals = !/\p{Ll}/u.test(line);
  if (beginsWithRegion.test(line) && !capitals && !goesOn) return false;
  const whole = line.replace(desk, '');
  const rest = names.reduce((text, name) => text.replace(name, ' '), whole);
  const others = rest.split(/[\s().,"“”]+/).filter((word) => word !== '' && !officeWord.test(word));
  // "BADAN KESATUAN BANGSA DAN POLITIK" below "PEMERINTAH KABUPATEN X".
  const below = goesOn && capitals && others.length < 7 && body.test(line);
  const most = below ? 6 : rest !== whole || !region.test(whole) ? 0 : capitals ? 4 : 2;
  return others.length <= most && others.every((word) => /^\p{Lu}/u.test(word));
}
