/** What the audit trail records about numbers: which, of which day; what they are of stays in their rows. */
import { z } from 'zod';
import { about, defineEvents, type UnitId } from '../platform/index.ts';
import type { IssuedNumber } from './schema.ts';

const number = z.object({ series: z.string(), year: z.int(), seq: z.int(), suffix: z.string(), date: z.string() });

const counted = z.object({ take: z.int(), reject: z.int(), same: z.int(), missing: z.int() });

const setting = z.object({ version: z.int(), since: z.string(), source: z.string(), verified: z.boolean() });

export const event = defineEvents({
  'number.reserved': { says: { id: 'Nomor dipesan', en: 'Number reserved' }, payload: number },
  'number.inserted': {
    says: { id: 'Nomor sisipan dipesan', en: 'Number inserted between two others' },
    payload: number,
  },
  'number.settled': { says: { id: 'Nomor ditetapkan', en: 'Number settled' }, payload: number },
  'number.voided': { says: { id: 'Nomor dibatalkan', en: 'Number voided' }, payload: number },
  'number.series-begun': {
    says: { id: 'Buku nomor dilanjutkan dari buku lama', en: 'Counting goes on from an earlier book' },
    payload: z.object({ kind: z.string(), series: z.string(), year: z.int(), from: z.int(), last: z.int() }),
  },
  'number.several-reserved': {
    says: {
      id: '{count} nomor dipesan sekaligus, {from} sampai {last}',
      en: '{count} numbers reserved, {from} to {last}',
    },
    payload: z.object({
      kind: z.string(),
      series: z.string(),
      year: z.int(),
      from: z.int(),
      last: z.int(),
      count: z.int(),
    }),
  },
  'number.places-filled': {
    says: { id: 'Nomor buku lama diisi', en: 'Numbers of an earlier book filled in' },
    payload: z.object({
      kind: z.string(),
      series: z.string(),
      year: z.int(),
      from: z.int(),
      last: z.int(),
      count: z.int(),
    }),
  },
  'register.printed': {
    says: { id: 'Buku nomor dicetak', en: 'Register printed' },
    payload: z.object({ as: z.enum(['pdf', 'xlsx']), year: z.int(), lines: z.int() }),
  },
  'register-import.asked': {
    says: { id: 'Buku nomor diunggah', en: 'Register uploaded' },
    payload: z.object({ kind: z.string(), year: z.int(), sha256: z.string() }),
  },
  'register-import.read': { says: { id: 'Buku nomor terbaca', en: 'Register read' }, payload: counted },
  'register-import.failed': {
    says: { id: 'Buku nomor tidak terbaca', en: 'Register could not be read' },
    payload: z.object({ code: z.string() }),
  },
  'register-import.taking': {
    says: { id: 'Buku nomor disetujui untuk disimpan', en: 'Register to be taken in' },
    payload: counted,
  },
  'register-import.taken': { says: { id: 'Buku nomor tersimpan', en: 'Register taken in' }, payload: counted },
  'register-import.broke-off': {
    says: { id: 'Penyimpanan buku nomor terhenti', en: 'Taking in of a register broke off' },
    payload: z.object({}),
  },
  'register-import.refused': {
    says: { id: 'Impor buku nomor dibuang', en: 'Import of a register dropped' },
    payload: z.object({}),
  },
  'number.format-added': {
    says: { id: 'Pengaturan nomor ditambah', en: 'Format of numbers added' },
    payload: setting.extend({ kind: z.string(), series: z.string(), template: z.string() }),
  },
  'number.code-added': {
    says: { id: 'Kode nomor satuan kerja ditambah', en: "Unit's code in numbers added" },
    payload: setting.extend({ code: z.string() }),
  },
});

/** What happened to a number. */
export const numberEvent = (
  happened: 'number.reserved' | 'number.inserted' | 'number.settled' | 'number.voided',
  unitId: UnitId,
  { id, series, year, seq, suffix, date }: IssuedNumber,
) => event(happened, about('number', { unitId, id }), { series, year, seq, suffix, date });
