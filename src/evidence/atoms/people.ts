/**
 * Persons and positions. A name is a run of capitalised words where a person must stand: after a position, a title or a
 * speech verb, before an academic degree or a verb of saying, or in the caller's lexicon (the fact sheet's people).
 * A person's value is the name in lower case without titles; `of` is the position that stands directly before it.
 */
import { calendarWords, degreesMarked, speechPattern, titlesMarked } from '../../language/index.ts';
import type { Atom } from '../schema.ts';

const before = String.raw`(?:(?:${titlesMarked('person')
  .map((title) => title.replace('.', String.raw`\.`).replace(' ', String.raw`\s`))
  .join('|')})\.?\s)`;
const bareDegree = degreesMarked('bare')
  .map((degree) => degree.replace('.', ''))
  .join('|');
const degree = String.raw`(?:,\s?(?:S|M|A|B|Ph|Dipl)\.(?:\s?[A-Z][\p{L}]*\.?)+(?=[\s,.;)”"]|$)|,\s?(?:${bareDegree})\.?(?!\p{L}))`;
const nameWord = String.raw`(?:\p{Lu}[\p{Ll}'’]+(?:-\p{Lu}\p{Ll}+)?|\p{Lu}\.|\p{Lu}{3,}(?!\p{L}))`;
const name = String.raw`\p{Lu}[\p{Ll}'’]+(?:(?:\s(?:bin|binti|van|de|al)\s|\s)${nameWord}){0,5}`;

const head = String.raw`(?:Plt\.?\s|Plh\.?\s|Pj\.?\s|Pjs\.?\s|Wakil\s|Mantan\s|Calon\s)?(?:Ketua\sDivisi|Ketua|Wakil\sKetua|Anggota|Komisioner|Sekretaris\sJenderal|Sekretaris|Kepala\sBagian|Kepala\sSub\s?[Bb]agian|Kepala\sSubbag(?:ian)?|Kepala\sBiro|Kepala\sPusat|Kepala\sDinas|Kepala\sBadan|Kepala\sDesa|Kepala|Kabag|Kasubbag|Kasubag|Karo|Kapusdatin|Kadis|Koordinator|Direktur|Deputi|Inspektur|Bupati|Wali\s?[Kk]ota|Gubernur|Camat|Lurah|Kapolres|Dandim|Rektor|Dekan|Staf|Operator|Praktisi|praktisi|Akademisi|akademisi|Dosen|dosen|Pakar|pakar|Tenaga\sAhli|Peneliti|Menteri|Presiden|moderator|narasumber|anggota|ketua|sekretaris|kepala)`;
const position = new RegExp(String.raw`(?<!\p{L})${head}(?!\p{L})`, 'gu');
/** What belongs to a position before the name begins: the division's words, then the office. */
const officeWords =
  /^(?:\s(?:Divisi|Bagian|Subbagian|Subbag|Sub|Biro|Pusat|Data|dan|Informasi|Infrastruktur|Pusdatin|Perencanaan|Program|Teknis|Teknologi|Teknik|Penyelenggaraan|Hukum|Pengawasan|Hubungan|Masyarakat|Humas|Parmas|Partisipasi|SDM|Sumber|Daya|Manusia|Sosialisasi|Pendidikan|Pemilih|Keuangan|Umum|Logistik|Rumah|Tangga|Organisasi|Kepegawaian|Pemilu|Pemilihan|Rendatin|KUL|IT|TI|Komisi|KPU|KIP|Bawaslu|RI|Republik|Indonesia|Pusat|Badan|Dinas|Kependudukan|Pencatatan|Sipil|Kesatuan|Bangsa|Politik|Kesbangpol|Pengembangan|Litbang|Diklat|Pelatihan|Pengelolaan|Administrasi|Inspektorat|Jenderal|Sekretariat|Kelembagaan|Media|Kerja|Sama|Lembaga|Arsip|Kearsipan|Protokol|Persidangan|Utama|Wilayah|Dokumentasi|&|bidang|Bidang)(?!\p{L})|,(?=\s(?:Data|Informasi|Hukum|Partisipasi|SDM|Hubungan|Masyarakat|Perencanaan|Pengawasan|Sosialisasi|Pendidikan|Keuangan|Umum|Logistik|Teknis|Parmas)(?!\p{L})))*/u;
const say = String.raw`(?:${speechPattern('beside', 'person')})(?:nya)?`;
/** What a person says or does at an event; the name stands before it. */
const saying = String.raw`(?:${speechPattern('verb', 'person')}|membuka|menutup|memandu|membawakan|hadir|selaku|sebagai|memimpin|mewakili)`;
const afterSpeech = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:${say}|menurut|Menurut|oleh|Bapak|Ibu|Saudara|Saudari|Sdr\.|Sdri\.)\s)(?:${before})*(${name})`,
  'gu',
);
const beforeSaying = new RegExp(
  String.raw`(?<!\p{L})(?:${before})*(${name})(?:${degree})*,?\s(?=${saying}(?!\p{L}))`,
  'gu',
);
const withTitle = new RegExp(String.raw`(?<!\p{L})(${before})+(${name})`, 'gu');
const withDegree = new RegExp(String.raw`(?<!\p{L})(${name})(?=${degree})`, 'gu');
const startsName = new RegExp(String.raw`^\s?,?\s?(?:${before})*(${name})`, 'u');
const listed = new RegExp(
  String.raw`^(?:${degree})*(?:,\s(?:dan|serta)\s|,\s|\s(?:dan|serta|bersama)\s)(?:${before})*(${name})`,
  'u',
);

/** First words of a capitalised run that are no given name: organisations, things, sentence openers. */
const notPersons = new Set([
  ...calendarWords,
  ...(
    'kpu kip ppk pps kpps pantarlih bawaslu dkpp komisi badan dinas kabupaten kota provinsi kecamatan desa kelurahan republik indonesia pemilu pemilihan pilkada divisi bagian subbagian ruang media center zoom meeting aula hotel kantor gedung ' +
    'bimtek bimbingan teknis rapat webinar kegiatan acara bapak ibu ' +
    'ia dia beliau mereka kami kita dalam pada sementara selain selanjutnya menurut dengan melalui hadir untuk hal ini itu turut adapun setelah sebelum usai para seluruh semua setiap di ke dari oleh ' +
    'undang peraturan keputusan surat pasal pusat data informasi kecerdasan artificial sistem aplikasi tahun nomor sekretariat jajaran forum polres kodim kejaksaan pengadilan universitas partai ketua anggota sekretaris kepala kabag kasubbag staf ' +
    'bukan tidak belum apa jika bila agar karena namun tetapi dan atau yang akan telah sudah saat ketika juga peserta narasumber moderator'
  ).split(' '),
]);

type Found = Atom & { readonly kind: 'person' | 'position' };

/** Persons and positions; `isTaken` keeps units and regions out of names, `lexicon` holds names known to the caller. */
export function findPeople(
  text: string,
  isTaken: (start: number, end: number) => boolean,
  regionEnd: (start: number) => number,
  lexicon: readonly string[],
): Found[] {
  const found: Found[] = [];
  const people: Found[] = [];
  const addPerson = (start: number, written: string, of?: string): number => {
    const kept = trimName(written);
    const end = start + kept.length;
    const known = people.findIndex((atom) => atom.start === start);
    if (known >= 0) {
      const person = people[known] as Found;
      if (of) people[known] = { ...person, of };
      return person.end;
    }
    if (!kept || isTaken(start, end) || people.some((atom) => atom.start < end && start < atom.end)) return 0;
    people.push({ kind: 'person', start, end, text: kept, value: personValue(kept), ...(of ? { of } : {}) });
    return end;
  };
  for (const known of [...lexicon].sort((a, b) => b.length - a.length)) {
    const match =
      known.length > 2
        ? new RegExp(
            String.raw`(?<!\p{L})${known.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`)}(?!\p{L})`,
            'giu',
          )
        : undefined;
    if (
      match &&
      text.toLowerCase().includes(known.slice(0, known.indexOf(' ') > 0 ? known.indexOf(' ') : undefined).toLowerCase())
    ) {
      for (const hit of text.matchAll(match))
        if (!people.some((atom) => atom.start < hit.index + hit[0].length && hit.index < atom.end))
          people.push({
            kind: 'person',
            start: hit.index,
            end: hit.index + hit[0].length,
            text: hit[0],
            value: personValue(hit[0]),
          });
    }
  }
  for (const match of text.matchAll(position)) {
    if (isTaken(match.index, match.index + 1)) continue;
    let end = match.index + match[0].length;
    end += officeWords.exec(text.slice(end))?.[0].length ?? 0;
    end = regionEnd(end) || end;
    const label = text.slice(match.index, end).toLowerCase().replace(/\s+/g, ' ');
    found.push({
      kind: 'position',
      start: match.index,
      end,
      text: text.slice(match.index, end),
      value: headValue(match[0]),
      ...(label === headValue(match[0]) ? {} : { of: label }),
    });
    const named = startsName.exec(text.slice(end));
    if (!named) continue;
    const at = end + named[0].length - (named[1] as string).length;
    let after = addPerson(at, named[1] as string, label);
    while (after) {
      const next = listed.exec(text.slice(after));
      after = next ? addPerson(after + next[0].length - (next[1] as string).length, next[1] as string, label) : 0;
    }
  }
  for (const match of text.matchAll(withTitle))
    addPerson(match.index + match[0].length - (match[2] as string).length, match[2] as string);
  for (const match of text.matchAll(withDegree)) addPerson(match.index, match[1] as string);
  for (const match of text.matchAll(afterSpeech))
    addPerson(match.index + match[0].length - (match[1] as string).length, match[1] as string);
  for (const match of text.matchAll(beforeSaying)) {
    const start = match.index + match[0].indexOf(match[1] as string);
    if ((match[1] as string).includes(' ')) addPerson(start, match[1] as string);
  }
  return [...found, ...people];
}

/** "Betty Epsilon Idroos, S.H." -> "betty epsilon idroos". */
export const personValue = (written: string): string =>
  written
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[,.]+$/, '')
    .trim();

/** A part of a name stands for the whole ("Betty", "Idroos"), when every word of it is in the whole. */
export function personSupports(source: string, claim: string): boolean {
  if (source === claim) return true;
  const whole = source.split(' ');
  return claim.split(' ').every((word) => whole.includes(word));
}

function trimName(written: string): string {
  const words = written.split(' ');
  const first = words[0] as string;
  if (notPersons.has(first.toLowerCase())) return '';
  let length = words.length;
  for (let at = 1; at < words.length; at++) {
    if (notPersons.has((words[at] as string).toLowerCase())) {
      length = at;
      break;
    }
  }
  return words
    .slice(0, length)
    .join(' ')
    .replace(/\s(?:bin|binti|van|de|al)$/, '');
}

const shortHeads: Readonly<Record<string, string>> = {
  kabag: 'kepala bagian',
  kasubbag: 'kepala subbagian',
  kasubag: 'kepala subbagian',
  'kepala subbag': 'kepala subbagian',
  'kepala sub bagian': 'kepala subbagian',
  karo: 'kepala biro',
  kadis: 'kepala dinas',
  komisioner: 'anggota',
  walikota: 'wali kota',
};
const headValue = (written: string): string => {
  const value = written.toLowerCase().replace(/\s+/g, ' ').replace(/\./g, '');
  return shortHeads[value] ?? value;
};
