/** Terms of election offices and their English: dated, each with its source. A caller may bring terms of its own. */
import type { Term } from './schema.ts';

const from =
  (source: string, since: string) =>
  (term: string, ...english: readonly string[]): Term => ({ term, english, since, source });

const law = from('Undang-Undang Nomor 7 Tahun 2017 and the English pages of kpu.go.id', '2017-08-16');
const usage = from('Common usage of English pages of Indonesian offices', '2014-10-02');
const places = from('English names as in the gazetteer of the Geospatial Information Agency (BIG)', '2022-11-17');

export const bodies: readonly Term[] = [
  law('kpu', 'general elections commission', 'general election commission', 'election commission', 'kpu'),
  law('kip', 'independent election commission', 'independent elections commission', 'kip'),
  law(
    'bawaslu',
    'elections supervisory body',
    'election supervisory body',
    'general election supervisory agency',
    'election supervisory agency',
    'elections supervisory agency',
    'bawaslu',
  ),
  law('panwaslih', 'election supervisory committee', 'panwaslih'),
  law('dkpp', 'honorary council of election organizers', 'election organizer ethics council', 'dkpp'),
];

/** The same word for a level and for the things of it that are counted. */
export const levels: readonly Term[] = [
  usage('provinsi', 'province'),
  usage('kabupaten', 'regency'),
  usage('kota', 'city', 'municipality'),
  usage('kecamatan', 'subdistrict', 'sub-district', 'district'),
  usage('kelurahan', 'urban village', 'ward'),
  usage('desa', 'village'),
];

export const positions: readonly Term[] = [
  usage(
    'wakil ketua',
    'deputy chair',
    'deputy chairperson',
    'deputy chairman',
    'deputy chairwoman',
    'vice chair',
    'vice chairperson',
    'vice chairman',
    'vice chairwoman',
  ),
  usage(
    'ketua divisi',
    'head of the division',
    'head of division',
    'division head',
    'division chair',
    'chair of the division',
  ),
  usage('ketua', 'chair', 'chairperson', 'chairman', 'chairwoman', 'head'),
  usage('anggota', 'member', 'commissioner'),
  usage('sekretaris jenderal', 'secretary general', 'secretary-general'),
  usage('sekretaris', 'secretary'),
  usage(
    'kepala subbagian',
    'head of subdivision',
    'head of the subdivision',
    'head of sub-division',
    'subdivision head',
    'head of the sub-division',
    'head of subsection',
    'head of the subsection',
  ),
  usage(
    'kepala bagian',
    'head of division',
    'head of the division',
    'division head',
    'head of section',
    'head of the section',
  ),
  usage('kepala biro', 'head of bureau', 'head of the bureau', 'bureau head'),
  usage('kepala dinas', 'head of office', 'head of the office', 'head of agency', 'head of the agency'),
  usage('kepala badan', 'head of agency', 'head of the agency', 'head of the body'),
  usage('kepala desa', 'village head'),
  usage('kepala', 'head', 'chief'),
  usage('gubernur', 'governor'),
  usage('bupati', 'regent'),
  usage('wali kota', 'mayor'),
  usage('camat', 'subdistrict head', 'sub-district head', 'district head'),
  usage('lurah', 'urban village head', 'ward head'),
  usage('menteri', 'minister'),
  usage('presiden', 'president'),
  usage('koordinator', 'coordinator'),
  usage('direktur', 'director'),
  usage('rektor', 'rector'),
  usage('dekan', 'dean'),
  usage('moderator', 'moderator'),
  usage('narasumber', 'resource person', 'speaker', 'guest speaker'),
  usage('dosen', 'lecturer'),
  usage('peneliti', 'researcher'),
  usage('staf', 'staff', 'staff member'),
];

export const regulations: readonly Term[] = [
  law('uu', 'law', 'act'),
  law('perppu', 'government regulation in lieu of law'),
  law('pp', 'government regulation'),
  law('perpres', 'presidential regulation'),
  law('keppres', 'presidential decree'),
  law(
    'pkpu',
    'kpu regulation',
    'general elections commission regulation',
    'general election commission regulation',
    'regulation of the general elections commission',
    'regulation of the general election commission',
  ),
  law('perbawaslu', 'bawaslu regulation', 'regulation of the elections supervisory body'),
  law(
    'keputusan kpu',
    'kpu decree',
    'kpu decision',
    'decree of the general elections commission',
    'decree of the general election commission',
    'general elections commission decree',
  ),
  law('putusan mk', 'constitutional court decision', 'constitutional court ruling'),
  law('perda', 'regional regulation', 'local regulation'),
  law('se', 'circular', 'circular letter'),
];

/** Provinces that English names otherwise; the others keep their names. */
export const provinceNames: readonly Term[] = [
  places('sumatera utara', 'north sumatra'),
  places('sumatera barat', 'west sumatra'),
  places('sumatera selatan', 'south sumatra'),
  places('kepulauan bangka belitung', 'bangka belitung islands'),
  places('kepulauan riau', 'riau islands'),
  places('dki jakarta', 'special capital region of jakarta', 'special region of jakarta', 'jakarta'),
  places('jawa barat', 'west java'),
  places('jawa tengah', 'central java'),
  places('jawa timur', 'east java'),
  places('daerah istimewa yogyakarta', 'special region of yogyakarta', 'yogyakarta special region', 'yogyakarta'),
  places('nusa tenggara barat', 'west nusa tenggara'),
  places('nusa tenggara timur', 'east nusa tenggara'),
  places('kalimantan barat', 'west kalimantan'),
  places('kalimantan tengah', 'central kalimantan'),
  places('kalimantan selatan', 'south kalimantan'),
  places('kalimantan timur', 'east kalimantan'),
  places('kalimantan utara', 'north kalimantan'),
  places('sulawesi utara', 'north sulawesi'),
  places('sulawesi tengah', 'central sulawesi'),
  places('sulawesi selatan', 'south sulawesi'),
  places('sulawesi tenggara', 'southeast sulawesi'),
  places('sulawesi barat', 'west sulawesi'),
  places('maluku utara', 'north maluku'),
  places('papua barat daya', 'southwest papua'),
  places('papua barat', 'west papua'),
  places('papua selatan', 'south papua'),
  places('papua tengah', 'central papua'),
  places('papua pegunungan', 'highland papua', 'papua highlands'),
];

/** Abbreviations that stand for words which English says in words. */
export const abbreviations: readonly Term[] = [
  law('tps', 'polling station', 'polling place'),
  law('dpt', 'final voter list', 'permanent voter list', 'fixed voter list'),
  law('dps', 'provisional voter list', 'temporary voter list'),
  law('dpb', 'sustainable voter data', 'continuous voter list'),
  law('pdpb', 'continuous voter data updating', 'sustainable voter data updating'),
  law('ppk', 'district election committee', 'subdistrict election committee'),
  law('pps', 'voting committee', 'village voting committee'),
  law('kpps', 'polling station working committee', 'polling station officers'),
  usage('ri', 'republic of indonesia', 'indonesia', 'indonesian'),
  usage('wib', 'western indonesia time', 'western indonesian time'),
  usage('wita', 'central indonesia time', 'central indonesian time'),
  usage('wit', 'eastern indonesia time', 'eastern indonesian time'),
];

/** What is counted. */
export const nouns: readonly Term[] = [
  usage('peserta', 'participant', 'attendee', 'people', 'person'),
  usage('orang', 'people', 'person', 'individual', 'participant', 'attendee', 'officer', 'member', 'official'),
  usage('pemilih', 'voter', 'elector'),
  usage('petugas', 'officer', 'official', 'staff', 'personnel', 'people', 'person'),
  usage('anggota', 'member', 'commissioner'),
  usage('pegawai', 'employee', 'staff', 'official', 'civil servant'),
  usage('warga', 'resident', 'citizen', 'people', 'person'),
  usage('saksi', 'witness', 'witnesses'),
  usage('siswa', 'student', 'pupil'),
  usage('mahasiswa', 'student', 'university student'),
  usage('perempuan', 'women', 'woman', 'female'),
  usage('laki-laki', 'men', 'man', 'male'),
  ...levels,
  law('tps', 'polling station', 'polling place', 'tps'),
  usage('kursi', 'seat'),
  usage('suara', 'vote', 'ballot'),
  usage('partai', 'party', 'parties'),
  usage('calon', 'candidate'),
  usage('detik', 'second'),
  usage('menit', 'minute'),
  usage('jam', 'hour'),
  usage('hari', 'day'),
  usage('minggu', 'week'),
  usage('pekan', 'week'),
  usage('bulan', 'month'),
  usage('tahun', 'year'),
  usage('temuan', 'finding'),
  usage('dokumen', 'document'),
  usage('laporan', 'report'),
  usage('kasus', 'case'),
  usage('kelompok', 'group'),
  usage('sesi', 'session'),
  usage('tahapan', 'stage', 'phase'),
];

export const glossary: readonly Term[] = [
  ...bodies,
  ...levels,
  ...positions,
  ...regulations,
  ...provinceNames,
  ...abbreviations,
  ...nouns,
];

/** The terms that hold on a day. */
export const termsOn = (terms: readonly Term[], day: string): readonly Term[] =>
  terms.filter(({ since, until }) => since <= day && (until === undefined || day <= until));
