/** Questions for missing facts. A draft shows the gap where the sentence would stand; it never fills it. */
import type { Block } from '../../drafts/schema.ts';

type Question = { readonly fact: string; readonly id: string; readonly en: string };

const questions = {
  title: { fact: '/title', id: 'Apa nama kegiatan ini?', en: 'What is this activity called?' },
  date: { fact: '/when/start', id: 'Kapan kegiatan ini berlangsung?', en: 'When did this activity take place?' },
  time: {
    fact: '/when/startTime',
    id: 'Pukul berapa kegiatan dimulai dan selesai, dan zona waktunya?',
    en: 'At what time did it begin and end, and in which time zone?',
  },
  zone: { fact: '/when/zone', id: 'WIB, WITA, atau WIT?', en: 'Which time zone: WIB, WITA or WIT?' },
  organiser: { fact: '/organiser', id: 'Siapa penyelenggara kegiatan ini?', en: 'Who organised this activity?' },
  mode: {
    fact: '/mode',
    id: 'Daring, luring, atau hibrida, dan di mana atau melalui apa?',
    en: 'Online, in person or hybrid, and where or through what?',
  },
  opener: {
    fact: '/people',
    id: 'Siapa yang membuka kegiatan, dan apa jabatannya?',
    en: 'Who opened the activity, and in what position?',
  },
  speakers: {
    fact: '/people',
    id: 'Siapa narasumbernya, dan apa materinya?',
    en: 'Who were the speakers, and on what topic?',
  },
  statement: {
    fact: '/statements',
    id: 'Apa yang disampaikan? Tambahkan kutipan atau pokok pernyataan dengan pembicaranya.',
    en: 'What was said? Add a quote or a paraphrase with its speaker.',
  },
  speaker: { fact: '/statements', id: 'Siapa yang menyampaikan pernyataan ini?', en: 'Who made this statement?' },
  attendance: {
    fact: '/local/people',
    id: 'Siapa dari unit ini yang mengikuti kegiatan, dan dari mana?',
    en: 'Who of this unit took part, and from where?',
  },
  commitment: {
    fact: '/local/commitment',
    id: 'Apa harapan atau komitmen unit ini sebagai penutup?',
    en: 'Which hope or commitment of this unit closes the text?',
  },
  credit: {
    fact: '/local/credit',
    id: 'Siapa penulis, penyunting, dan fotografernya?',
    en: 'Who are the writer, the editor and the photographer?',
  },
  photo: {
    fact: '/local/photos',
    id: 'Tambahkan foto kegiatan dengan keterangan dan teks alternatif.',
    en: 'Add a photo of the activity with a caption and an alternative text.',
  },
  alt: {
    fact: '/photos',
    id: 'Apa yang terlihat di foto ini? (teks alternatif bagi pembaca tunanetra)',
    en: 'What can be seen in this photo? (alternative text for blind readers)',
  },
  background: {
    fact: '/background',
    id: 'Apa yang melatarbelakangi kegiatan ini?',
    en: 'What is the background of this activity?',
  },
  invited: { fact: '/invited', id: 'Siapa sasaran atau undangan kegiatan ini?', en: 'Whom was this activity for?' },
  purpose: {
    fact: '/purpose',
    id: 'Apa maksud dan tujuan kegiatan ini?',
    en: 'What was the purpose of this activity?',
  },
  basis: {
    fact: '/regulations',
    id: 'Apa dasar pelaksanaannya (peraturan, surat, undangan)?',
    en: 'What was it based on (regulation, letter, invitation)?',
  },
  'basis-unverified': {
    fact: '/regulations',
    id: 'Sudahkah dasar hukum bertanda “belum diverifikasi” dicocokkan dengan naskah aslinya?',
    en: 'Has the legal basis marked “not verified” been compared with the original?',
  },
  preparation: { fact: '/preparation', id: 'Bagaimana persiapan kegiatan ini?', en: 'How was this activity prepared?' },
  decisions: {
    fact: '/decisions',
    id: 'Apa yang diputuskan atau ditetapkan dalam rapat ini?',
    en: 'What was decided or settled in this meeting?',
  },
  signers: {
    fact: '/people',
    id: 'Siapa Ketua dan Anggota yang menandatangani? Tambahkan dengan jabatannya.',
    en: 'Which chair and members sign? Add them with their positions.',
  },
  results: {
    fact: '/keyPoints',
    id: 'Apa hasil kegiatan ini (pokok bahasan, keputusan, angka)?',
    en: 'What came out of it (key points, decisions, figures)?',
  },
  paper: {
    fact: '/papers',
    id: 'Naskah apa yang ditandatangani? Tambahkan nama dan nomornya.',
    en: 'Which paper was signed? Add its name and number.',
  },
  read: {
    fact: '/people',
    id: 'Apa yang dibacakan? Isi materi pembacanya.',
    en: 'What was read out? Give the topic of its reader.',
  },
  'commitment-form': {
    fact: '/local/commitment',
    id: 'Harapan atau komitmen ini belum dapat menjadi kalimat. Tulis sebagai klausa, misalnya “terus meningkatkan …”.',
    en: 'This hope or commitment makes no sentence yet. Write it as a clause.',
  },
  sum: {
    fact: '/figures',
    id: 'Pemilih laki-laki dan perempuan tidak sama dengan jumlahnya. Angka mana yang benar?',
    en: 'Men and women do not make the sum of voters. Which number is right?',
  },
  'planned-date': { fact: '/when/start', id: 'Kapan kegiatan ini akan berlangsung?', en: 'When will it take place?' },
  'planned-time': {
    fact: '/when/startTime',
    id: 'Pukul berapa kegiatan akan dimulai, dan zona waktunya?',
    en: 'At what time will it begin, and in which time zone?',
  },
  'postponed-reason': {
    fact: '/statements',
    id: 'Mengapa kegiatan ini ditunda? Tambahkan pernyataan dengan pembicaranya.',
    en: 'Why is it postponed? Add a statement with its speaker.',
  },
  'postponed-date': {
    fact: '/when/start',
    id: 'Tanggal pada lembar fakta: jadwal semula atau jadwal baru? Tulis kalimatnya di sini.',
    en: 'Is the date of the sheet the former or the new one? Write the sentence here.',
  },
  'cancelled-reason': {
    fact: '/statements',
    id: 'Mengapa kegiatan ini dibatalkan? Tambahkan pernyataan dengan pembicaranya.',
    en: 'Why is it called off? Add a statement with its speaker.',
  },
  'not-held': {
    fact: '/progress',
    id: 'Kegiatan ini belum selesai, jadi belum ada yang dilaporkan. Susun ulang sesudah keadaannya “selesai”.',
    en: 'It is not over, so there is nothing to report yet. Compose again once it is.',
  },
  'report-signer': {
    fact: '/people',
    id: 'Siapa yang menandatangani laporan ini? Tambahkan Sekretaris atau Ketua dengan jabatannya.',
    en: 'Who signs this report? Add the secretary or the chair with the position.',
  },
  'unused-figures': { fact: '/figures', id: 'Perlukah angka ini dimuat?', en: 'Should these figures be told?' },
  'unused-statements': {
    fact: '/statements',
    id: 'Perlukah pernyataan ini dimuat?',
    en: 'Should these statements be told?',
  },
  'unused-people': { fact: '/people', id: 'Perlukah orang ini disebut?', en: 'Should these people be named?' },
  'unused-points': {
    fact: '/keyPoints',
    id: 'Perlukah pokok bahasan ini dimuat?',
    en: 'Should these key points be told?',
  },
  'unused-decisions': {
    fact: '/decisions',
    id: 'Perlukah keputusan ini dimuat?',
    en: 'Should these decisions be told?',
  },
  'unused-papers': { fact: '/papers', id: 'Perlukah naskah ini dimuat?', en: 'Should these papers be told?' },
  'unused-others': { fact: '/invited', id: 'Perlukah isian ini dimuat?', en: 'Should these entries be told?' },
} as const satisfies Record<string, Question>;

export type GapName = keyof typeof questions;

/** `detail`: the facts that the question is about, in their own words. */
export function gapBlock(name: GapName, { suffix = '', detail }: { suffix?: string; detail?: string }): Block {
  const { fact, id, en } = questions[name];
  const whole = (question: string): string => (detail === undefined ? question : `${question} ${detail}`);
  const question = { id: whole(id), en: whole(en) };
  return { id: `gap-${name}${suffix}`, kind: 'gap', claims: [], gap: { fact, question } };
}
