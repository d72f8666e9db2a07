import type { Room } from '../platform/index.ts';
import { lettersCapabilities } from './capabilities.ts';
import {
  arrangeFileJob,
  exchangeMachine,
  exchangeSubjects,
  readFileJob,
  registerExports,
  takeBookJob,
} from './exchange/index.ts';
import { incomingFilable, lettersHold, outgoingFilable } from './filing/index.ts';
import { letterForm, readArrivalJob } from './incoming/index.ts';
import { linterSubjects } from './linter/index.ts';
import {
  checkMergeJob,
  letterPages,
  mergeExports,
  mergeSheetMachine,
  outgoingLetter,
  outgoingMachine,
  outgoingSubjects,
  outgoingTasks,
  readMergeSheetJob,
  signedEntryMachine,
  signedPackMachine,
  takeMergeSheetJob,
  takePackJob,
  verifySignedJob,
} from './outgoing/index.ts';
import { escalateJob, escalateSchedule, lettersTasks, openAtPost, remindJob, remindSchedule } from './routing/index.ts';
import { lettersRoutes } from './routes.ts';
import { letterSource, outgoingSource } from './searchable.ts';
import { arrivalMachine, dispositionMachine, letterMachine } from './states.ts';
import { lettersSubjects } from './subjects.ts';

export const lettersRoom = {
  name: 'letters',
  uses: [
    'platform',
    'language',
    'identity',
    'evidence',
    'search',
    'documents',
    'library',
    'printing',
    'portal',
    'registers',
    'approvals',
    'drafts',
    'activities',
    'exports',
    'reference',
  ],
  migrations: new URL('./migrations/', import.meta.url),
  routes: lettersRoutes,
  tasks: [lettersTasks, outgoingTasks],
  jobs: [
    readArrivalJob,
    escalateJob,
    remindJob,
    verifySignedJob,
    readFileJob,
    arrangeFileJob,
    takeBookJob,
    readMergeSheetJob,
    takeMergeSheetJob,
    checkMergeJob,
    takePackJob,
  ],
  pages: letterPages,
  schedules: [escalateSchedule, remindSchedule],
  facts: [letterForm],
  postWork: openAtPost,
  arrivals: readArrivalJob,
  exports: [...registerExports, ...mergeExports],
  values: [
    {
      code: 'letters/remind-days',
      label: {
        id: 'Hari sebelum batas disposisi ketika pemegangnya diingatkan',
        en: 'Days before the due date of a disposition on which its holder is reminded',
      },
      least: 0,
      most: 30,
      first: { since: '2025-01-01', value: 2, source: 'Kerja Cerdas, belum ada peraturan yang ditemukan' },
    },
    {
      code: 'letters/escalate-days',
      label: {
        id: 'Hari tanpa jawaban sesudah batas disposisi sebelum naik satu tingkat',
        en: 'Days without an answer after the due date of a disposition before it goes one post up',
      },
      least: 1,
      most: 60,
      first: { since: '2025-01-01', value: 3, source: 'Kerja Cerdas, belum ada peraturan yang ditemukan' },
    },
    {
      code: 'letters/export-days',
      label: { id: 'Hari berkas buku surat dapat diunduh', en: 'Days that a register of letters can be downloaded' },
      least: 1,
      most: 90,
      first: { since: '2025-01-01', value: 14, source: 'Kerja Cerdas, belum ada peraturan yang ditemukan' },
    },
  ],
  searchable: [letterSource, outgoingSource],
  filable: [incomingFilable, outgoingFilable],
  filableHolds: [lettersHold],
  capabilities: lettersCapabilities,
  subjects: { ...lettersSubjects, ...outgoingSubjects, ...linterSubjects, ...exchangeSubjects },
  texts: [outgoingLetter],
  vouches: [
    {
      table: 'letters',
      says: { id: 'surat masuk', en: 'incoming letter' },
      key: ['id'],
      unit: 'unit_id',
      without: ['title', 'words'],
      // 2: `secret` and `book_id`, of letters without a paper.
      recipe: 2,
    },
    { table: 'dispositions', says: { id: 'disposisi', en: 'disposition' }, key: ['id'], unit: 'unit_id', recipe: 1 },
    {
      table: 'outgoing_letters',
      says: { id: 'surat keluar', en: 'outgoing letter' },
      key: ['id'],
      unit: 'unit_id',
      without: ['subject'],
      // 3: `destroyed_at`, letters to many.
      recipe: 3,
    },
    {
      table: 'exchange_files',
      says: { id: 'daftar surat dari luar', en: 'list of letters from elsewhere' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'exchange_differences',
      says: { id: 'perbedaan dengan SRIKANDI', en: 'difference from SRIKANDI' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'srikandi_columns',
      says: { id: 'kolom daftar SRIKANDI', en: 'columns of lists of SRIKANDI' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'letter_signed_files',
      says: { id: 'berkas bertanda tangan', en: 'signed file' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'letter_anchors',
      says: { id: 'sertifikat penerbit tanda tangan', en: 'certificate of a signature authority' },
      key: ['fingerprint'],
      recipe: 1,
    },
    {
      table: 'letter_kinds',
      says: { id: 'jenis surat', en: 'kind of letter' },
      key: ['id'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'letter_rules',
      says: { id: 'aturan pemeriksaan surat', en: 'rule of the linter' },
      key: ['code', 'since'],
      recipe: 1,
    },
    {
      table: 'letter_emblems',
      says: { id: 'lambang kop surat', en: 'emblem at the head of letters' },
      key: ['unit_id', 'version'],
      unit: 'unit_id',
      recipe: 1,
    },
    {
      table: 'letter_codes',
      says: { id: 'kode pemeriksaan surat', en: 'code that a letter is checked by' },
      key: ['outgoing_id'],
      unit: 'unit_id',
      recipe: 1,
    },
  ],
  machines: [
    letterMachine,
    arrivalMachine,
    dispositionMachine,
    outgoingMachine,
    exchangeMachine,
    mergeSheetMachine,
    signedPackMachine,
    signedEntryMachine,
  ],
} satisfies Room;
