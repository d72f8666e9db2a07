/** What a person did there, by the words around their name. */
import { speechPattern } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';

const by = String.raw`(?:\s+[\p{L}\d.:-]+){0,6}?\s+oleh`;
/** Words that stand before the person; the last of them counts. */
const before: readonly (readonly [PersonRole, RegExp])[] = [
  [
    'membuka',
    new RegExp(
      String.raw`di(?:buka|luncurkan|resmikan)(?:${by})?|(?:pembukaan|sambutan pembuka|pemukulan)${by}|` +
        String.raw`(?<!\p{L})pembuka\s*:`,
      'giu',
    ),
  ],
  [
    'memimpin',
    new RegExp(
      String.raw`dipimpin(?:${by})?|(?<!\p{L})(?:pimpinan|pemimpin|pimpin)(?:\s+(?:rapat|sidang))?\s*:|` +
        String.raw`(?<!\p{L})pimpin\s+rapat|ketua\s+rombongan`,
      'giu',
    ),
  ],
  ['menutup', new RegExp(String.raw`ditutup(?:${by})?`, 'giu')],
  ['membacakan', new RegExp(String.raw`dibacakan(?:${by})?`, 'giu')],
  ['melantik', /dilantik\s+oleh|yang\s+melantik\s*:?|yg\s+melantik\s*:?/giu],
  ['dilantik', /(?<!yang\s|yg\s)(?<!\p{L})melantik|(?:yang|yg)\s+dilantik\s*:?/giu],
  [
    'tuan-rumah',
    /tuan\s+rumah|(?:yang|yg)\s+(?:menerima|terima|menyambut)|di(?:terima|sambut)(?:\s+langsung)?\s+oleh/giu,
  ],
  ['moderator', /dipandu|dimoderatori|moderator/giu],
  [
    'narasumber',
    new RegExp(
      String.raw`narasumber|narsum|pemateri|pembicara|materi(?:\s+\p{L}+){0,4}\s+(?:disampaikan|dibawakan|` +
        String.raw`dipaparkan)(?:\s+oleh)?`,
      'giu',
    ),
  ],
  ['panelis', /panelis/giu],
  ['juri', /(?<!\p{L})juri(?!\p{L})/giu],
  ['notulis', /notulis|catatan\s+dibuat\s+oleh/giu],
  ['rohaniwan', /rohaniwan/giu],
  ['saksi', /(?<!\p{L})saksi(?=\s*:)/giu],
  ['pembawa-acara', /(?<!\p{L})(?:MC|pembawa\s+acara|pewara)(?!\p{L})/giu],
  ['penanggung-jawab', /penanggung\s+jawab|(?<!\p{L})PIC(?!\p{L})|pembimbing/giu],
  [
    'narahubung',
    new RegExp(
      String.raw`narahubung|contact\s+person|(?<!\p{L})CP(?!\p{L})|konfirmasi(?:[^.;:]{0,60}?)\s+(?:kepada|` +
        String.raw`ke)(?!\p{L})|hubungi|(?<!\p{L})info\s*:`,
      'giu',
    ),
  ],
  ['tidak-hadir', /tidak\s+hadir\s*:|(?<!\p{L})absen\s*:|berhalangan\s+(?:hadir\s*)?:/giu],
  [
    'penyampai',
    new RegExp(
      String.raw`(?:sambutan|arahan|laporan)(?:\s+\p{L}+){0,3}\s+(?:disampaikan\s+)?oleh|` +
        String.raw`(?<!\p{L})menurut(?!nya)|disampaikan(?:\s+\p{L}+){0,2}\s+oleh|` +
        String.raw`(?:${speechPattern('beside', 'proposed')})(?=\s)`,
      'giu',
    ),
  ],
  ['peserta', /diikuti|dihadiri|hadir(?!\s+sebagai|kan)|turut hadir|didampingi|diwakili|bersama|mewakili/giu],
];

const start = String.raw`^[\s,)]*(?:yang\s+)?(?:juga\s+|turut\s+|lalu\s+|secara\s+resmi\s+|langsung\s+|sekaligus\s+)?`;
const behindIt = (words: string): RegExp => new RegExp(`${start}(?:${words})(?!\\p{L})`, 'iu');
const as = (words: string): RegExp =>
  new RegExp(
    String.raw`^[\s,]*(?:(?:selaku|sebagai|yang\s+(?:bertindak|` +
      String.raw`bertugas)\s+sebagai)\s+(?:\p{L}+\s+)?(?:${words})(?!\p{L})|\(\s*(?:${words})\s*\))`,
    'iu',
  );
/** Words that stand right behind the person; the first that fits counts. */
const behind: readonly (readonly [PersonRole, RegExp])[] = [
  [
    'tidak-hadir',
    behindIt(
      String.raw`(?:ber)?halangan|tidak\s+(?:bisa\s+|dapat\s+)?hadir|absen|i[jz]in(?:\s+sakit)?(?!\s+(?:bu|pak))|sakit`,
    ),
  ],
  ['moderator', as('moderator|pemandu')],
  ['narasumber', as('narasumber|pemateri|pembicara|narsum')],
  ['membuka', as('pembuka')],
  ['memimpin', as('pimpinan rapat|pemimpin rapat')],
  ['tuan-rumah', as('tuan rumah')],
  ['moderator', behindIt('memandu')],
  ['narasumber', behindIt(String.raw`(?:membawakan|memaparkan|menyajikan)\s+materi`)],
  ['membuka', behindIt('membuka|meluncurkan|meresmikan')],
  ['memimpin', behindIt('memimpin')],
  ['menutup', behindIt('menutup')],
  ['melantik', behindIt('melantik')],
  ['membacakan', behindIt('membacakan|membaca|bacakan')],
  ['tuan-rumah', behindIt('menerima\\s+(?:kunjungan|rombongan|audiensi)|menyambut')],
  ['menandatangani', behindIt('menandatangani')],
  [
    'penyampai',
    behindIt(
      `${speechPattern('verb', 'proposed')}|mengucapkan|menawarkan|` +
        String.raw`memberikan\s+(?:apresiasi|arahan|pengarahan|sambutan|materi|penjelasan)`,
    ),
  ],
  ['penyampai', /^\s*\)?\s*:\s*\S/u],
  ['peserta', behindIt('menghadiri|mengikuti|hadir')],
];

/** The role that the words before a person, or better those behind them, give; undefined where none does. */
export function roleBetween(lead: string, after: string): PersonRole | undefined {
  const said = behind.find(([, pattern]) => pattern.test(after))?.[0];
  if (said) return said;
  let best: { role: PersonRole; at: number } | undefined;
  for (const [role, pattern] of before) {
    const last = [...lead.matchAll(pattern)].at(-1);
    if (last && (!best || last.index + last[0].length > best.at)) best = { role, at: last.index + last[0].length };
  }
  return best?.role;
}

/** Labels and headings that say what the people behind or below them did: "Narasumber :", "Dewan juri :". */
const labels: readonly (readonly [PersonRole, RegExp])[] = [
  ['narasumber', /^(?:para\s+)?(?:narasumber|narsum|pemateri|pembicara)(?:\s+(?:lain|lainnya|utama))?$/i],
  ['moderator', /^(?:moderator|pemandu)$/i],
  ['membuka', /^(?:pembuka|pembukaan|dibuka(?:\s+oleh)?)$/i],
  [
    'memimpin',
    /^(?:dipimpin(?:\s+oleh)?|pimpinan(?:\s+(?:rapat|sidang))?|pemimpin(?:\s+rapat)?|pimpin|ketua\s+rombongan)$/i,
  ],
  ['menutup', /^(?:penutup|ditutup(?:\s+oleh)?)$/i],
  ['melantik', /^(?:(?:yang|yg)\s+melantik|pelantik|dilantik\s+oleh)$/i],
  ['dilantik', /^(?:yang|yg)\s+dilantik$/i],
  ['tuan-rumah', /^(?:tuan\s+rumah|(?:yang|yg)\s+(?:menerima|terima|menyambut))$/i],
  ['panelis', /^(?:tim\s+)?panelis$/i],
  ['juri', /^(?:dewan\s+|tim\s+)?juri$/i],
  ['saksi', /^(?:para\s+)?saksi(?:-saksi)?$/i],
  ['rohaniwan', /^rohaniwan$/i],
  ['notulis', /^(?:notulis|notulen|catatan\s+dibuat\s+oleh|dicatat\s+oleh|pencatat)$/i],
  ['pembawa-acara', /^(?:MC|pembawa\s+acara|pewara)$/i],
  ['penanggung-jawab', /^(?:penanggung\s*jawab(?:\s+(?:rilis|kegiatan))?|PIC|pembimbing(?:\s+lapangan)?)$/i],
  ['narahubung', /^(?:narahubung|contact\s+person|CP|kontak|konfirmasi|info(?:rmasi)?|hubungi)$/i],
  ['tidak-hadir', /^(?:tidak\s+hadir|absen|berhalangan|izin)$/i],
  [
    'peserta',
    new RegExp(
      String.raw`^(?:(?:yang|yg)\s+)?(?:peserta|hadirin|hadir|daftar\s+hadir|hadir|datang|kehadiran|` +
        String.raw`peserta\s+rapat|unsur\s+\p{L}+|undangan\s+hadir)(?:\s+(?:monitoring|juga))?$`,
      'iu',
    ),
  ],
];

export const roleOfLabel = (label: string): PersonRole | undefined =>
  labels.find(([, pattern]) => pattern.test(label.trim()))?.[0];

const opened =
  /(?<!\p{L})(?<did>dibuka|dipimpin|ditutup)(?:\s+oleh)?\s+(?<who>ketua|sekretaris)(?!\s+(?:\p{Lu}|divisi))/giu;
const acted = new RegExp(
  String.raw`(?<!\p{L})(?<who>ketua|sekretaris|moderator)\s+(?<did>membuka|memimpin|menutup|` +
    String.raw`${speechPattern('verb', 'proposed')})(?!\p{L})`,
  'giu',
);
const roleOfVerb: readonly (readonly [PersonRole, RegExp])[] = [
  ['membuka', /buka$/i],
  ['memimpin', /pimpin$/i],
  ['menutup', /tutup$/i],
];

/** "Rapat dibuka Ketua", "Sekretaris melaporkan": what a text tells of an office, for whoever holds it there. */
export function rolesOfPositions(
  text: string,
  minutes: boolean,
): (position: string | undefined) => readonly PersonRole[] {
  const roles = new Map<string, Set<PersonRole>>(minutes ? [['ketua', new Set(['memimpin'] as const)]] : []);
  for (const match of [...text.matchAll(opened), ...text.matchAll(acted)]) {
    const { who = '', did = '' } = match.groups ?? {};
    const role = roleOfVerb.find(([, pattern]) => pattern.test(did))?.[0] ?? 'penyampai';
    roles.set(who.toLowerCase(), (roles.get(who.toLowerCase()) ?? new Set()).add(role));
  }
  return (position) => {
    const head = /^(?:pl[th]\.?\s+)?(ketua|sekretaris|moderator)(?!\s+(?:divisi|rombongan|PPK|PPS|PWI))/iu.exec(
      position ?? '',
    )?.[1];
    return head ? [...(roles.get(head.toLowerCase()) ?? [])] : [];
  };
}

const speaker = new RegExp(
  String.raw`(?<!\p{L})(?<name>\p{Lu}[\p{L}'’-]{2,})\s+(?:juga\s+|lalu\s+|` +
    String.raw`kemudian\s+)?(?:${speechPattern('verb', 'proposed')})(?!\p{L})`,
  'gu',
);

/** "… dan 163 pindah keluar. (Rahmi)": who told what a line of minutes holds. */
const reporter = /[.,;]\s*\((?<name>\p{Lu}\p{Ll}{2,})\)[ \t]*$/gmu;

/** Whether a part of a name stands before a word of speech: "Eneng melaporkan". */
export function namedSpeakers(text: string): (name: string) => boolean {
  const named = new Set(
    [...text.matchAll(speaker), ...text.matchAll(reporter)].map((match) => (match.groups?.name ?? '').toLowerCase()),
  );
  return (name) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => named.has(word));
}
