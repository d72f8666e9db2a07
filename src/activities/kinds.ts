/**
 * The first content of the editable list of activity kinds; from then on it is the table `activity_kinds`.
 * `words` let the extractor recognise a kind; `source` says where the kind is known from.
 */
export type ActivityKind = {
  readonly code: string;
  readonly label: { readonly id: string; readonly en: string };
  readonly words: readonly string[];
  /** First and last day on which the kind may be chosen; open where null. */
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string;
  readonly verified: boolean;
};

const practice = 'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)';
const kind = (
  code: string,
  id: string,
  en: string,
  words: readonly string[],
  source = practice,
  verified = false,
): ActivityKind => ({ code, label: { id, en }, words, since: null, until: null, source, verified });

/** Longer words come before shorter ones that they contain. */
export const defaultActivityKinds: readonly ActivityKind[] = [
  kind(
    'pleno-terbuka',
    'Rapat pleno terbuka',
    'Open plenary meeting',
    ['rapat pleno terbuka', 'pleno terbuka'],
    'PKPU 8/2019',
  ),
  kind('pleno', 'Rapat pleno', 'Plenary meeting', ['rapat pleno', 'pleno rutin'], 'PKPU 8/2019'),
  kind('rakor', 'Rapat koordinasi', 'Coordination meeting', ['rapat koordinasi', 'rakor']),
  kind('raker', 'Rapat kerja', 'Working meeting', ['rapat kerja', 'raker']),
  kind('bimtek', 'Bimbingan teknis', 'Technical training', ['bimbingan teknis', 'bimtek', 'pembinaan teknis']),
  kind('webinar', 'Webinar', 'Webinar', ['webinar', 'seminar daring']),
  kind('fgd', 'Diskusi kelompok terpumpun', 'Focus group discussion', [
    'focus group discussion',
    'diskusi kelompok terpumpun',
    'fgd',
  ]),
  kind('pendidikan-pemilih', 'Pendidikan pemilih', 'Voter education', [
    'pendidikan pemilih',
    'goes to school',
    'go to school',
  ]),
  kind('sosialisasi', 'Sosialisasi', 'Public outreach', ['sosialisasi']),
  kind('coktas', 'Coklit terbatas', 'Limited voter verification', ['coklit terbatas', 'coktas'], 'PKPU 1/2025'),
  kind('pelatihan', 'Pelatihan', 'Training', ['pelatihan', 'training of trainer', 'knowledge sharing']),
  kind('kunjungan', 'Kunjungan dan audiensi', 'Visit or audience', ['audiensi', 'kunjungan kerja', 'kunjungan']),
  kind('apel', 'Apel dan upacara', 'Roll call or ceremony', ['upacara', 'apel']),
  kind('rapat', 'Rapat lain', 'Other meeting', ['rapat', 'evaluasi']),
  kind('lainnya', 'Kegiatan lain', 'Other activity', []),
];
