/** What a person did there, by the words around their name. */
import { positionPattern, speechPattern } from '../../language/index.ts';
import type { PersonRole } from '../facts-schema.ts';

/** "Membuka acara, Ketua …": what the person did who is named behind it. */
const doing = (verbs: string): RegExp =>
  new RegExp(
    String.raw`^(?:(?:saat|ketika|sambil|sebelum|seusai|usai|sekaligus)\s+)?(?:${verbs})(?:\s[^.,]{2,70})?,\s*$|` +
      String.raw`^(?:(?:saat|ketika)\s+)(?:${verbs})\s[^.,]{2,70}$`,
    'giu',
  );
const by = String.raw`(?:\s+[\p{L}\d.:-]+){0,6}?\s+oleh`;
/** Words that stand before the person; the last of them counts. */
const before: readonly (readonly [PersonRole, RegExp])[] = [
  [
    'membuka',
    new RegExp(
      String.raw`di(?:buka|luncurkan|resmikan|lepas)(?:${by})?|(?:pembukaan|sambutan pembuka|pemukulan)${by}|` +
        String.raw`(?<!\p{L})pembuka\s*:|(?<!\p{L})pembuka\s*$|(?<!\p{L})buka${by}|` +
        String.raw`(?<!\p{L})pembukaan\s*[(:,–-]`,
      'giu',
    ),
  ],
  ['membuka', doing('membuka')],
  ['memimpin', doing('memimpin')],
  ['menutup', doing('menutup')],
  ['penyampai', doing('menanggapi|menjawab|mengawali|menyambung|mengakhiri')],
  ['peserta', doing('mewakili')],
  [
    'memimpin',
    new RegExp(
      String.raw`(?<!doa\s+)(?<!doa\s+(?:yang|yg)\s+)dipimpin(?:${by})?|(?<!\p{L})(?:pimpinan|pemimpin|` +
        String.raw`pimpin|pembina|inspektur)(?:\s+\p{L}+)?\s*:|(?:yang|yg)\s+pimpin(?!\p{L})|` +
        String.raw`(?<!\p{L})pimpin\s+rapat|ketua\s+rombongan|(?:yang|yg)\s+m(?:em|am)?impin`,
      'giu',
    ),
  ],
  [
    'menutup',
    new RegExp(
      String.raw`ditutup(?!\s+(?:dengan\s+|dgn\s+)?doa)(?:${by})?|(?<!\p{L})(?:penutupan|tutup)${by}|` +
        String.raw`(?<!\p{L})penutupan\s*[(:,–-]`,
      'giu',
    ),
  ],
  ['menandatangani', new RegExp(String.raw`di(?:tandatangani|teken)(?:${by})?`, 'giu')],
  ['membacakan', new RegExp(String.raw`dibacakan(?:${by})?`, 'giu')],
  [
    'melantik',
    new RegExp(
      String.raw`dilantik\s+oleh|(?:yang|yg)\s+melantik\s*:?|sumpah(?:\/janji)?(?:\s+\p{L}+){0,3}\s+di(?:pandu|` +
        String.raw`pimpin|ambil)` +
        String.raw`(?:${by})?|pengambil\s+sumpah`,
      'giu',
    ),
  ],
  ['dilantik', /(?<!yang\s|yg\s)(?<!\p{L})melantik|(?:yang|yg)\s+dilantik\s*:?/giu],
  [
    'tuan-rumah',
    new RegExp(
      String.raw`tuan\s+rumah|(?:yang|yg)\s+(?:menerima|terima|menyambut)|` +
        String.raw`di(?:terima|sambut)(?:\s+langsung)?(?:\s+oleh)?(?!\p{L})`,
      'giu',
    ),
  ],
  ['moderator', /dipandu|dimoderatori|moderator|(?:yang|yg)\s+(?:me)?mandu(?=\s)/giu],
  [
    'narasumber',
    new RegExp(
      String.raw`narasumber|narsum|pemateri|pembicara(?!\s+terbaik)|pengulas|pembahas|penyaji|` +
        String.raw`materi\s+(?:dari|oleh)|` +
        String.raw`materi(?:\s+\p{L}+){0,4}\s+(?:disampaikan|dibawakan|` +
        String.raw`dipaparkan)(?:\s+oleh)?`,
      'giu',
    ),
  ],
  ['panelis', /panelis/giu],
  ['juri', /(?<!\p{L})juri(?!\p{L})/giu],
  ['notulis', /notulis|notulen\s*:|pencatat|catatan\s+dibuat\s+oleh|(?<!\p{L})saya(?:\s+sendiri)?\s*\(?(?=\s*$)/giu],
  ['rohaniwan', /rohaniwan/giu],
  ['saksi', /(?<!\p{L})saksi(?=\s*:)|disaksikan(?:\s+oleh)?/giu],
  ['pembawa-acara', /(?<!\p{L})(?:MC|penyiar|pembawa\s+acara|pewara)(?!\p{L})/giu],
  [
    'penanggung-jawab',
    new RegExp(
      String.raw`penanggung\s+jawab(?!\))|(?<!\p{L})ketua\s+tim(?=\s)|koordinator\s*:` +
        String.raw`|(?<!\p{L})PIC(?!\p{L})|(?<!\p{L})PJ\s*:|pembimbing`,
      'giu',
    ),
  ],
  [
    'narahubung',
    new RegExp(
      String.raw`narahubung|contact\s+person|(?<!\p{L})CP(?!\p{L})|konfirmasi(?:[^.;:]{0,60}?)\s+(?:kepada|` +
        String.raw`ke)(?!\p{L})|tanya(?:2|-tanya)?\s+ke(?!\p{L})|(?:ditunggu|daftar)[^.;:]{0,40}\s(?:ke|` +
        String.raw`sama)(?!\p{L})|` +
        String.raw`(?:ambil|dijemput)\s+(?:sama|ke|pada)(?!\p{L})|(?<!\p{L})(?:cari|temui)(?!\p{L})|(?<!di)hubungi|` +
        String.raw`(?<!\p{L})(?:hub\.|rsvp|info\s*:|media\s+relation\s*:)|` +
        String.raw`(?:ditanyakan|menghubungi|(?:informasi|keterangan)\s+lebih\s+lanjut)(?:\s+dapat[^.;:]{0,40})?` +
        String.raw`(?:\s+(?:kepada|ke))?(?!\p{L})`,
      'giu',
    ),
  ],
  [
    'tidak-hadir',
    new RegExp(
      String.raw`tidak\s+hadir\s*:|(?<!\p{L})absen\s*:|berhalangan\s+(?:hadir\s*)?:|menggantikan(?=\s)|` +
        String.raw`(?:belum|tidak)\s+(?:hadir|datang|dilantik)\s+(?:adalah|ialah|yakni|yaitu)`,
      'giu',
    ),
  ],
  [
    'penyampai',
    new RegExp(
      String.raw`(?:sambutan|arahan|laporan)(?:\s+\p{L}+){0,3}\s+(?:disampaikan\s+)?oleh|` +
        String.raw`(?<!\p{L})menurut(?!nya)|(?:tanggapan|pertanyaan|usul(?:an)?|saran` +
        String.raw`|pengantar)\s+(?:dari|oleh)|disampaikan(?:\s+\p{L}+){0,2}\s+oleh|` +
        String.raw`(?:paparan|pemaparan)(?:\s+\p{L}+){0,3}\s+(?:oleh|dari|diganti(?:kan)?)|` +
        String.raw`(?<!\p{L})(?:${speechPattern('beside', 'proposed')})(?=\s)`,
      'giu',
    ),
  ],
  ['peserta', /diikuti|dihadiri|hadir(?!\s+sebagai|kan)|turut hadir|didampingi|diwakili|bersama|mewakili/giu],
];

const start =
  String.raw`^[\s,)]*(?:(?:yang|yg)\s+)?` +
  String.raw`(?:juga\s+|turut\s+|lalu\s+|kemudian\s+|kembali\s+|secara\s+resmi\s+|langsung\s+` +
  String.raw`|sekaligus\s+|(?:dijadwalkan|direncanakan|diagendakan|rencananya|akan)\s+)*`;
const behindIt = (words: string): RegExp => new RegExp(`${start}(?:${words})(?!\\p{L})`, 'iu');
const as = (words: string): RegExp =>
  new RegExp(
    String.raw`^[\s,]*(?:(?:yang\s+|juga\s+)*(?:hadir\s+|tampil\s+|bertindak\s+|bertugas\s+|didapuk\s+|` +
      String.raw`ditunjuk\s+)?(?:` +
      String.raw`selaku|sebagai)\s+(?:\p{L}+\s+)?(?:${words})(?!\p{L})|\(\s*(?:${words})\s*\))`,
    'iu',
  );
/** Words that stand right behind the person; the strongest that fits counts. */
const behind: readonly (readonly [PersonRole, RegExp])[] = [
  ['moderator', as('moderator|pemandu')],
  ['narasumber', as('narasumber|pemateri|pembicara|narsum|pengulas|pembahas')],
  ['notulis', as('notulis|notulen|pencatat')],
  ['pembawa-acara', as('MC|pembawa acara|pewara')],
  ['saksi', as('saksi')],
  ['rohaniwan', as('rohaniwan')],
  ['juri', as('juri')],
  ['panelis', as('panelis')],
  ['membuka', as('pembuka')],
  ['memimpin', as('pimpinan rapat|pemimpin rapat')],
  ['tuan-rumah', as('tuan rumah')],
  ['penanggung-jawab', as('penanggung\\s+jawab|koordinator|ketua\\s+tim|ketua\\s+panitia|ketua\\s+rombongan')],
  ['moderator', behindIt('memandu|memoderatori')],
  [
    'narasumber',
    behindIt(String.raw`(?:membawakan|memaparkan|menyajikan)\s+materi|menjadi\s+(?:narasumber|pemateri|pembicara)`),
  ],
  ['membuka', behindIt('membuka|meluncurkan|meresmikan')],
  ['memimpin', behindIt('m(?:em|am)impin')],
  ['menutup', behindIt('menutup')],
  ['melantik', behindIt('melantik')],
  ['membacakan', behindIt('membacakan|membaca|bacakan')],
  ['tuan-rumah', behindIt('menerima\\s+(?:kunjungan|rombongan|audiensi)|menyambut(?!\\s+(?:baik|positif|gembira))')],
  ['menandatangani', behindIt('menandatangani')],
  [
    'penyampai',
    behindIt(
      `${speechPattern('verb', 'proposed')}|${speechPattern('verb', 'told')}|mengucapkan|menawarkan|` +
        String.raw`memberikan\s+(?:apresiasi|arahan|pengarahan|sambutan|materi|penjelasan)`,
    ),
  ],
  ['penyampai', /^\s*\)?\s*:\s*\S/u],
  ['peserta', behindIt('menghadiri|mengikuti|hadir')],
];

/** Quick notes leave out the prefix of a verb: "Camat buka acara", "-> narasumber", "– bacakan hasil". */
const quickly = (words: string): RegExp =>
  new RegExp(
    String.raw`^[\s,)]*(?:\([^()]{1,120}\)\s*)?(?:(?:[–—:→-]|->|=>)\s*)?` +
      String.raw`(?:yg\s+|yang\s+|lalu\s+)?(?:akan\s+|nanti\s+)?(?:${words})(?!\p{L})`,
    'iu',
  );
const gathering = String.raw`acara|rapat|kegiatan|sosialisasi|bimtek|rakor|pleno|sidang|pertemuan|pelatihan|lomba`;
const inNotes: readonly (readonly [PersonRole, RegExp])[] = [
  ['membuka', quickly(String.raw`buka\s+(?:${gathering})|pembuka`)],
  ['memimpin', quickly(String.raw`pimpin\s+(?:${gathering})|pimpinan\s+rapat`)],
  ['menutup', quickly(String.raw`tutup\s+(?:${gathering})|penutup`)],
  [
    'narasumber',
    quickly(String.raw`narasumber|narsum|pemateri|materi(?=\s*(?:[:,;.]|$))|(?:isi|bawakan|kasih)\s+materi`),
  ],
  ['moderator', quickly('moderator')],
  ['notulis', quickly('notulis|notulen')],
  ['pembawa-acara', quickly('MC')],
  [
    'penyampai',
    quickly(
      'sambutan|lapor|bilang|blg|pesan|usul|tanya|tny|jawab|minta|paparkan|jelaskan|sampaikan' +
        '|laporkan|tegaskan|terangkan|ingatkan|usulkan|tambahkan|tanggapi',
    ),
  ],
];

const cannotCome =
  String.raw`(?:ber)?halangan|absen(?!si)|(?:tidak|tdk|tak|gak|ga|belum|blm|urung|batal|gagal)\s+(?:bisa\s+|` +
  String.raw`dapat\s+|jadi\s+|sempat\s+)?` +
  String.raw`(?:hadir|ikut|bergabung|tampak|datang|terlihat|di\s+tempat|dilantik|memenuhi\s+undangan)|` +
  String.raw`(?:sedang|lagi|masih|karena|krn)\s+(?:sakit|umr[ao]h|haji|cuti|dinas\s+luar|dirawat|` +
  String.raw`menjalani\s+perawatan|menunaikan)|` +
  String.raw`mengundurkan\s+diri|(?:minta\s+)?i[jz]in(?!\s+(?:bu|pak|bang|kak|mas|kan|me\p{Ll}{3,}|` +
  String.raw`ber\p{Ll}{3,}|lapor|share|tanya|usul|koreksi))|` +
  String.raw`(?:yang\s+bersangkutan|ybs|beliau)\s+(?:sedang|tidak|sakit|cuti|dinas\s+luar)`;
/** Behind the person, or in brackets or behind a dash: "(sakit)", "– izin". */
const absentHere = new RegExp(
  String.raw`^\s*(?:[,)–—(-]\s*)*(?:sakit|umr[ao]h|cuti|dinas\s+luar|${cannotCome})(?!\p{L})`,
  'iu',
);
/** Further on in what is told of the person. */
const absentLater = new RegExp(String.raw`^(?<between>[^.“"]{0,90}?)(?<!\p{L})(?:${cannotCome})(?!\p{L})`, 'iu');
/** "sedianya membuka acara namun …": what was meant and did not happen. */
const meantTo = new RegExp(
  String.raw`^[\s,]*(?:yang\s+)?(?:sedianya|semestinya|seharusnya|mestinya)(?!\p{L})[^.]{3,120}?` +
    String.raw`(?:namun|tetapi|tapi|tp)(?!\p{L})`,
  'iu',
);
const others = new RegExp(
  String.raw`\d|bahwa|(?<!\p{L})(?:ada|yang\s+lain|para|seluruh|semua)(?!\p{L})|` +
    String.raw`(?<!\p{L})(?:${speechPattern('verb', 'proposed')})` +
    String.raw`(?!\p{L})`,
  'iu',
);

/** "… Ratih, S.H. Ketua KPU X tidak hadir": a new sentence tells of somebody else. */
const isOfAnother = new RegExp(
  String.raw`^[\s.)]*(?:namun\s+|sementara\s+|sedangkan\s+|(?:pak|bu|bapak|ibu)\s+)?(?:${positionPattern()}|` +
    String.raw`(?:rombongan|perwakilan|utusan|wakil)\s)`,
  'iu',
);

/** Whether a text tells that the person before it did not come. */
function isAbsent(after: string): boolean {
  if (absentHere.test(after) || meantTo.test(after)) return true;
  const between = absentLater.exec(after)?.groups?.between;
  if (between === undefined || isOfAnother.test(between)) return false;
  return !others.test(between.replace(/memohon\s+maaf/i, ''));
}

/** From weakest to strongest. */
const roleStrength: readonly PersonRole[] = [
  'peserta',
  'penyampai',
  'menandatangani',
  'notulis',
  'saksi',
  'rohaniwan',
  'pembawa-acara',
  'penanggung-jawab',
  'narahubung',
  'tuan-rumah',
  'membacakan',
  'dilantik',
  'melantik',
  'juri',
  'panelis',
  'moderator',
  'narasumber',
  'menutup',
  'memimpin',
  'membuka',
  'tidak-hadir',
];
export const strongestRole = (roles: readonly PersonRole[]): PersonRole | undefined =>
  roles.toSorted((a, b) => roleStrength.indexOf(b) - roleStrength.indexOf(a))[0];

/** The strongest role that the words before a person and those behind them give; undefined where none does. */
export function roleBetween(lead: string, after: string): PersonRole | undefined {
  if (isAbsent(after)) return 'tidak-hadir';
  const said = [...behind, ...inNotes].filter(([, pattern]) => pattern.test(after)).map(([role]) => role);
  let best: { role: PersonRole; at: number } | undefined;
  for (const [role, pattern] of before) {
    const last = [...lead.matchAll(pattern)].at(-1);
    if (last && (!best || last.index + last[0].length > best.at)) best = { role, at: last.index + last[0].length };
  }
  return strongestRole(best ? [...said, best.role] : said);
}

/** Labels and headings that say what the people behind or below them did: "Narasumber :", "Dewan juri :". */
const labels: readonly (readonly [PersonRole, RegExp])[] = (
  [
    [
      'narasumber',
      String.raw`(?:para\s+)?(?:narasumber|narsum|pemateri|pembicara|pengulas|pembahas|penyaji|pemantik|` +
        String.raw`fasilitator|instruktur|pelatih|tutor|pengajar|pengantar\s+diskusi|` +
        String.raw`keynote\s+speaker)` +
        String.raw`(?:\s+(?:lain|lainnya|utama|kunci|\d|[IVX]+))?`,
    ],
    ['moderator', String.raw`(?:moderator|pemandu)(?:\s+\p{L}+){0,2}`],
    ['membuka', String.raw`pembuka|pembukaan|dibuka(?:\s+oleh)?|(?:yang|yg)\s+membuka`],
    [
      'memimpin',
      String.raw`dipimpin(?:\s+oleh)?|(?:pimpinan|pemimpin)(?:\s+(?:rapat|sidang|pleno|apel|upacara|barisan|` +
        String.raw`pertemuan|diskusi))?|pimpin|(?:pembina|inspektur)\s+(?:apel|upacara)|` +
        String.raw`ketua\s+(?:rombongan|rapat|sidang)|(?:yang|yg)\s+memimpin`,
    ],
    ['menutup', String.raw`penutup|ditutup(?:\s+oleh)?`],
    ['melantik', String.raw`(?:yang|yg)\s+melantik|pelantik|dilantik\s+oleh|pengambil\s+sumpah`],
    ['dilantik', String.raw`(?:yang|yg)\s+dilantik`],
    ['tuan-rumah', String.raw`tuan\s+rumah|(?:yang|yg)\s+(?:menerima|terima|menyambut)|diterima(?:\s+oleh)?`],
    [
      'membacakan',
      String.raw`pembaca(?:an)?\s+(?:SK|surat\s+keputusan|keputusan|teks|naskah|rekap(?:itulasi)?|hasil|` +
        String.raw`berita\s+acara|rancangan)(?:\s+\p{L}+){0,2}`,
    ],
    ['panelis', String.raw`(?:tim\s+|para\s+)?panelis`],
    ['juri', String.raw`(?:dewan\s+|tim\s+|para\s+)?juri`],
    ['saksi', String.raw`(?:para\s+)?saksi(?:-saksi)?|disaksikan(?:\s+oleh)?`],
    ['rohaniwan', 'rohaniwan'],
    [
      'notulis',
      String.raw`notulis|notulen|pencatat(?:\s+(?:rapat|risalah))?|(?:yang|yg)\s+mencatat|` +
        String.raw`catatan\s+dibuat\s+oleh|dicatat\s+oleh|` +
        String.raw`penulis\s+notul\p{L}+`,
    ],
    ['pembawa-acara', String.raw`penyiar|host|MC|pembawa\s+acara|pewara`],
    [
      'penanggung-jawab',
      String.raw`penanggung\s*jawab(?:\s+(?:rilis|kegiatan))?|PIC|PJ|pembimbing(?:\s+lapangan)?` +
        String.raw`|koordinator(?:\s+\p{L}+)?|pelaksana(?:\s+kegiatan)?|ketua\s+panitia`,
    ],
    [
      'narahubung',
      String.raw`nara\s?hubung(?:\s+\p{L}+)?|(?:contact|kontak)(?:\s+(?:person|media|pers|panitia|humas|kami))?|CP|` +
        String.raw`konfirmasi(?:\s+kehadiran)?|` +
        String.raw`hubungi|RSVP|` +
        String.raw`info(?:rmasi)?(?:\s+lebih\s+lanjut)?|media\s+relations?|keterangan\s+lebih\s+lanjut`,
    ],
    [
      'tidak-hadir',
      String.raw`(?:(?:yang|yg)\s+)?(?:tidak\s+hadir|tdk\s+hadir|absen|berhalangan(?:\s+hadir)?|i[jz]in|sakit|` +
        String.raw`dinas\s+luar|cuti)`,
    ],
    ['menandatangani', String.raw`mengetahui|menyetujui|mengesahkan|ditandatangani(?:\s+oleh)?`],
    [
      'penyampai',
      String.raw`arahan|pengarahan|sambutan(?:\s+\p{L}+)?|amanat|pelapor|dilaporkan\s+oleh|penyampai(?:\s+\p{L}+)?`,
    ],
    [
      'peserta',
      String.raw`(?:(?:yang|yg)\s+)?(?:peserta|hadirin|hadir|hdr|daftar\s+hadir|datang|kehadiran|peserta\s+rapat|` +
        String.raw`unsur\s+\p{L}+|` +
        String.raw`undangan\s+hadir|tamu|ikut|petugas|turut\s+hadir|hadir\s+pula|rombongan|dihadiri(?:\s+oleh)?)` +
        String.raw`(?:\s+(?:monitoring|juga))?`,
    ],
  ] as const
).map(([role, words]) => [role, new RegExp(`^(?:${words})$`, 'iu')]);

export const roleOfLabel = (label: string): PersonRole | undefined =>
  labels.find(([, pattern]) => pattern.test(label.trim()))?.[0];

/** A line that leads to a list: "Lima panelis telah meneken pakta, yaitu:", "Rapat dihadiri oleh:". */
const headings: readonly (readonly [PersonRole, RegExp])[] = [
  ['tidak-hadir', /(?:tidak|tdk)\s+hadir|berhalangan/iu],
  ['panelis', /panelis/iu],
  ['juri', /(?<!\p{L})juri(?!\p{L})/iu],
  ['narasumber', /narasumber|pemateri|pembicara|pengulas/iu],
  ['moderator', /moderator/iu],
  ['dilantik', /dilantik/iu],
  ['narahubung', /narahubung|hubungi|informasi\s+lebih\s+lanjut/iu],
  ['saksi', /disaksikan|(?<!\p{L})saksi(?!\p{L})/iu],
  ['peserta', /hadir|diikuti|peserta|(?<!\p{L})(?:tim|rombongan|tamu|petugas)(?!\p{L})/iu],
];
/** "Narasumber dan moderator": the first of several labels is that of the list below. */
function roleOfLabels(heading: string): PersonRole | undefined {
  if (heading.length > 80) return undefined;
  const roles = heading.split(/\s*(?:[,&/]|(?<!\p{L})(?:dan|serta)(?!\p{L}))\s*/iu).map(roleOfLabel);
  return roles.every((role) => role !== undefined) ? roles[0] : undefined;
}

export function roleOfHeading(line: string): PersonRole | undefined {
  const leads = line.endsWith(':');
  const label = roleOfLabels(leads ? line.slice(0, -1).trimEnd() : line);
  return label ?? (leads && line.length < 160 ? headings.find(([, pattern]) => pattern.test(line))?.[0] : undefined);
}

/** What is done in a part of a programme, for who does it; the first that fits. */
const parts: readonly (readonly [PersonRole, RegExp])[] = [
  [
    'membuka',
    /sambutan\s+(?:sekaligus|dan|&)\s+pembukaan|pembukaan\s+(?:secara\s+)?resmi|(?<!\p{L})membuka(?!\p{L})/iu,
  ],
  ['moderator', /moderator|dipandu/iu],
  ['memimpin', /pembina\s+(?:upacara|apel)|inspektur\s+upacara|amanat/iu],
  ['melantik', /pelantikan|pengambilan\s+sumpah/iu],
  [
    'narasumber',
    /materi|paparan|pemaparan|narasumber|(?<!\p{L})sesi\s+(?:\d|[IVX]+)(?!\p{L})|ceramah|kuliah|diskusi\s+panel/iu,
  ],
  ['membacakan', /pembacaan|membacakan/iu],
  ['penyampai', /sambutan|laporan|arahan|pengarahan|pengantar|tausiyah|kesan|pesan/iu],
  ['menutup', /penutup/iu],
  ['membuka', /pembukaan/iu],
];
export const roleOfPart = (part: string): PersonRole =>
  parts.find(([, pattern]) => pattern.test(part))?.[0] ?? 'peserta';

const heads = String.raw`ketua|sekretaris|moderator|kepsek|camat|lurah|kades|bupati|rektor|dekan`;
const opened = new RegExp(
  String.raw`(?<!\p{L})(?<did>dibuka|dipimpin|ditutup)(?:\s+oleh)?\s+(?:pak\s+|bu\s+|bapak\s+|ibu\s+)?` +
    String.raw`(?<who>${heads})(?!\s+(?:\p{Lu}|divisi))`,
  'giu',
);
const acted = new RegExp(
  String.raw`(?<!\p{L})(?<who>${heads})\s+(?<did>membuka|memimpin|menutup|sambutan|bilang|` +
    String.raw`(?:buka|pimpin|tutup)(?=\s+(?:${gathering}))|${speechPattern('verb', 'proposed')})(?!\p{L})`,
  'giu',
);
const roleOfVerb: readonly (readonly [PersonRole, RegExp])[] = [
  ['membuka', /buka$/i],
  ['memimpin', /pimpin$/i],
  ['menutup', /tutup$/i],
];

const leader = new RegExp(
  String.raw`(?<!\p{L})(?:pemimpin|pimpinan)(?:\s+(?:rapat|sidang))?\s*[:)]|` +
    String.raw`(?<!\p{L})dipimpin(?!\s+(?:oleh\s+)?ketua(?!\s+(?:komisi|rombongan|tim|dprd)))|^pemimpin`,
  'imu',
);

/** "Rapat dibuka Ketua", "Sekretaris melaporkan": what a text tells of an office, for whoever holds it there. */
export function rolesOfPositions(
  text: string,
  minutes: boolean,
  body = '',
): (position: string | undefined) => readonly PersonRole[] {
  // The chair leads, unless the paper names another leader.
  const roles = new Map<string, Set<PersonRole>>(
    minutes && !leader.test(text) ? [['ketua', new Set(['memimpin'] as const)]] : [],
  );
  for (const match of [...text.matchAll(opened), ...text.matchAll(acted)]) {
    const { who = '', did = '' } = match.groups ?? {};
    const role = roleOfVerb.find(([, pattern]) => pattern.test(did))?.[0] ?? 'penyampai';
    roles.set(who.toLowerCase(), (roles.get(who.toLowerCase()) ?? new Set()).add(role));
  }
  return (position) => {
    const { head, of = '' } = holder.exec(position ?? '')?.groups ?? {};
    const isOthers = body !== '' && anotherBody.test(of) && of.toLowerCase() !== body.toLowerCase();
    return head && !isOthers ? [...(roles.get(head.toLowerCase()) ?? [])] : [];
  };
}

const holder =
  /^(?:pl[th]\.?\s+)?(?<head>\p{L}+)(?!\s+(?:divisi|rombongan|PPK|PPS|PWI)(?!\p{L}))(?:\s+(?<of>\p{L}+))?/iu;
const anotherBody = /^(?:KPU|KIP|Bawaslu|Panwas\p{L}*|DPRD|OSIS|BEM|KNPI|Karang|RT|RW)$/iu;

const speaker = new RegExp(
  String.raw`(?<!\p{L})(?<name>\p{Lu}[\p{L}'’-]{2,})\s+(?:juga\s+|lalu\s+|` +
    String.raw`kemudian\s+)?(?:${speechPattern('verb', 'proposed')}|${speechPattern('verb', 'told')}` +
    String.raw`|tanya|jawab|usul|bilang)(?!\p{L})`,
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
