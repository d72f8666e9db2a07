/** What the audit trail records about numbers: which, of which day; what they are of stays in their rows. */
import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';
import type { IssuedNumber } from './schema.ts';

const number = z.object({ series: z.string(), year: z.int(), seq: z.int(), suffix: z.string(), date: z.string() });

/** What an event says of a number. */
export const ofNumber = ({ series, year, seq, suffix, date }: IssuedNumber): z.infer<typeof number> => ({
  series,
  year,
  seq,
  suffix,
  date,
});

const setting = z.object({ version: z.int(), since: z.string(), source: z.string(), verified: z.boolean() });

export const event = defineEvents({
  'number.reserved': { says: { id: 'Nomor dipesan', en: 'Number reserved' }, payload: number },
  'number.inserted': {
    says: { id: 'Nomor sisipan dipesan', en: 'Number inserted between two others' },
    payload: number,
  },
  'number.settled': { says: { id: 'Nomor ditetapkan', en: 'Number settled' }, payload: number },
  'number.voided': { says: { id: 'Nomor dibatalkan', en: 'Number voided' }, payload: number },
  'number.format-added': {
    says: { id: 'Pengaturan nomor ditambah', en: 'Format of numbers added' },
    payload: setting.extend({ kind: z.string(), series: z.string(), template: z.string() }),
  },
  'number.code-added': {
    says: { id: 'Kode nomor satuan kerja ditambah', en: "Unit's code in numbers added" },
    payload: setting.extend({ code: z.string() }),
  },
});
