/**
 * How words are written in messages and notes ("blm", "tdk", "yg"), with the word that is meant. Only spellings that
 * stand for one word wherever they are not a name. General knowledge, written by hand.
 */

/** Each row: the word, then its short or spoken spellings. */
const rows: readonly string[] = [
  'yang yg yng',
  'dengan dgn dg dngn',
  'untuk utk utuk untk',
  'dalam dlm dalem',
  'pada pd',
  'kepada kpd',
  'karena krn karna krena',
  'tidak tdk gak ga gk nggak enggak ngga engga ndak kagak tida',
  'belum blm blum belom blom',
  'sudah sdh udah udh dah sudh',
  'telah tlh',
  'sebelum sblm sblum',
  'setelah stlh stelah',
  'sebagai sbg sbgai',
  'seperti spt sprti kayak kyk',
  'juga jg jga',
  'jangan jgn jngn',
  'harus hrs',
  'bisa bs bsa',
  'dapat dpt dpat',
  'terhadap thd thdp',
  'tentang ttg tntg',
  'masih msh masi',
  'sekarang skrg skrang skrng',
  'kalau klo klu kalo kalu klau',
  'sampai sampe smp smpai',
  'cuma cm cuman',
  'orang org',
  'lagi lg lgi',
  'kurang krg',
  'lebih lbh',
  'paling plg',
  'kemarin kmrn kmarin',
  'besok bsk',
  'tanggal tgl',
  'bulan bln',
  'tahun thn',
  'hari hr',
  'pukul pkl',
  'jumlah jml jmlh',
  'rumah rmh',
  'menit mnt',
  'saya sy',
  'sama sm',
  'tadi td',
  'nanti ntar nti',
  'tolong tlg tlng',
  'mohon mhn',
  'terus trs',
  'saja aja aj',
  'datang dtg dateng',
  'lembar lbr',
  'tetapi tp tpi tapi',
  'waktu wkt',
  'hasil hsl',
  'tetap ttp',
  'termasuk trmsk',
  'tersebut tsb tsbt',
  'selesai slesai slsai',
  'semua smua',
  'adalah adlh',
  'banyak byk bnyk',
  'tempat tmpt tmpat',
  'teman tmn temen',
  'mau mo',
  'pakai pake',
  'benar bener',
  'dari dr dri',
  'berapa brp brapa brpa',
  'bagaimana gimana gmn gmna bgmn',
  'kenapa knp',
  'kapan kpn',
  'izin ijin',
  'kantor ktr kntr',
  'gedung gdg',
  'pemilih pmlh pmilih',
  'bahwa bhw bhwa',
  'depan dpn',
  'semalam smlm',
  'malam mlm',
  'kemudian kmdn kmudian',
  'bersama brsm brsama',
  'ternyata trnyata',
  'bilang blg',
  'jawab jwb',
  'dijawab dijwb',
  'tanya tny',
  'lewat lwt',
  'hadir hdr',
  'dihadiri dihadri',
  'pegawai peg pgw',
  'bapak bpk',
  'terakhir trakhir',
  'rencana rcn rencna',
  'langsung lgsg lgs',
  'ketemu ktemu',
];

const meant: ReadonlyMap<string, string> = new Map(
  rows.flatMap((row) => {
    const [word, ...spellings] = row.split(' ') as [string, ...string[]];
    return spellings.map((spelling): [string, string] => [spelling, word]);
  }),
);

/**
 * The word that a spelling stands for, in lower case; what is written in capitals ("SMP") or may be a title ("Dr.")
 * stands as it is. `before` is the word before it.
 */
export function writtenOut(text: string, before = ''): string {
  if (/^\d/.test(before) && units.has(text)) return text;
  const lower = text.toLowerCase();
  return text === lower ? (meant.get(lower) ?? lower) : isOpening(text) ? (openings.get(lower) ?? lower) : lower;
}

/** Behind a number they are measures. */
const units: ReadonlySet<string> = new Set(['cm']);

const isOpening = (text: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(text);
/** Titles, degrees and short names. */
const titles: ReadonlySet<string> = new Set(['dr', 'mo', 'sm', 'pd', 'hr', 'bs', 'dg', 'td']);
/** A capital at the head of a sentence: titles and names are left alone. */
const openings: ReadonlyMap<string, string> = new Map([...meant].filter(([spelling]) => !titles.has(spelling)));
