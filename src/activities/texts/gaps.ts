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
} as const satisfies Record<string, Question>;

export type GapName = keyof typeof questions;

export function gapBlock(name: GapName, suffix = ''): Block {
  const { fact, id, en } = questions[name];
  return { id: `gap-${name}${suffix}`, kind: 'gap', claims: [], gap: { fact, question: { id, en } } };
}
