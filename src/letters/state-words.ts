/** How sentences name the states of letters and branches, in both languages: a refusal in English holds no Indonesian state. */
import type { Words } from '../platform/index.ts';
import type { ExchangeState } from './exchange/schema.ts';
import type { MergeSheetState, OutgoingState } from './outgoing/schema.ts';
import type { DispositionState, LetterState } from './schema.ts';

export const letterStateWords: Readonly<Record<LetterState, Words>> = {
  dicatat: { id: 'dicatat', en: 'registered' },
  didisposisi: { id: 'didisposisi', en: 'disposed' },
  selesai: { id: 'selesai', en: 'done' },
  batal: { id: 'batal', en: 'cancelled' },
};

export const dispositionStateWords: Readonly<Record<DispositionState, Words>> = {
  terkirim: { id: 'terkirim', en: 'sent, unread' },
  dibaca: { id: 'dibaca', en: 'read' },
  diteruskan: { id: 'diteruskan', en: 'handed on' },
  dilaporkan: { id: 'dilaporkan', en: 'reported' },
  selesai: { id: 'selesai', en: 'done' },
  ditarik: { id: 'ditarik', en: 'withdrawn' },
};

export const outgoingStateWords: Readonly<Record<OutgoingState, Words>> = {
  menyusun: { id: 'sedang disusun', en: 'being written' },
  bernomor: { id: 'sudah bernomor', en: 'numbered' },
  ditandatangani: { id: 'sudah ditandatangani', en: 'signed' },
  terkirim: { id: 'sudah terkirim', en: 'sent' },
  batal: { id: 'sudah batal', en: 'cancelled' },
};

export const mergeSheetStateWords: Readonly<Record<MergeSheetState, Words>> = {
  dibaca: { id: 'sedang dibaca', en: 'being read' },
  dipetakan: { id: 'menunggu arti kolomnya', en: 'waiting for what its columns are' },
  disusun: { id: 'sedang disusun', en: 'being arranged' },
  diambil: { id: 'sudah diambil', en: 'taken' },
  ditolak: { id: 'sudah ditolak', en: 'refused' },
  gagal: { id: 'gagal dibaca', en: 'not readable' },
};

export const exchangeStateWords: Readonly<Record<ExchangeState, Words>> = {
  dibaca: { id: 'dibaca', en: 'being read' },
  dipetakan: { id: 'menunggu arti kolomnya', en: 'waiting for what its columns are' },
  disusun: { id: 'disusun', en: 'being arranged' },
  siap: { id: 'siap diputuskan', en: 'ready to be decided' },
  menyimpan: { id: 'disimpan', en: 'being saved' },
  diterima: { id: 'diterima', en: 'taken' },
  ditolak: { id: 'ditolak', en: 'refused' },
  gagal: { id: 'gagal dibaca', en: 'not readable' },
};
