/**
 * The words a rule may use: the columns of a list and what is read out of them once for all rules, per grouping.
 * `source` is plain SQL and kc_* functions; `identity` names the person or group for its subject; `key` joins a
 * group's rows.
 */
import { columns } from '../list/schema.ts';
import type { Grouping } from './schema.ts';

export type Word = { readonly name: string; readonly meaning: { readonly id: string; readonly en: string } };

export type GroupingWords = {
  readonly grouping: Exclude<Grouping, 'pair'>;
  readonly alias: string;
  readonly scope: 'row' | 'group' | 'cross-list';
  readonly words: readonly Word[];
  readonly source: string;
  readonly identity: string;
  /** Order of findings, and the first row of the finding where there is one. */
  readonly order: string;
  /** Rows of a found group: how to join voters `v` to a found group `f`. Without it a finding shows its first row. */
  readonly members?: string;
  /** How many rows of the list a finding is about; `0` where none is in this list. */
  readonly size: string;
  /** The view of what stood before, without which there is nothing to look at. */
  readonly before?: 'previous' | 'removed';
};

const word = (name: string, id: string, en: string): Word => ({ name, meaning: { id, en } });
const columnWords: readonly Word[] = columns.map(({ name, label }) => word(name, label.id, label.en));

/**
 * Whether a text is 16 digits, where `number` is what kc_long reads in it. A sign, a point or an exponent leaves fewer
 * than 16 digits, or zeros at the end: only such texts are looked at sign by sign, which costs more than the cast.
 */
const sixteen = (text: string, number: string): string =>
  `length(${text}) = 16 and (${number} between 1000000000000000 and 9999999999999999 and ${number} % 100 <> 0
    and ${text} >= '1' or kc_digits(${text}))`;

/**
 * NIK: 6 digits region, DDMMYY of birth (women: DD + 40), 4 digits serial. Read as one number, so that parts cost no
 * text work.
 */
const readNumbers = (from: string): string => `
select *, kc_div(nik_number, 100000000000000) as nik_province,
  case when kc_div(nik_number, 100000000) % 100 > 40 then kc_div(nik_number, 100000000) % 100 - 40
    else kc_div(nik_number, 100000000) % 100 end as nik_day,
  kc_div(nik_number, 1000000) % 100 as nik_month, kc_div(nik_number, 10000) % 100 as nik_year,
    nik_number % 10000 as nik_serial,
  case when kc_div(nik_number, 100000000) % 100 > 40 then 'P' when nik_number is not null then 'L' end as nik_sex,
  kc_div(nkk_number, 100000000000000) as nkk_province, kc_div(nkk_number, 100000000) % 100 as nkk_day,
    kc_div(nkk_number, 1000000) % 100 as nkk_month, nkk_number % 10000 as nkk_serial
from (select *, case when ${sixteen('nik', 'nik_long')} then nik_long end as nik_number,
  case when ${sixteen('nkk', 'nkk_long')} then nkk_long end as nkk_number,
  kc_age(birth_date, {votingDay}) as age, ${smallestRegion} as region
    from (select *, kc_long(nik) as nik_long, kc_long(nkk) as nkk_long from ${from}))`;

/** Smallest region code of a voter that is filled in. */
export const smallestRegion = 'coalesce(village, district, regency, province)';

const readRow = (from: string): string => `
select *, case when region in (select code from region_codes) then 1 else 0 end as region_known
  from (${readNumbers(from)})`;

const voterWords: readonly Word[] = [
  ...columnWords,
  word(
    'nik_number',
    'NIK sebagai bilangan; kosong bila bukan 16 angka',
    'NIK as a number; empty when it is not 16 digits',
  ),
  word('nik_province', 'Kode provinsi dalam NIK', 'Province code in the NIK'),
  word('nik_day', 'Tanggal dalam NIK (perempuan sudah dikurangi 40)', 'Day in the NIK (40 taken off for women)'),
  word('nik_month', 'Bulan dalam NIK', 'Month in the NIK'),
  word('nik_year', 'Dua angka tahun dalam NIK', 'Two digits of the year in the NIK'),
  word('nik_serial', 'Nomor urut dalam NIK', 'Serial number in the NIK'),
  word('nik_sex', 'Jenis kelamin menurut NIK (L/P)', 'Sex by the NIK (L/P)'),
  word(
    'nkk_number',
    'NKK sebagai bilangan; kosong bila bukan 16 angka',
    'NKK as a number; empty when it is not 16 digits',
  ),
  word('nkk_province', 'Kode provinsi dalam NKK', 'Province code in the NKK'),
  word('nkk_day', 'Tanggal dalam NKK', 'Day in the NKK'),
  word('nkk_month', 'Bulan dalam NKK', 'Month in the NKK'),
  word('nkk_serial', 'Nomor urut dalam NKK', 'Serial number in the NKK'),
  word('age', 'Umur penuh pada hari pemungutan suara', 'Complete years on voting day'),
  word('region', 'Kode wilayah terkecil yang terisi', 'Smallest region code that is filled in'),
  word('region_known', '1 bila kode wilayah itu dikenal', '1 when that region code is known'),
];

const person = (alias: string): string =>
  `coalesce(nullif(${alias}.nik, ''), coalesce(${alias}.name, '') || '|' ||
    coalesce(cast(${alias}.birth_date as varchar), ''))`;

/** One scan, kept as table kc_places: every TPS, RW and RT with its size. */
export const placesSource =
  'select village, tps, rw, rt, count(*) as size, min(row) as first_row from voters where village is not null ' +
  'group by village, tps, rw, rt';

export const groupingWords: readonly GroupingWords[] = [
  {
    grouping: 'voter',
    alias: 'v',
    scope: 'row',
    words: voterWords,
    source: readRow('voters'),
    identity: person('v'),
    order: 'v.row',
    size: '1',
  },
  {
    grouping: 'note',
    alias: 'v',
    scope: 'row',
    words: [
      ...columnWords,
      word(
        'note_stance',
        'says: keterangan menyatakannya; doubts: belum pasti; ambiguous: kode yang dapat berarti lain; ' +
          'denies, other, former: bukan tentang pemilih ini sekarang',
        'says: the note says so; doubts: not certain; ambiguous: a code that can mean something else; ' +
          'denies, other, former: not of this voter now',
      ),
      word('note_meaning', 'Arti keterangan, misalnya meninggal atau tni', 'What the note means, such as meninggal'),
      word('note_label', 'Arti keterangan dalam kata', 'What the note means, in Indonesian words'),
      word('note_label_en', 'Arti keterangan dalam kata Inggris', 'What the note means, in words'),
    ],
    source: `select v.*, n.stance as note_stance, n.meaning as note_meaning, n.label_id as note_label,
      n.label_en as note_label_en from voters v join kc_notes n on n.note = v.note`,
    identity: person('v'),
    order: 'v.row',
    size: '1',
  },
  {
    grouping: 'family',
    alias: 'g',
    scope: 'group',
    order: 'g.first_row',
    size: 'g.members',
    members: 'kc_long(v.nkk) = f.family',
    identity: "lpad(cast(g.family as varchar), 16, '0')",
    words: [
      word('members', 'Banyak pemilih dengan NKK ini', 'Voters with this NKK'),
      word(
        'least_station',
        'TPS terkecil keluarga: kode desa × 100000 + nomor TPS',
        'Least polling station of the family: village code × 100000 + number',
      ),
      word('most_station', 'TPS terbesar keluarga', 'Greatest polling station of the family'),
    ],
    source: `select family, count(*) as members, min(row) as first_row, min(station) as least_station,
      max(station) as most_station
      from (select nkk, kc_long(nkk) as family, row, kc_long(village) * 100000 + tps as station from voters)
        where ${sixteen('nkk', 'family')} group by family`,
  },
  {
    grouping: 'station',
    alias: 'g',
    scope: 'group',
    order: 'g.first_row',
    size: 'g.size',
    members: 'v.village = f.village and v.tps = f.tps',
    identity: "g.village || '/' || cast(g.tps as varchar)",
    words: [
      word('village', 'Kode desa/kelurahan', 'Village code'),
      word('tps', 'Nomor TPS', 'Number of the polling station'),
      word('size', 'Banyak pemilih di TPS', 'Voters at the polling station'),
      word(
        'tps_before',
        'Nomor TPS sebelumnya di desa itu; 0 bila tidak ada',
        'The number before it in the village; 0 when none',
      ),
    ],
    source: `select *, coalesce(max(tps) over (partition by village order by tps rows between unbounded preceding
      and 1 preceding), 0) as tps_before
      from (select village, tps, cast(sum(size) as bigint) as size, min(first_row) as first_row from kc_places
        where tps > 0 group by village, tps)`,
  },
  {
    grouping: 'street',
    alias: 'g',
    scope: 'group',
    order: 'g.first_row',
    size: 'g.size',
    identity: "g.village || '/' || cast(g.rw as varchar) || '/' || cast(g.rt as varchar)",
    words: [
      word('village', 'Kode desa/kelurahan', 'Village code'),
      word('rw', 'Nomor RW', 'RW number'),
      word('rt', 'Nomor RT', 'RT number'),
      word('size', 'Banyak pemilih di RT', 'Voters in the RT'),
      word(
        'rw_before',
        'Nomor RW dari RT sebelumnya di desa itu; 0 bila tidak ada',
        'RW of the RT before it in the village; 0 when none',
      ),
      word(
        'rt_before',
        'Nomor RT sebelumnya di desa itu; 0 bila tidak ada',
        'RT before it in the village; 0 when none',
      ),
    ],
    source: `select *, kc_div(place_before, 100000) as rw_before, place_before % 100000 as rt_before
      from (select *, coalesce(max(rw * 100000 + rt) over (partition by village
        order by rw, rt rows between unbounded preceding and 1 preceding), 0) as place_before
      from (select village, cast(rw as bigint) as rw, rt, cast(sum(size) as bigint) as size, min(first_row) as first_row
        from kc_places where rw > 0 and rt > 0 group by village, rw, rt))`,
  },
  {
    grouping: 'station-before',
    before: 'previous',
    alias: 'g',
    scope: 'cross-list',
    order: 'g.village, g.tps',
    size: '0',
    identity: "g.village || '/' || cast(g.tps as varchar)",
    words: [
      word('village', 'Kode desa/kelurahan', 'Village code'),
      word('tps', 'Nomor TPS', 'Number of the polling station'),
      word('voters_before', 'Banyak pemilih pada versi sebelumnya', 'Voters in the version before'),
      word('voters_now', 'Banyak pemilih sekarang', 'Voters now'),
    ],
    source: `select b.village, b.tps, b.voters_before, coalesce(n.voters_now, 0) as voters_now
      from (select village, tps, count(*) as voters_before from previous where village is not null and tps > 0
        group by village, tps) b
      left join (select village, tps, cast(sum(size) as bigint) as voters_now from kc_places where tps > 0
        group by village, tps) n on n.village = b.village and n.tps = b.tps`,
  },
  {
    grouping: 'person-before',
    before: 'previous',
    alias: 'p',
    scope: 'cross-list',
    order: 'p.row',
    size: '0',
    identity: person('p'),
    words: [
      ...columnWords.filter(({ name }) => name !== 'row' && name !== 'part' && name !== 'source_line'),
      word(
        'row',
        'Baris pada versi sebelumnya; NIK-nya tidak ada di daftar ini',
        'Row in the version before; its NIK is not in this list',
      ),
      word(
        'same_person',
        '1 bila nama dan tanggal lahir yang sama ada di sini dengan NIK lain (NKK sama, atau tempat lahir dan ' +
          'jenis kelamin sama)',
        '1 when the same name and birth date are here with another NIK (same NKK, or same birth place and sex)',
      ),
    ],
    source: `select p.*, case when s.row is null then 0 else 1 end as same_person from kc_absent p
      left join (select a.row as row from kc_absent a join voters v on v.name = a.name and v.birth_date = a.birth_date
      where v.nkk = a.nkk or v.birth_place = a.birth_place and v.sex = a.sex group by a.row) s on s.row = p.row`,
  },
  {
    grouping: 'person-removed',
    before: 'removed',
    alias: 'v',
    scope: 'cross-list',
    order: 'v.row',
    size: '1',
    identity: person('v'),
    words: [
      ...columnWords,
      word('reason', 'Alasan TMS yang dahulu tercatat', 'Reason recorded when the person was removed'),
      word('removed_on', 'Tanggal dinyatakan TMS', 'Day of removal'),
    ],
    source:
      'select v.*, r.reason as reason, r.removed_on as removed_on from voters v ' +
      'join (select nik, max(reason) as reason, max(removed_on) as removed_on from removed where nik is not null ' +
      'group by nik) r on r.nik = v.nik',
  },
];

export const wordsOf = (grouping: Grouping): GroupingWords | undefined =>
  groupingWords.find((each) => each.grouping === grouping);

/** People of the version before whose NIK is not in this list, kept as table kc_absent. */
export const absentSource =
  'select p.* from previous p left join voters v on v.nik = p.nik where p.nik is not null and v.nik is null';
